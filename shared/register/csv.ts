// CSV as Danish Excel opens it: UTF-8 with BOM, semicolons, CRLF. A cell that a spreadsheet would take for a formula gets
// an apostrophe (OWASP, "CSV Injection"): = + - @ and their full-width forms, tabulator and carriage return.

const formulaStart =
  /^[\s\u200B-\u200D\u2060\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B\u2212]|^[\t\r\n]/

export function csvCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[";\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`
}

export const csvByteOrderMark = '\uFEFF'
