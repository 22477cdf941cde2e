import type { ReactNode } from 'react'

export type Fact = { term: ReactNode; value: ReactNode }

/** Terms and their values, two columns where there is room. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="kb-facts">
      {items.map(({ term, value }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
