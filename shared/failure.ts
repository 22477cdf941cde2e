// One expected failure: the details it carries (never what a user wrote, nor a key) and its sentences.
import type { z } from 'zod'

export type Failure<Details extends z.ZodType> = {
  readonly details: Details
  da(details: z.output<Details>): string
  en(details: z.output<Details>): string
}

export function failure<Details extends z.ZodType>(
  details: Details,
  da: (details: z.output<Details>) => string,
  en: (details: z.output<Details>) => string,
): Failure<Details> {
  return { details, da, en }
}
