// Apart from what reckons with dates, so that a worker can do that without loading zod.
import { z } from 'zod'
import { isLocalDate } from './local-date.ts'

/** A calendar date yyyy-mm-dd that exists. It carries no time zone; a rule reads it as local in Europe/Copenhagen. */
export const localDateSchema = z
  .string()
  .refine((text) => isLocalDate(text), { error: 'skal være en dato som åååå-mm-dd, der findes i kalenderen' })
