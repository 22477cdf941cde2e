// Small values of lists and statistics: counts with Danish thousands, yes and no, CVR numbers and addresses.
import { trimBlanks } from '../text/normalise.ts'

const plain = /^\d{1,15}$/
const thousands = /^\d{1,3}(?:[.\s\u00A0\u202F]\d{3})+$/
const withZeroes = /^(.+)(?:,0{1,2})$/

/** A whole number of at most fifteen digits, `1.234` and `1 234` being thousands; null for anything else. */
export function parseCount(cell: string): number | null {
  const text = trimBlanks(cell)
  const whole = withZeroes.exec(text)?.[1] ?? text
  if (plain.test(whole)) return Number(whole)
  if (!thousands.test(whole)) return null
  const count = Number(whole.replaceAll(/\D/g, ''))
  return Number.isSafeInteger(count) ? count : null
}

const yes: ReadonlySet<string> = new Set(['ja', 'j', 'true', '1', 'x', 'yes', 'y', 'sand'])
const no: ReadonlySet<string> = new Set(['nej', 'n', 'false', '0', 'no', 'falsk'])

/** `blank` for an empty cell, null when the cell says neither. */
export function parseYesNo(cell: string): boolean | 'blank' | null {
  const text = trimBlanks(cell).toLowerCase()
  if (text === '') return 'blank'
  if (yes.has(text)) return true
  return no.has(text) ? false : null
}

export function holdsCvr(cell: string): boolean {
  return /(?<!\d)\d{2}[\s\u00A0]?\d{2}[\s\u00A0]?\d{2}[\s\u00A0]?\d{2}(?!\d)/.test(cell)
}

export function isIpAddress(cell: string): boolean {
  const text = trimBlanks(cell)
  return (
    /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)?$/.test(text) ||
    /^\[?[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.%]*\]?$/i.test(text)
  )
}

/** Parted by `|`, `,` or a newline, trimmed, without the empty ones. */
export function splitServices(cell: string): string[] {
  return cell
    .split(/[|,\r\n]+/)
    .map(trimBlanks)
    .filter((part) => part !== '')
}

/** Identities of one cell, parted by `|`, trimmed, without the empty ones. */
export function splitIdentities(cell: string): string[] {
  return cell
    .split(/[|\r\n]+/)
    .map(trimBlanks)
    .filter((part) => part !== '' && part !== '-')
}
