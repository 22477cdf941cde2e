// The throw-away data file of a fictional authority, filled from the files that the build lays out. It is made beside its
// place and moved there whole: what is cancelled or fails leaves nothing behind.
import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { ChosenFile } from '../../shared/files/contract.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { type Authority, authoritySchema } from '../../shared/register/authority.ts'
import { argon2Floor } from '../../shared/vault/kdf.ts'
import { samplePassphrase } from '../../shared/vault/sample.ts'
import { controlRequest } from '../headless/control-request.ts'
import { importInputs } from '../headless/import-inputs.ts'
import { readJsonInput } from '../headless/read-json-input.ts'
import { recordInputs } from '../headless/record-inputs.ts'
import { randomIdSource } from '../ledger/id-source.ts'
import { createRegister, ledgerHead, type Ledger, openLedger } from '../ledger/open-ledger.ts'
import { record, transaction } from '../ledger/record.ts'
import type { StoreContext } from '../store/context.ts'
import { lockSession } from '../store/lock-session.ts'
import type { JobControl } from '../store/running-jobs.ts'
import { recordProfile } from './authority-profile.ts'
import { abandonDataFile, closeDataFile } from './close-data-file.ts'
import { createDataFile } from './create-data-file.ts'
import type { DataFile } from './data-file.ts'
import { inFolder } from './folder-errors.ts'
import { headerName } from './header-file.ts'
import { openDataFile } from './open-data-file.ts'
import { beginSession } from './open-session.ts'
import { type SampleData, type SampleFile, sampleData, sizeOf } from './sample-data.ts'
import { markAsSample } from './sample-mark.ts'

const listKinds: readonly ImportKind[] = ['employees', 'programs', 'authorisations']

/**
 * Makes the sample and opens it, closing what is open. `isReplacing` throws an older one away.
 *
 * @throws AppError `sample-exists`, `sample-missing`, `job-cancelled`, `disk-full`, `folder-not-writable`
 */
export async function createSample(
  context: StoreContext,
  { job, isReplacing }: { readonly job: string; readonly isReplacing: boolean },
): Promise<void> {
  const { places, jobs, session } = context
  const data = sampleData(places.app)
  const folder = path.join(places.userData, 'eksempeldata')
  if (existsSync(path.join(folder, headerName)) && !isReplacing) throw new AppError('sample-exists', {})
  if (session.isOpen()) await lockSession(context)
  await jobs.run(job, async (control) => {
    const partial = `${folder}.partial`
    rmSync(partial, { recursive: true, force: true })
    try {
      await inFolder(() => makeSample(context, data, partial, control))
      rmSync(folder, { recursive: true, force: true })
      renameSync(partial, folder)
    } finally {
      rmSync(partial, { recursive: true, force: true })
    }
    const dataFile = await openDataFile(folder, { passphrase: samplePassphrase }, { signal: control.signal })
    await beginSession(context, dataFile, control)
  })
}

/** Tickets for the sample's files, as if the officer had chosen them; none while another data file is open. */
export function sampleFiles({
  session,
  places,
  files,
}: StoreContext): (ChosenFile & Pick<SampleFile, 'kind' | 'program' | 'from' | 'to'>)[] {
  if (!session.current().isSample) return []
  return sampleData(places.app).files.map((file) => {
    const ticket = randomUUID()
    files.add(ticket, file.path)
    const { kind, program, from, to } = file
    return { ticket, name: path.basename(file.path), sizeBytes: sizeOf(file), kind, program, from, to }
  })
}

async function makeSample(
  { now }: StoreContext,
  data: SampleData,
  folder: string,
  control: JobControl,
): Promise<void> {
  control.report({ stage: 'create' })
  const authority = readJsonInput(data.authorityPath, authoritySchema)
  const ids = randomIdSource()
  const officer = ids.id()
  const { dataFile } = await createDataFile({
    folder,
    passphrase: samplePassphrase,
    label: 'Eksempeldata',
    kdf: argon2Floor,
    createRegister(db, macKey) {
      createRegister(db, macKey)
      markAsSample(db, macKey)
    },
  })
  try {
    const ledger = openLedger(dataFile.db, { macKey: dataFile.macKey, ids, actor: officer, now })
    recordAuthority(ledger, authority, dataFile)
    await takeLists(ledger, dataFile, data, control)
    const { seq, head } = ledgerHead(dataFile.db)
    await closeDataFile(dataFile, { size: seq, head })
  } catch (error) {
    if (dataFile.db.open) abandonDataFile(dataFile)
    throw error
  }
}

/** The actor is the first officer, whose slot it is. */
function recordAuthority(ledger: Ledger, authority: Authority, { header }: DataFile): void {
  transaction(ledger, () => {
    recordProfile(ledger, authority)
    for (const [index, officer] of authority.officers.entries()) {
      const subject = index === 0 ? ledger.actor : ledger.ids.id()
      record(ledger, { kind: 'officer-registered', subject, data: { ...officer, to: officer.to ?? null } })
    }
    for (const { id: subject, kind } of header.slots) {
      const data =
        kind === 'recovery'
          ? ({ slotKind: 'recovery' } as const)
          : ({ slotKind: 'officer', officer: ledger.actor } as const)
      record(ledger, { kind: 'slot-added', subject, data })
    }
  })
}

async function takeLists(
  ledger: Ledger,
  dataFile: DataFile,
  { authorityPath, from, to, files }: SampleData,
  { signal, report }: JobControl,
): Promise<void> {
  const lists = files.filter(({ kind }) => listKinds.includes(kind))
  const named = lists.flatMap((file) => [`--${file.kind}`, file.path])
  const argv = ['--authority', authorityPath, ...named, '--from', from, '--to', to]
  const request = controlRequest(argv, ledger.now())
  const imported = await importInputs(request, {}, dataFile, ledger.ids, report)
  if (signal.aborted) throw new AppError('job-cancelled', {})
  report({ stage: 'register' })
  await recordInputs(ledger, dataFile, imported)
}
