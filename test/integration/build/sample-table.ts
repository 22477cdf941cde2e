// Reads the delimited files of the sample data back, knowing their forms beforehand, with the physical line of each row.
import { readFileSync } from 'node:fs'
import path from 'node:path'

export type SampleRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> }

const forms: Readonly<Record<string, { separator: string; encoding: BufferEncoding; headerLine: number }>> = {
  'authorisations.csv': { separator: ';', encoding: 'latin1', headerLine: 1 },
  'employees.csv': { separator: ';', encoding: 'utf8', headerLine: 1 },
  'programs.csv': { separator: ';', encoding: 'utf8', headerLine: 1 },
  'log.csv': { separator: ';', encoding: 'utf8', headerLine: 1 },
  'log-efterlevering.csv': { separator: ',', encoding: 'utf8', headerLine: 1 },
  'statistics.csv': { separator: ';', encoding: 'latin1', headerLine: 4 },
  'fagsystem-fjordsag.csv': { separator: ';', encoding: 'latin1', headerLine: 5 },
  'fagsystem-ydelsesflow.csv': { separator: ',', encoding: 'utf8', headerLine: 1 },
  'fagsystem-plejenet.csv': { separator: ',', encoding: 'utf8', headerLine: 1 },
  'fagsystem-nattebud.csv': { separator: '\t', encoding: 'utf16le', headerLine: 1 },
  'fagsystem-fristvagt.csv': { separator: '|', encoding: 'utf8', headerLine: 1 },
  'fagsystem-min-vestby.csv': { separator: ';', encoding: 'utf8', headerLine: 1 },
}

export const sampleFiles = Object.keys(forms)

/** Rows that have a cell for every column; total and blank rows are left out. Throws on a row of another width. */
export function readSampleTable(folder: string, file: string): SampleRow[] {
  const form = forms[file]
  if (form === undefined) throw new Error(`the form of ${file} is not known`)
  const text = readFileSync(path.join(folder, file), form.encoding).replace(/^\uFEFF/, '')
  const records = splitRecords(text, form.separator).filter((record) => record.line >= form.headerLine)
  const header = records.shift()?.cells ?? []
  return records
    .filter((record) => record.cells.length > 1 && record.cells[0] !== 'I alt')
    .map((record) => {
      if (record.cells.length !== header.length) throw new Error(`${file} line ${record.line}: other width`)
      return {
        line: record.line,
        cells: Object.fromEntries(header.map((name, at) => [name, record.cells[at] ?? ''])),
      }
    })
}

function splitRecords(text: string, separator: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = []
  const lines = text.split(/\r\n|\n/)
  let pending = ''
  let first = 0
  lines.forEach((line, at) => {
    pending = pending === '' ? line : `${pending}\n${line}`
    if (pending === line) first = at + 1
    const isGuarded = pending.includes('="')
    if (!isGuarded && pending.split('"').length % 2 === 0) return
    records.push({ line: first, cells: splitCells(pending, separator) })
    pending = ''
  })
  return records
}

function splitCells(record: string, separator: string): string[] {
  if (!record.includes('"')) return record.split(separator)
  const cells: string[] = []
  let isQuoted = false
  let cell = ''
  for (let at = 0; at < record.length; at++) {
    const letter = record.charAt(at)
    if (letter === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else if (letter === '"' && isQuoted && record.charAt(at + 1) === '"') {
      cell += letter
      at++
    } else if (letter === '"' && (isQuoted || cell === '')) {
      isQuoted = !isQuoted
    } else {
      cell += letter
    }
  }
  return [...cells, cell]
}
