// How a procedure is answered, in whichever thread: parse what comes, run, parse what goes, and never let a text out.
import { AppError } from '../shared/errors.ts'
import type { Procedure, Reply } from '../shared/ipc.ts'
import { traceOf } from './jobs/job-messages.ts'
import { systemFailure } from './jobs/system-failure.ts'

/** `run` gets the parsed input. A bug surfaces as `unexpected`; where it happened goes to `onBug`, without its message. */
export async function answer(
  procedure: Procedure,
  input: unknown,
  run: (input: unknown) => unknown,
  onBug: (trace: string) => void,
): Promise<Reply> {
  const parsed = procedure.input.safeParse(input)
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))]
    return { ok: false, code: 'bad-input', details: { fields: fields.filter(Boolean) } }
  }
  try {
    return { ok: true, value: procedure.output.parse(await run(parsed.data)) }
  } catch (error) {
    const failure = systemFailure(error) ?? error
    if (!(failure instanceof AppError)) {
      onBug(traceOf(error))
      return { ok: false, code: 'unexpected', details: {} }
    }
    if (failure.code === 'unexpected') onBug(traceOf(failure.cause))
    return { ok: false, code: failure.code, details: failure.details }
  }
}
