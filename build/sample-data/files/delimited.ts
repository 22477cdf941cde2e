// Writes a table as one system would export it, and notes the physical line on which each row begins.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Written } from '../world.ts'

export type Form = {
  readonly separator: ';' | ',' | '\t' | '|'
  readonly newline: '\r\n' | '\n'
  readonly encoding: 'utf-8' | 'utf-8 with BOM' | 'windows-1252' | 'utf-16le'
  /** Lines before the header, as they are. */
  readonly preamble?: readonly string[]
  /** Lines after the last row, as they are. */
  readonly closing?: readonly string[]
}

export type TableRow = { readonly cells: readonly string[]; readonly written: Written }

export function writeDelimited(
  folder: string,
  file: string,
  form: Form,
  table: { readonly header: readonly string[]; readonly rows: readonly TableRow[] },
): void {
  const lines = [...(form.preamble ?? []), record(table.header, form.separator)]
  let line = lines.length + 1
  for (const row of table.rows) {
    const text = record(row.cells, form.separator)
    row.written.file = file
    row.written.line = line
    lines.push(text)
    line += 1 + (text.includes('\n') ? text.split('\n').length - 1 : 0)
  }
  lines.push(...(form.closing ?? []), '')
  writeFileSync(path.join(folder, file), encode(lines.join(form.newline), form.encoding))
}

function record(cells: readonly string[], separator: string): string {
  return cells
    .map((cell) => (needsQuotes(cell, separator) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(separator)
}

function needsQuotes(cell: string, separator: string): boolean {
  // A guard against Excel is written without further quotes by the systems that write it.
  if (cell.startsWith('="')) return false
  return cell.includes(separator) || cell.includes('"') || cell.includes('\n')
}

/** All texts of the sample data lie in Latin-1, where it and Windows-1252 are the same. */
function encode(text: string, encoding: Form['encoding']): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1')
  return Buffer.from(`\uFEFF${text}`, encoding === 'utf-16le' ? 'utf16le' : 'utf8')
}
