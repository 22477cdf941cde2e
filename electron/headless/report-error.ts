// How the headless commands tell what went wrong: a sentence for the user, never a stack trace.
import { z } from 'zod'
import { errorSentences } from '../../shared/error-list.ts'
import { AppError } from '../../shared/errors.ts'
import { traceOf } from '../jobs/job-messages.ts'

const placeSchema = z.object({
  file: z.string().optional(),
  line: z.int().nullish(),
  reason: z.string().nullish(),
})

/** Prints the error on standard error: Danish and English, or one JSON object with `code, message, messageEn, file, line, reason`. */
export function reportError(error: unknown, asJson: boolean): void {
  const known = error instanceof AppError ? error : new AppError('unexpected', {}, { cause: error })
  const { da, en } = errorSentences(known)
  // For developers: where a bug happened. Messages are left out, since they may quote what was read.
  if (process.env['KONTROLBOG_TRACE'] && known.code === 'unexpected')
    process.stderr.write(`${traceOf(known.cause)}\n`)
  if (asJson) {
    const { file, line, reason } = placeSchema.parse(known.details)
    process.stderr.write(
      `${JSON.stringify({ code: known.code, message: da, messageEn: en, file, line: line ?? undefined, reason: reason ?? undefined })}\n`,
    )
    return
  }
  process.stderr.write(`${da}\n${en}\n`)
}
