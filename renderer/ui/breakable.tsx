import { Fragment } from 'react'

/** An address or a query, which may go on in the next line after any of its parts. Copied, it is what it was. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[/?&])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
