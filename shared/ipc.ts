// The one way between page and program: a contract of procedures, from which the page's client, the router and the
// handlers are derived by type. Nothing here runs; the preload imports no more than the channel's name.
import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'

export type Procedure = { readonly input: z.ZodType; readonly output: z.ZodType }
export type Contract = Readonly<Record<string, Readonly<Record<string, Procedure>>>>

type Input<P extends Procedure> = z.input<P['input']>
type Parsed<P extends Procedure> = z.output<P['input']>
type Output<P extends Procedure> = z.output<P['output']>

/** What the page calls: `api.register.list({...})`. A refusal is thrown as an `AppError`. */
export type Api<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [M in keyof C[F]]: (input: Input<C[F][M]>) => Promise<Output<C[F][M]>>
  }
}

/** What a thread implements; a missing or extra procedure is a type error. */
export type Handlers<C extends Contract, Context> = {
  readonly [F in keyof C]: FeatureHandlers<C[F], Context>
}

/** The procedures of one feature, as its `handlers.ts` exports them. */
export type FeatureHandlers<F extends Readonly<Record<string, Procedure>>, Context> = {
  readonly [M in keyof F]: (
    context: Context,
    input: Parsed<F[M]>,
  ) => z.input<F[M]['output']> | Promise<z.input<F[M]['output']>>
}

/** What crosses back. Errors cross as a code of the closed list and that code's details, never as text. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: unknown }

/** A procedure's channel: feature and method. */
export function channelOf(feature: string, method: string): string {
  return `${feature}.${method}`
}
