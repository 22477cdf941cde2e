// What crosses between a worker and the one who started it. Errors cross as code and details, never as text.
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import { systemFailure } from './system-failure.ts'

/** How far a job is: a stage for the sentence on screen, and how much of how much (bytes, rows, pages) when known. */
export type JobProgress = {
  readonly stage: string
  readonly file?: string
  readonly done?: number
  readonly total?: number
}

export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly details: unknown; readonly trace?: string }

export function failureMessage(error: unknown): JobMessage {
  const failure = systemFailure(error) ?? error
  if (!(failure instanceof AppError))
    return { kind: 'failed', code: 'unexpected', details: {}, trace: traceOf(error) }
  const { code, details, cause } = failure
  // A bug in a worker's own worker keeps the trace it came with.
  return code === 'unexpected'
    ? { kind: 'failed', code, details, trace: traceOf(cause) }
    : { kind: 'failed', code, details }
}

/** Where a bug happened, without its message: a message may quote what was read. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  if (isTrace(error.message)) return error.message
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return [error.name, ...frames.slice(0, 12)].join('\n')
}

/** Whether a message is a trace that crossed from a worker, and no message at all. */
function isTrace(message: string): boolean {
  return message.includes('\n    at ')
}
