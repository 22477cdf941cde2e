// Headers as they leave the import: a file without a header line, or a bad export, can have a CPR number as a header.
import { maskNumbers } from '../control/mask.ts'
import { withoutCpr } from '../ledger/cpr-guard.ts'
import type { ImportSummary } from './import-summary.ts'

type Columns = ImportSummary['columns']

/** The columns with every CPR number in a header written `DDMMYY-XXXX`; headers that then are alike are numbered. */
export function maskedHeaders(columns: Columns): Columns {
  return renamed(columns, maskNumbers)
}

/** The same for the ledger, which keeps no CPR number, masked or not. */
export function headersInLedger(columns: Columns): Columns {
  return renamed(columns, withoutCpr)
}

function renamed(columns: Columns, rename: (header: string) => string): Columns {
  const headers = Object.keys(columns)
  const taken = new Set(headers.filter((header) => rename(header) === header))
  return Object.fromEntries(
    Object.entries(columns).map(([header, field]) => {
      const name = rename(header)
      if (name === header) return [header, field]
      let unique = name
      for (let number = 2; taken.has(unique); number++) unique = `${name} (${number})`
      taken.add(unique)
      return [unique, field]
    }),
  )
}
