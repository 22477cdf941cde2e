// The register on its way out as a table: what is asked first, and what the ledger keeps of it.
import { z } from 'zod'
import { saidSchema } from '../ledger/cpr-guard.ts'
import { countSchema, sha256Schema } from '../ledger/ids.ts'
import { fileTicketSchema } from '../files/contract.ts'
import { languageSchema } from '../window/contract.ts'
import { filterSchema, sortSchema } from './list.ts'

export const exportProcedure = {
  input: z.object({
    /** Where it goes, from the save dialog. */
    ticket: fileTicketSchema,
    /** `view`: what the filter shows, in its order. `all`: every authorisation, also ended and voided ones. */
    scope: z.enum(['view', 'all']),
    filter: filterSchema,
    sort: sortSchema,
    purpose: saidSchema,
    language: languageSchema,
  }),
  output: z.object({ file: z.string(), rows: countSchema, bytes: countSchema, sha256: sha256Schema }),
}
