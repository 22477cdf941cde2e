import { z } from 'zod'
import { countSchema, idSchema } from '../ledger/ids.ts'
import { exportProcedure } from './export.ts'
import { commandProcedures } from './forms.ts'
import { filterSchema, listProcedure, sortSchema } from './list.ts'
import { authorisationViewSchema, holderSchema, recordProcedure } from './record.ts'

export const registerContract = {
  list: listProcedure,
  /** The ids of every row of a view, in its order: for "choose all". */
  ids: {
    input: z.object({ filter: filterSchema, sort: sortSchema }),
    output: z.array(idSchema),
  },
  /** What the filters and forms offer, each in Danish order. */
  choices: {
    input: z.void(),
    output: z.object({
      units: z.array(z.string()),
      programs: z.array(z.object({ id: idSchema, name: z.string() })),
      services: z.array(z.string()),
      authorisations: countSchema,
    }),
  },
  /** Employees and programs that can be given an authorisation, by name, number or identity; at most 20. */
  holders: {
    input: z.object({ search: z.string().max(200) }),
    output: z.array(holderSchema.extend({ name: z.string(), number: z.string(), unit: z.string() })),
  },
  record: recordProcedure,
  authorisation: {
    input: z.object({ id: idSchema }),
    output: authorisationViewSchema.extend({ holderName: z.string() }),
  },
  ...commandProcedures,
  export: exportProcedure,
} as const
