import { beforeEach, expect, test } from 'vitest'
import { ipcMain } from '../../../../build/chromium-host/ipc-main.ts'
import type { WebContents } from '../../../../build/chromium-host/web-contents.ts'
import type { MainContext } from '../../../../electron/main-context.ts'
import { registerRouter } from '../../../../electron/router.ts'
import type { Store } from '../../../../electron/store/start-store.ts'
import { contract, mainContract } from '../../../../shared/contract.ts'
import { type Procedure, channelOf } from '../../../../shared/ipc.ts'

const channels = Object.entries(contract as Record<string, Record<string, Procedure>>).flatMap(
  ([feature, procedures]) => Object.keys(procedures).map((method) => channelOf(feature, method)),
)
const url = 'app://kontrolbog/index.html'
// The page of a window that no browser has made: the router compares it and reads nothing of it.
const page = {} as WebContents
const context = { window: () => ({ webContents: page, isDestroyed: () => false }) } as unknown as MainContext
const reached: string[] = []
const store: Store = {
  call: async (channel) => {
    reached.push(channel)
    return { ok: true, value: undefined }
  },
  isWorking: () => false,
  addTicket: () => undefined,
  lock: async () => undefined,
}
const handlers = Object.fromEntries(
  Object.entries(mainContract).map(([feature, procedures]) => [
    feature,
    Object.fromEntries(
      Object.keys(procedures).map((method) => [method, () => void reached.push(channelOf(feature, method))]),
    ),
  ]),
)
registerRouter(handlers as never, context, store, () => undefined)

function invoke(channel: string, input: unknown, from = url, isMainFrame = true, sender = page): unknown {
  return ipcMain.receive(sender, { op: 'invoke', id: 1, channel, args: [input] }, from, isMainFrame)
}

beforeEach(() => void reached.splice(0))

test.each(channels)('%s refuses what is no input, before it reaches its handler', async (channel) => {
  for (const garbage of [42, Number.NaN, 'x', true, 10n, [], [{}]]) {
    expect(await invoke(channel, garbage)).toEqual({
      ok: false,
      code: 'bad-input',
      details: { fields: expect.any(Array) as unknown },
    })
  }
  expect(reached).toEqual([])
})

test.each(channels)(
  '%s refuses every sender but the main frame of our window at our origin',
  async (channel) => {
    const forbidden = { ok: false, code: 'forbidden', details: {} }
    expect(await invoke(channel, undefined, 'app://evil/index.html')).toEqual(forbidden)
    expect(await invoke(channel, undefined, url, false)).toEqual(forbidden)
    expect(await invoke(channel, undefined, url, true, {} as WebContents)).toEqual(forbidden)
    expect(reached).toEqual([])
  },
)
