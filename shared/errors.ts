// The one class of expected failures. The list of them is known here to the compiler alone: whoever only throws need not
// load every feature's sentences and schemas, which takes an import worker longer than reading a small file.
import type { z } from 'zod'
import type { errorList } from './error-list.ts'

export type ErrorCode = keyof typeof errorList
export type ErrorDetails<C extends ErrorCode> = z.infer<(typeof errorList)[C]['details']>

/** An expected failure. `message` is the code alone: no error text holds what a user wrote, nor a key. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  override name = 'AppError'
  readonly code: C
  readonly details: ErrorDetails<C>

  constructor(code: C, details: ErrorDetails<C>, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.details = details
  }
}
