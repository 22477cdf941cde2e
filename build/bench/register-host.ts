// What the officer feels in Fortegnelse at 20,000 authorisations: from key down to the paint of the new rows, in the built
// app on this machine's host (Electron where it is, otherwise the stand-in), and what the page holds while it is scrolled.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ElectronApplication, type Page, _electron } from '@playwright/test'
import { electronBinary } from '../electron-binary.mjs'
import { expectChange, heapMiB, keyToPaint, replyKiB, scrollTo } from './in-page.ts'
import { median, rounded } from './measure.ts'
import { benchPassphrase, makeBenchDataFile } from './register-data-file.ts'
import { benchAuthorisations } from './register-rows.ts'

export type RegisterHostBench = {
  readonly host: 'Electron' | 'Chromium host'
  readonly authorisations: number
  /** From pressing [Lås op] to the grid's first rows. */
  readonly unlockMs: number
  /** Medians of 20, key down to paint, and the slowest. */
  readonly searchMs: number
  readonly searchMostMs: number
  readonly sortMs: number
  readonly sortMostMs: number
  readonly recordMs: number
  readonly recordMostMs: number
  readonly replyKiB: number
  /** JavaScript heap of the page after collection: at the top, the most on the way down, and at the top again. */
  readonly heapTopMiB: number
  readonly heapMostMiB: number
  readonly heapAgainMiB: number
}

const root = path.join(import.meta.dirname, '..', '..')
/** Each changes which rows there are; 20 of them. */
const searchKeys = [...'753←←←942←←←864←←←51'].map((key) => (key === '←' ? 'Backspace' : key))
/** In this order no two presses in a row show the same rows. */
const sortColumns = [
  'Bruger-id',
  'Enhed',
  'Adgangstype',
  'Status',
  'Navn eller program',
  'Ophørt',
  'Påbegyndt',
]
/** Each 200 rows further: every page of the list is read. */
const steps = benchAuthorisations / 200

/** Needs the built app (`npm run build`) and, without a display, `xvfb-run` or a headless host. */
export async function benchRegisterHost(): Promise<RegisterHostBench> {
  const userData = mkdtempSync(path.join(tmpdir(), 'bench-host-'))
  let app: ElectronApplication | undefined
  try {
    await makeBenchDataFile(userData)
    const isReal = electronBinary(root) !== undefined
    app = await _electron.launch({
      ...(isReal ? {} : { executablePath: path.join(root, 'build', 'chromium-host', 'electron') }),
      args: [root, `--user-data-dir=${userData}`],
      cwd: root,
      env: {
        ...definedEnvironment(),
        KONTROLBOG_UNDER_TEST: '1',
        KONTROLBOG_NOW: '2026-11-23T09:00:00+01:00',
      },
    })
    const page = await app.firstWindow()
    const unlockMs = await unlock(page)
    const search = await searchTimes(page)
    const sort = await sortTimes(page)
    const reply = await page.evaluate(replyKiB)
    const record = await recordTimes(page)
    const heap = await heapOnTheWay(page)
    return {
      host: isReal ? 'Electron' : 'Chromium host',
      authorisations: benchAuthorisations,
      unlockMs,
      searchMs: rounded(median(search)),
      searchMostMs: rounded(Math.max(...search)),
      sortMs: rounded(median(sort)),
      sortMostMs: rounded(Math.max(...sort)),
      recordMs: rounded(median(record)),
      recordMostMs: rounded(Math.max(...record)),
      replyKiB: rounded(reply),
      ...heap,
    }
  } finally {
    await app?.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function unlock(page: Page): Promise<number> {
  const field = page.getByLabel('Adgangskode', { exact: true })
  await field.fill(benchPassphrase)
  const from = performance.now()
  await field.press('Enter')
  await page.getByRole('link', { name: 'Fortegnelse', exact: true }).press('Enter')
  await page.getByRole('row').nth(1).getByText('Aabenraa').or(page.getByRole('row').nth(5)).first().waitFor()
  await page.getByRole('searchbox').waitFor()
  return Math.round(performance.now() - from)
}

async function searchTimes(page: Page): Promise<number[]> {
  await page.getByRole('searchbox').focus()
  const times: number[] = []
  for (const key of searchKeys) times.push(await timed(page, 'rows', () => page.keyboard.press(key)))
  await timed(page, 'rows', () => page.getByRole('searchbox').fill(''))
  return times
}

async function sortTimes(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < 20; run += 1) {
    const name = sortColumns[(run >> 1) % sortColumns.length]!
    await page.getByRole('columnheader', { name }).getByRole('button').focus()
    times.push(await timed(page, 'rows', () => page.keyboard.press('Enter')))
  }
  return times
}

async function recordTimes(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < 20; run += 1) {
    await page.getByRole('grid').focus()
    for (let down = 0; down < run; down += 1) await page.keyboard.press('ArrowDown')
    times.push(await timed(page, 'record', () => page.keyboard.press('Enter')))
    await page.goBack()
    await page.locator('.kb-vgrid-body [aria-rowindex="2"] [role="gridcell"]').nth(2).waitFor()
  }
  return times
}

/** Page by page to the last row, and back. */
async function heapOnTheWay(page: Page) {
  const heap = await heapMiB(page)
  await page.getByRole('grid').focus()
  const heapTopMiB = await heap()
  const sampled: number[] = []
  for (let step = 1; step <= steps; step += 1) {
    await page.evaluate(scrollTo, step / steps)
    if (step % 20 === 0) sampled.push(await heap())
  }
  await page.keyboard.press('End')
  await page.locator(`.kb-vgrid-body [aria-rowindex="${benchAuthorisations + 1}"]:not([aria-busy])`).waitFor()
  sampled.push(await heap())
  await page.keyboard.press('Home')
  await page.locator('.kb-vgrid-body [aria-rowindex="2"]:not([aria-busy])').waitFor()
  return { heapTopMiB, heapMostMiB: Math.max(...sampled), heapAgainMiB: await heap() }
}

async function timed(page: Page, what: 'rows' | 'record', act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(expectChange, what)
  await act()
  return page.evaluate(keyToPaint)
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  )
}
