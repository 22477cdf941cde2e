// Checks an evidence pack or a data file. Exit 0 all holds, 1 something does not, 2 not readable.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { packFingerprint, signatureStatement, verifyPack } from '../evidence/verify-pack.ts'
import { manifestFormat } from '../../shared/evidence/manifest.ts'
import { AppError } from '../../shared/errors.ts'
import { helpText, verifyOptions } from '../../shared/headless/control-options.ts'
import { type VerifyReport, verifyReportSchema } from '../../shared/headless/verify-report.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import { isRecoveryKey } from '../../shared/vault/recovery-key.ts'
import { askSecret } from '../headless/ask-secret.ts'
import { type GivenOptions, invalid, parseArguments } from '../headless/parse-arguments.ts'
import { terminalProgress } from '../headless/progress.ts'
import { reportError } from '../headless/report-error.ts'
import { startJob } from '../jobs/start-job.ts'
import type { Secret } from '../vault/data-file.ts'
import type { VerifyRequest } from './verify-worker.ts'

const limits = `Hvad dette ikke kan vise: den, der har en adgangskode, kan skrive hele revisionssporet om med en ny kæde. Det afsløres kun mod en
tidligere udskrift: brug --anchor <nr>:<hoved>.
What this cannot show: whoever has a passphrase can write the whole ledger anew. Only an earlier print reveals that: --anchor.`

const argv = process.argv.slice(2)
const progress = terminalProgress(process.stderr)

if (argv.includes('--help')) {
  process.stdout.write(helpText('verify'))
} else {
  try {
    const given = parseArguments(argv, verifyOptions)
    const report = verifyReportSchema.parse(await verify(given))
    progress.clear()
    print(report, given)
    process.exitCode = report.problems.length === 0 ? 0 : 1
  } catch (error) {
    progress.clear()
    reportError(error, argv.includes('--json-errors'))
    process.exitCode = 2
  }
}

async function verify({ values, positionals }: GivenOptions): Promise<VerifyReport> {
  const [named, extra] = positionals
  if (named === undefined) throw new AppError('option-missing', { option: '<pakke | datafil>' })
  if (extra !== undefined) throw new AppError('option-unknown', { option: extra })
  const anchor = anchorOption(values.get('anchor')?.[0])
  const fingerprint = fingerprintOption(values.get('fingerprint')?.[0])
  const folder = path.basename(named) === 'datafil.json' ? path.dirname(named) : named
  if (existsSync(path.join(folder, 'manifest.json'))) return verifyPack(folder, { anchor, fingerprint })
  if (!existsSync(path.join(folder, 'datafil.json'))) {
    throw new AppError('not-verifiable', { folder: path.basename(path.resolve(named)) })
  }
  const request: VerifyRequest = {
    folder: path.resolve(folder),
    secret: await secretOf(),
    anchor,
    fingerprint,
  }
  return startJob<VerifyReport>(new URL('verify-worker.ts', import.meta.url), request, {
    onProgress: progress.show,
  })
}

async function secretOf(): Promise<Secret> {
  const given =
    process.env['KONTROLBOG_PASSPHRASE'] ||
    (await askSecret('Adgangskode eller genoprettelsesnøgle / Passphrase or recovery key: '))
  if (!given) throw new AppError('passphrase-missing', {})
  return isRecoveryKey(given) ? { recoveryKey: given } : { passphrase: given }
}

function anchorOption(text: string | undefined): LedgerHead | undefined {
  if (text === undefined) return undefined
  const match = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text.trim())
  if (!match)
    throw invalid('--anchor', 'det skal være <nr>:<64 hexcifre>', 'it must be <number>:<64 hex digits>')
  return { seq: Number(match[1]), head: match[2]!.toLowerCase() }
}

function fingerprintOption(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const hex = text.replaceAll(/[\s:-]/g, '').toLowerCase()
  if (!/^[0-9a-f]{64}$/.test(hex))
    throw invalid('--fingerprint', 'det skal være 64 hexcifre', 'it must be 64 hex digits')
  return hex
}

function print(report: VerifyReport, { values, positionals: [folder = ''] }: GivenOptions): void {
  if (values.has('json')) {
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    return
  }
  const lines = report.problems.map(({ part, seq, file, what }) =>
    [
      `- ${part}`,
      seq === undefined ? '' : ` nr. ${seq}`,
      file === undefined ? '' : ` ${file}`,
      `: ${what}`,
    ].join(''),
  )
  const verdict =
    lines.length === 0
      ? 'Alt holder. / All holds.'
      : `${lines.length} forhold holder ikke. / ${lines.length} things do not hold.`
  process.stdout.write(
    `${report.format}\n${verdict}\n${[...lines, ...signedBy(report, folder), '', limits].join('\n')}\n`,
  )
}

/** A signature tells which key signed and never whose it is; a pack whose manifest is damaged tells nothing. */
function signedBy({ format, problems }: VerifyReport, folder: string): string[] {
  if (format !== manifestFormat || problems.some(({ part }) => part === 'manifest' || part === 'signature'))
    return []
  const { da, en } = signatureStatement(packFingerprint(folder))
  return [da, en]
}
