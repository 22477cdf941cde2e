// The fictional authority's data file, made as [Prøv med eksempeldata] makes it, with the handlers of control and imports.
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type AuthorityDescription, writeBundledAuthority } from '../../build/sample-data/write-authority.ts'
import { wizardHandlers } from '../../electron/control/wizard-handlers.ts'
import { importsHandlers } from '../../electron/imports/handlers.ts'
import type { StoreContext } from '../../electron/store/context.ts'
import { fileTickets } from '../../electron/store/file-tickets.ts'
import { lockSession } from '../../electron/store/lock-session.ts'
import { runningJobs } from '../../electron/store/running-jobs.ts'
import { sessionHolder } from '../../electron/store/session.ts'
import { createSample } from '../../electron/vault/create-sample.ts'
import { importsContract } from '../../shared/imports/contract.ts'
import type { SourceKind } from '../../shared/imports/contract.ts'
import { aFolder } from './a-data-file.ts'
import { aNotice } from './wizard-builders.ts'

export type SampleDesk = Awaited<ReturnType<typeof aSampleDesk>>

/** The clock stands at the instant of the description's run, and can be moved. */
export async function aSampleDesk() {
  const place = aFolder()
  const described = writeBundledAuthority(path.join(place.path, 'sample-data'))
  writeFileSync(path.join(place.path, 'sample-data', 'bundled.json'), JSON.stringify(described))
  const clock = { nowMs: Date.parse(described.now) }
  const now = () => clock.nowMs
  const userData = path.join(place.path, 'user')
  mkdirSync(userData)
  const context: StoreContext = {
    session: sessionHolder(),
    files: fileTickets(),
    jobs: runningJobs(() => undefined, now),
    places: { userData, documents: place.path, app: place.path },
    now,
    emit: () => undefined,
  }
  await createSample(context, { job: randomUUID(), isReplacing: false })
  return {
    context,
    described,
    clock,
    start: (period: Period = described) => start(context, period),
    takeIn: (control: string, kind: SourceKind, only?: string) => takeIn(context, control, kind, only),
    run: (control: string, job: string = randomUUID()) => wizardHandlers.runRules(context, { control, job }),
    close: async () => {
      if (context.session.isOpen()) await lockSession(context)
      place[Symbol.dispose]()
    },
  }
}

type Period = Pick<AuthorityDescription, 'from' | 'to'>

/** Begins a control of everything, and records how employees were informed. Returns its id. */
async function start(context: StoreContext, { from, to }: Period): Promise<string> {
  const { duties } = await wizardHandlers.proposal(context, undefined)
  await wizardHandlers.recordNotice(context, aNotice())
  const plan = { period: { from, to }, covers: duties.map(({ duty }) => duty), agreed: '' }
  return (await wizardHandlers.start(context, plan)).control
}

/** As [Brug eksempelfilerne] and [Indlæs] do for each file of the kind; rejects are accepted. */
async function takeIn(context: StoreContext, control: string, kind: SourceKind, only?: string) {
  const files = await importsHandlers.sampleFiles(context, { kind })
  for (const { ticket, name, program, range } of files) {
    if (only !== undefined && name !== only) continue
    const job = randomUUID()
    const { choices, columns } = await importsHandlers.preview(
      context,
      importsContract.preview.input.parse({ ticket, kind, choices: {}, control, withoutProfile: false }),
    )
    const matched = {
      ...choices,
      columns: Object.fromEntries(columns.map(({ index, field }) => [index, field])),
    }
    const result = await importsHandlers.importFile(
      context,
      importsContract.importFile.input.parse({
        job,
        ticket,
        kind,
        program,
        range,
        choices: matched,
        control,
        savesProfile: true,
      }),
    )
    if (result.state === 'pending') await importsHandlers.accept(context, { job })
  }
}
