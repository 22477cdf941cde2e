// The only file that touches `ipcMain`. It refuses every sender but the main frame of our own window at our own origin
// (Electron's security checklist, no. 17), parses what comes and what goes, and runs the call in its thread.
// oxlint-disable-next-line no-restricted-imports -- this file is the door
import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import { type MainContract, mainContract, storeContract } from '../shared/contract.ts'
import { type Contract, type Handlers, type Procedure, type Reply, channelOf } from '../shared/ipc.ts'
import { answer } from './answer.ts'
import { isOurPage } from './lockdown.ts'
import type { MainContext } from './main-context.ts'
import type { Store } from './store/start-store.ts'

const forbidden: Reply = { ok: false, code: 'forbidden', details: {} }

type Erased = Record<string, Record<string, (context: MainContext, input: unknown) => unknown>>

export function registerRouter(
  handlers: Handlers<MainContract, MainContext>,
  context: MainContext,
  store: Store,
  onBug: (trace: string) => void,
): void {
  eachProcedure(mainContract, (channel, procedure, feature, method) => {
    // Handlers<MainContract, MainContext> guarantees the entry; the loop only loses its name.
    const run = (handlers as unknown as Erased)[feature]![method]!
    handle(channel, (input) => answer(procedure, input, (parsed) => run(context, parsed), onBug))
  })
  eachProcedure(storeContract, (channel, procedure) => {
    handle(channel, (input) => answerFromStore(procedure, input, channel, store, onBug))
  })

  // Dropped files come with the paths that the preload got from them; what a script made has none.
  handle('dropped-files', async (paths) => {
    if (!Array.isArray(paths)) return { ok: false, code: 'bad-input', details: { fields: [] } }
    const real = paths.filter((each) => typeof each === 'string' && each !== '')
    return { ok: true, value: context.offers.dropped(real) }
  })

  function handle(channel: string, run: (input: unknown) => Promise<Reply>): void {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, input: unknown) =>
      isOurPage(event, context.window()) ? run(input) : forbidden,
    )
  }
}

/** Input is parsed here, before it reaches the thread that holds the keys, and output before it reaches the page. */
async function answerFromStore(
  procedure: Procedure,
  input: unknown,
  channel: string,
  store: Store,
  onBug: (trace: string) => void,
): Promise<Reply> {
  const isParsed = procedure.input.safeParse(input)
  if (!isParsed.success) return answer(procedure, input, () => undefined, onBug)
  return store.call(channel, input)
}

function eachProcedure(
  contract: Contract,
  visit: (channel: string, procedure: Procedure, feature: string, method: string) => void,
): void {
  for (const [feature, procedures] of Object.entries(contract)) {
    for (const [method, procedure] of Object.entries(procedures)) {
      visit(channelOf(feature, method), procedure, feature, method)
    }
  }
}
