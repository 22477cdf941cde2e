import { z } from 'zod'

/** The schema of one kind of event: what it is about (an id, never a name), and what it says. */
export function defineEvent<
  const Kind extends string,
  Subject extends z.ZodType<string>,
  Data extends z.ZodType,
>(kind: Kind, subject: Subject, data: Data) {
  return z.strictObject({ kind: z.literal(kind), subject, data })
}
