// The list of errors as a file for Danish Excel: UTF-8 with a mark, semicolons, CRLF. It holds lines and reasons, and no
// text of the file that was read.
import type { Reject } from './import-summary.ts'

/** A spreadsheet takes a cell that begins so for a formula. */
const formula = /^[=+\-@\t\r]/

/** CSV of every file's rejects, with a header. */
export function rejectListCsv(
  files: readonly { readonly file: string; readonly rejects: readonly Reject[] }[],
): string {
  const rows = files.flatMap(({ file, rejects }) =>
    rejects.map(({ line, reason }) => [file, String(line), reason]),
  )
  const lines = [['Fil', 'Linje', 'Årsag'], ...rows].map((cells) => cells.map(cellOf).join(';'))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
