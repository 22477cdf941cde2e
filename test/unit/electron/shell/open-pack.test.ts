// The one file that opens outside: the PDF of a recorded pack, at the place that the store gives.
import { type BrowserWindow, shell } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import { answer } from '../../../../electron/answer.ts'
import { fileOffers } from '../../../../electron/dialogs.ts'
import { filesHandlers } from '../../../../electron/files/handlers.ts'
import { packPdf } from '../../../../electron/files/pack-pdf.ts'
import type { MainContext } from '../../../../electron/main-context.ts'
import { filesContract } from '../../../../shared/files/contract.ts'
import type { Reply } from '../../../../shared/ipc.ts'

const pack = 'a'.repeat(32)
const pdf = '/pakker/dokumentationspakke-2026-07-01-2026-09-30/dokumentationspakke.pdf'
const found: Reply = { ok: true, value: { path: pdf } }
let opened: string[]
let asked: unknown[]

beforeEach(() => {
  opened = []
  asked = []
  program('')
})

/** What the machine says when it is to open a file; nothing when it does. */
function program(says: string): void {
  shell.openPath = async (file) => {
    opened.push(file)
    return says
  }
}

async function open(input: unknown, store = found): Promise<Reply> {
  const call = async (channel: string, given: unknown) => {
    asked.push([channel, given])
    return store
  }
  const context = {
    offers: fileOffers(
      () => ({}) as BrowserWindow, // that no browser has made: nothing is read of it
      () => undefined,
    ),
    packPdf: (of: string) => packPdf(call, of),
  } as MainContext // the rest is not asked for
  const run = (parsed: unknown) => filesHandlers.openPack(context, parsed as { pack: string })
  return answer(filesContract.openPack, input, run, (trace) => {
    throw new Error(trace)
  })
}

test('what the store gives for the pack is opened', async () => {
  expect(await open({ pack })).toEqual({ ok: true, value: undefined })
  expect({ asked, opened }).toEqual({ asked: [['evidence.pdfPath', { pack }]], opened: [pdf] })
})

test('a path that the page names beside it comes nowhere', async () => {
  await open({ pack, path: '/etc/passwd' })
  expect({ asked, opened }).toEqual({ asked: [['evidence.pdfPath', { pack }]], opened: [pdf] })
})

test.each([[{ pack: '/etc/passwd' }], [{ pack: `../${pack}` }], [{ path: pdf }]])(
  'what is no pack is refused before the store is asked: %o',
  async (input) => {
    expect(await open(input)).toMatchObject({ ok: false, code: 'bad-input' })
    expect({ asked, opened }).toEqual({ asked: [], opened: [] })
  },
)

test.each(['locked', 'pack-unknown', 'pack-pdf-gone', 'pack-pdf-changed'] as const)(
  'when the store refuses (%s), nothing is opened',
  async (code) => {
    expect(await open({ pack }, { ok: false, code, details: {} })).toEqual({ ok: false, code, details: {} })
    expect(opened).toEqual([])
  },
)

test('a machine without a program for it says so', async () => {
  program('no application')
  expect(await open({ pack })).toMatchObject({ ok: false, code: 'pack-pdf-not-opened' })
})
