// A control under way in a real data file, and files to import into it by the handlers that the page calls.
import { randomUUID } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { importsHandlers } from '../../electron/imports/handlers.ts'
import { randomIdSource } from '../../electron/ledger/id-source.ts'
import { createRegister, openLedger } from '../../electron/ledger/open-ledger.ts'
import { record } from '../../electron/ledger/record.ts'
import { abandonDataFile } from '../../electron/vault/close-data-file.ts'
import { AppError } from '../../shared/errors.ts'
import { importsContract } from '../../shared/imports/contract.ts'
import { aDataFile, aFolder } from './a-data-file.ts'
import { aStoreContext } from './a-store-context.ts'

type Input<M extends keyof typeof importsContract> = (typeof importsContract)[M]['input']['_zod']['input']

/** Everything is gone with `using`. */
export async function anImportDesk() {
  const folder = aFolder()
  const { dataFile } = await aDataFile(folder.path, { createRegister })
  const ids = randomIdSource()
  const ledger = openLedger(dataFile.db, {
    macKey: dataFile.macKey,
    ids,
    actor: ids.id(),
    now: () => Date.UTC(2026, 9, 5, 8),
  })
  const context = aStoreContext(ledger, dataFile)
  const sources = aFolder()
  const control = draft()

  function draft(): string {
    const subject = ids.id()
    const period = { from: '2026-07-01', to: '2026-09-30' }
    record(ledger, {
      kind: 'control-drafted',
      subject,
      data: { kind: 'running', period, timezone: 'Europe/Copenhagen', isTechnical: false },
    })
    return subject
  }

  /** As the router calls it: input and output by the contract. */
  async function call<M extends keyof typeof importsContract>(method: M, input: Input<M>) {
    const procedure = importsContract[method]
    const handler = importsHandlers[method] as (c: typeof context, i: unknown) => unknown // one of the table
    const answer = await handler(context, procedure.input.parse(input))
    return procedure.output.parse(answer) as (typeof importsContract)[M]['output']['_zod']['output'] // that method's
  }

  return {
    context,
    ledger,
    dataFile,
    control,
    draft,
    call,
    sourcePath: (name: string) => path.join(sources.path, name),
    /** A ticket to a file with this content. */
    ticketOf(name: string, content: string | Uint8Array = ''): string {
      const file = path.join(sources.path, name)
      writeFileSync(file, content)
      const ticket = randomUUID()
      context.files.add(ticket, file)
      return ticket
    },
    importLog: (ticket: string, more: Partial<Input<'importFile'>> = {}) =>
      call('importFile', {
        job: randomUUID(),
        ticket,
        kind: 'log',
        program: null,
        range: { from: '2026-07-01', to: '2026-09-30' },
        choices: {},
        control,
        ...more,
      }),
    storesLeft: () => {
      try {
        return readdirSync(path.join(dataFile.folder, 'logs'))
      } catch {
        return [] // made with the first import
      }
    },
    kinds: () => ledger.db.prepare('SELECT kind FROM ledger ORDER BY seq').pluck().all(),
    [Symbol.dispose]() {
      if (dataFile.db.open) abandonDataFile(dataFile)
      folder[Symbol.dispose]()
      sources[Symbol.dispose]()
    },
  }
}

/** The code and details of a refusal. */
export async function refusalOf(act: Promise<unknown>): Promise<unknown> {
  try {
    await act
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details }
    throw error
  }
  return 'nothing was refused'
}
