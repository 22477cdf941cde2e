// What a form may hold is what its call may be asked: the resolver reads the form as the call's input by the contract's own
// schema, and says what is wrong at the form's own fields. The words are the page's.
import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldValues, Resolver } from 'react-hook-form'
import { z } from 'zod'

export type FieldProblem = { readonly field: string; readonly text: string }

export type InputForm<Values> = {
  readonly schema: z.ZodType | ((values: Values) => z.ZodType)
  /** The call's input, as the values stand. */
  readonly inputOf: (values: Values) => unknown
  /** Form fields by the names they have in the input, where they differ. */
  readonly fieldOf?: Readonly<Record<string, Extract<keyof Values, string>>>
  /** What only the form can see is wrong. */
  readonly problems?: (values: Values) => readonly FieldProblem[]
  /** What is wrong with a field, by the first thing that the schema says of it. */
  readonly sentence: (field: string, issue: z.core.$ZodIssue, values: Values) => string
}

/** One error a field, in the order in which the form's default values name them. */
export function inputResolver<Values extends FieldValues>({
  schema,
  inputOf,
  fieldOf = {},
  problems = () => [],
  sentence,
}: InputForm<Values>): Resolver<Values> {
  const form = z.custom<Values>().transform((values, context) => {
    const asked = typeof schema === 'function' ? schema(values) : schema
    const parsed = asked.safeParse(inputOf(values))
    const found = new Map<string, string>()
    for (const issue of parsed.error?.issues ?? []) {
      const named = issue.path.findLast((part) => typeof part === 'string') ?? ''
      const field = fieldOf[named] ?? named
      if (!found.has(field)) found.set(field, sentence(field, issue, values))
    }
    for (const { field, text } of problems(values)) if (!found.has(field)) found.set(field, text)
    const order = Object.keys(values)
    const inOrder = [...found].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    for (const [field, message] of inOrder) context.addIssue({ code: 'custom', path: [field], message })
    return values
  })
  // The form goes on with what was typed; what the call gets is made of it again. The resolver's types do not follow the
  // form's own through `custom`.
  return zodResolver(form, undefined, { raw: true }) as unknown as Resolver<Values>
}
