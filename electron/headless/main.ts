// The headless run on its main thread: reads the command line and shows progress; the store worker does the job and is the
// only one to hold a key.
import { randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { helpText } from '../../shared/headless/control-options.ts'
import { bundledArguments } from './bundled-authority.ts'
import { type ControlRequest, controlRequest, hasInputs } from './control-request.ts'
import {
  type OutFolder,
  commitOutFolder,
  discardOutFolder,
  openOutFolder,
  writeFailure,
} from './out-folder.ts'
import { terminalProgress } from './progress.ts'
import { reportError } from './report-error.ts'
import type { ControlJobRequest, ControlJobSummary } from './run-control-job.ts'
import { startJob } from '../jobs/start-job.ts'

const argv = process.argv.slice(2)
const asJson = argv.includes('--json-errors')
const progress = terminalProgress(process.stderr)

if (argv.includes('--help')) {
  process.stdout.write(helpText('control'))
} else {
  try {
    await run()
  } catch (error) {
    progress.clear()
    reportError(error, asJson)
    process.exitCode = 1
  }
}

async function run(): Promise<void> {
  const request = wholeRequest()
  const abort = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort())
  const folder = openOutFolder(request.out)
  try {
    await fill(folder, request, abort.signal)
  } catch (error) {
    discardOutFolder(folder)
    throw writeFailure(error, request.out)
  }
}

async function fill(folder: OutFolder, request: ControlRequest, signal: AbortSignal): Promise<void> {
  const given = process.env['KONTROLBOG_PASSPHRASE']
  const passphrase = given ? given : generatedPassphrase()
  const job: ControlJobRequest = { request, folder: folder.partial, passphrase }
  const summary = await startJob<ControlJobSummary>(new URL('control-job-worker.ts', import.meta.url), job, {
    onProgress: progress.show,
    signal,
  })
  if (signal.aborted) throw new AppError('job-cancelled', {})
  await commitOutFolder(folder)
  progress.clear()
  tell(folder.out, summary, given ? null : passphrase)
}

function wholeRequest(): ControlRequest {
  if (hasInputs(argv)) return controlRequest(argv, Date.now())
  progress.show({ stage: 'bundle' })
  const own = new Set(
    argv.filter((argument) => argument.startsWith('--')).map((argument) => argument.split('=')[0]),
  )
  const bundled = bundledArguments()
  // What the user gives (--out, --now, --seed ...) stands; the rest is the bundled authority's.
  const rest = bundled.flatMap((name, at) =>
    at % 2 === 0 && !own.has(name) ? [name, bundled[at + 1] ?? ''] : [],
  )
  return controlRequest([...rest, ...argv], Date.now())
}

// Eight groups of four from an alphabet without look-alikes: 160 bits.
function generatedPassphrase(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
  const letters = Array.from(randomBytes(32), (byte) => alphabet[byte % alphabet.length])
  return letters.join('').replace(/.{4}(?=.)/g, '$&-')
}

function tell(out: string, summary: ControlJobSummary, generated: string | null): void {
  const lines = [
    ...(generated
      ? [`Adgangskode til datafilen (vises kun nu) / Passphrase, shown only now: ${generated}`]
      : []),
    `Genoprettelsesnøgle (vises kun nu) / Recovery key, shown only now: ${summary.recoveryKey}`,
    `Nøglens fingeraftryk / Key fingerprint: ${summary.fingerprint}`,
    'JSON- og CSV-filerne i resultatet ligger i klar tekst. Slet dem, når de er brugt.',
    'The JSON and CSV files of the result lie in clear. Delete them when they have been used.',
  ]
  process.stderr.write(`${lines.join('\n')}\n`)
  process.stdout.write(
    `${summary.rows} rækker indlæst, ${summary.rejected} afvist, ${summary.findings} fund. Kladde: fundene er ikke vurderet, og kontrollen er ikke godkendt.\n${out}\n`,
  )
}
