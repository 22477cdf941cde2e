// The main job, in the store worker: data file, imports, register, rules, sample, draft, evidence pack, result files. It
// fills the partial folder it is given; the caller renames it when everything in it is whole.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ControlSource } from '../../shared/control/control-input.ts'
import type { ControlResult } from '../../shared/control/control-result.ts'
import type { Profile } from '../../shared/imports/profile.ts'
import { profileSchema } from '../../shared/imports/profile.ts'
import { type Authority, authoritySchema } from '../../shared/register/authority.ts'
import type { RegisterFacts } from '../../shared/register/facts.ts'
import type { StoredSource } from '../control/rules-worker.ts'
import { runRules } from '../control/run-rules.ts'
import { type RunSource, recordRun } from '../control/record-run.ts'
import type { JobProgress } from '../jobs/job-messages.ts'
import { randomIdSource, seededIdSource } from '../ledger/id-source.ts'
import { type Ledger, createRegister, ledgerHead, openLedger } from '../ledger/open-ledger.ts'
import { registerFacts } from '../register/register-facts.ts'
import { closeDataFile, abandonDataFile } from '../vault/close-data-file.ts'
import { createDataFile } from '../vault/create-data-file.ts'
import type { DataFile } from '../vault/data-file.ts'
import { checkAuthority } from './check-authority.ts'
import type { ControlRequest } from './control-request.ts'
import { importInputs } from './import-inputs.ts'
import { makePack } from './make-pack.ts'
import { readJsonDocument, readJsonInput } from './read-json-input.ts'
import { type RecordedInput, recordAuthority, recordInputs } from './record-inputs.ts'
import { type OtherInput, writeResult } from './write-result.ts'

export type ControlJobRequest = {
  readonly request: ControlRequest
  /** The partial folder; it exists and is empty. */
  readonly folder: string
  readonly passphrase: string
}

export type ControlJobSummary = {
  readonly recoveryKey: string
  /** Of the pack's signing key, hex. */
  readonly fingerprint: string
  readonly rows: number
  readonly rejected: number
  readonly findings: number
}

type Report = (progress: JobProgress) => void

export async function runControlJob(job: ControlJobRequest, report: Report): Promise<ControlJobSummary> {
  const { request, folder, passphrase } = job
  const authority = checkAuthority(readJsonDocument(request.authorityPath, authoritySchema))
  const profile = request.profilePath === null ? {} : readJsonInput(request.profilePath, profileSchema)
  const ids = request.isSeeded ? seededIdSource(request.seed) : randomIdSource()
  report({ stage: 'create' })
  const dataFolder = path.join(folder, 'datafil')
  mkdirSync(dataFolder, { mode: 0o700 })
  const { dataFile, recoveryKey } = await createDataFile({
    folder: dataFolder,
    passphrase,
    label: 'Teknisk kørsel',
    createRegister,
    newSlotId: () => ids.id(),
  })
  try {
    const ledger = openLedger(dataFile.db, {
      macKey: dataFile.macKey,
      ids,
      actor: technicalActor,
      now: () => request.nowMs,
    })
    const summary = await fillDataFile({ request, authority, profile, dataFile, ledger, folder, report })
    const { seq, head } = ledgerHead(dataFile.db)
    await closeDataFile(dataFile, { size: seq, head })
    return { ...summary, recoveryKey }
  } catch (error) {
    abandonDataFile(dataFile)
    throw error
  }
}

/** Nobody acts in a technical run: no officer has unlocked anything. */
const technicalActor = 'teknisk-koersel'

type Work = {
  readonly request: ControlRequest
  readonly authority: Authority
  readonly profile: Profile
  readonly dataFile: DataFile
  readonly ledger: Ledger
  readonly folder: string
  readonly report: Report
}

async function fillDataFile(work: Work): Promise<Omit<ControlJobSummary, 'recoveryKey'>> {
  const { request, authority, profile, dataFile, ledger, folder, report } = work
  const imported = await importInputs(request, profile, dataFile, ledger.ids, report)
  report({ stage: 'register' })
  recordAuthority(ledger, authority, dataFile)
  const recorded = await recordInputs(ledger, dataFile, imported)
  const places = new Map(recorded.map(({ importId }, index) => [importId, index]))
  const register = registerFacts(ledger.db, { sourceIndexOf: (importId) => places.get(importId) ?? -1 })
  const result = await runRecorded(work, recorded, register)
  for (const { store } of recorded) store?.key.fill(0)
  const control = recordRun(ledger, {
    period: { from: request.from, to: request.to },
    timezone: request.timezone,
    isStartUp: isStartUp(authority),
    sources: recorded.map(runSourceOf),
    result,
  })
  report({ stage: 'pack' })
  const pack = await makePack({
    request,
    authority,
    register,
    recorded,
    result,
    control,
    dataFile,
    ledger,
    folder,
  })
  report({ stage: 'write' })
  writeResult(folder, request, otherInputs(request), recorded, result, ledgerHead(dataFile.db))
  return {
    fingerprint: pack.fingerprint,
    rows: recorded.reduce((sum, { summary }) => sum + summary.accepted, 0),
    rejected: recorded.reduce((sum, { summary }) => sum + summary.rejected, 0),
    findings: result.findings.length,
  }
}

async function runRecorded(
  { request, authority, report }: Work,
  recorded: readonly RecordedInput[],
  register: RegisterFacts,
): Promise<ControlResult> {
  const input = {
    from: request.from,
    to: request.to,
    nowMs: request.nowMs,
    authority,
    register,
    sources: recorded.map(sourceOf),
    isStartUp: isStartUp(authority),
  }
  const stores: StoredSource[] = recorded.flatMap(({ store }, index) =>
    store ? [{ index, path: store.finalPath, key: store.key }] : [],
  )
  return runRules(input, stores, request.seed, { onProgress: report })
}

/** No control has been signed before, here or outside Kontrolbog. */
function isStartUp({ previousControls = [] }: Authority): boolean {
  return previousControls.length === 0
}

function otherInputs({ authorityPath, profilePath }: ControlRequest): OtherInput[] {
  const files = [
    { option: '--authority', file: authorityPath },
    ...(profilePath === null ? [] : [{ option: '--profile', file: profilePath }]),
  ]
  return files.map(({ option, file }) => ({
    option,
    file: path.basename(file),
    sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
  }))
}

function runSourceOf({ importId, input, summary, program }: RecordedInput): RunSource {
  const { file, kind, from, to } = input
  return { importId, file, kind, sha256: summary.sha256, program, declared: { from, to } }
}

function sourceOf({ input, summary, program, outcome }: RecordedInput): ControlSource {
  return {
    file: input.file,
    kind: input.kind,
    sha256: summary.sha256,
    program,
    from: input.from,
    to: input.to,
    fields: outcome.fields,
    duplicates: outcome.duplicates,
  }
}
