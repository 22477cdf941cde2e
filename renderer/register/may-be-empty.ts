import type { z } from 'zod'

/** Whether the contract takes a field that is left empty, as a text, a date or a list: its label says so. */
export function mayBeEmpty(field: z.ZodType): boolean {
  return ['', null, []].some((empty) => field.safeParse(empty).success)
}
