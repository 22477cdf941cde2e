import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeRunResult } from '../../../../electron/control/run-result.ts'
import { evidenceHandlers } from '../../../../electron/evidence/handlers.ts'
import { packOfPeriod } from '../../../../electron/evidence/pack-of-period.ts'
import { verifyPack } from '../../../../electron/evidence/verify-pack.ts'
import { record } from '../../../../electron/ledger/record.ts'
import { localDateAt } from '../../../../electron/register/as-of.ts'
import type { StoreContext } from '../../../../electron/store/context.ts'
import type { DataFile } from '../../../../electron/vault/data-file.ts'
import { markAsSample } from '../../../../electron/vault/sample-mark.ts'
import { sampleNotice } from '../../../../shared/evidence/build-pack-model.ts'
import { packPreviewSchema } from '../../../../shared/evidence/contract.ts'
import { controlsFileSchema } from '../../../../shared/evidence/controls-file.ts'
import { formatDay, parseDay } from '../../../../shared/time/local-date.ts'
import { aFilledRegister, aFinding } from '../../../helpers/a-filled-register.ts'
import type { ARegister } from '../../../helpers/a-register.ts'
import { aStoreContext } from '../../../helpers/a-store-context.ts'
import { aControl } from '../../../helpers/evidence-builders.ts'

const thirdQuarter = { from: '2026-07-01', to: '2026-09-30' }
const wholeYear = { from: '2026-01-01', to: '2026-12-31' }
let folder: string
let register: ARegister & { readonly draft: { readonly control: string; readonly run: string } }
let context: StoreContext

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-app-pack-'))
  register = await aFilledRegister()
  const { ledger, macKey, draft } = register
  writeRunResult(ledger.db, draft.run, aControl({ findings: [aFinding()] }))
  // The rest of a data file is asked for only where log stores are.
  context = aStoreContext(ledger, { db: ledger.db, macKey, folder } as DataFile)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const preview = async (period = thirdQuarter) =>
  await evidenceHandlers.preview(context, { job: randomUUID(), ...period })
const make = async (id: string) =>
  await evidenceHandlers.make(context, { job: randomUUID(), preview: id, folder: ticketOf(folder) })
const controlsOf = (pack: string) =>
  controlsFileSchema.parse(JSON.parse(readFileSync(path.join(pack, 'data', 'kontroller.json'), 'utf8')))
    .controls
function ticketOf(file: string): string {
  const ticket = randomUUID()
  context.files.add(ticket, file)
  return ticket
}

test('the approved control of a period is offered, and the dates that no control covers are named', async () => {
  const { controls, uncovered, proposed } = await evidenceHandlers.controls(context, wholeYear)
  expect(controls).toMatchObject([
    {
      control: register.draft.control,
      officer: 'Olga Officer',
      isIncomplete: false,
      findings: 1,
      sampleRows: 2,
    },
  ])
  expect(uncovered).toEqual([
    { from: '2026-01-01', to: '2026-06-30' },
    { from: '2026-10-01', to: '2026-12-31' },
  ])
  expect(proposed).toEqual({ from: '2026-07-01', to: '2026-09-30' })
  const before = await evidenceHandlers.controls(context, { from: '2025-01-01', to: '2025-12-31' })
  expect(before.controls).toEqual([])
})

test('the preview says how many pages each chapter has and what is missing, and draws any page', async () => {
  const drawn = packPreviewSchema.parse(await preview())
  expect(drawn.chapters.map(({ title }) => title)).toContain('Løbende kontrol af perioden')
  const last = drawn.chapters.at(-1)!
  expect(last.firstPage + last.pages - 1).toBe(drawn.pages)
  expect(drawn.missing.map(({ clause }) => clause)).toContain('T4.4')
  expect(drawn.missing.map(({ clause }) => clause)).not.toContain('T4.5')
  const page = await evidenceHandlers.page(context, { preview: drawn.preview, page: 1, widthPx: 300 })
  const pixels = inflateRawSync(page.pixels)
  expect(pixels).toHaveLength(page.widthPx * page.heightPx * 4)
  expect(Math.abs(page.widthPx - 300)).toBeLessThanOrEqual(1)
  expect(page.text).toContain('Vestby Kommune')
  // White paper in the corner, and ink somewhere.
  expect([...pixels.subarray(0, 4)]).toEqual([255, 255, 255, 255])
  expect(new Set(pixels).size).toBeGreaterThan(20)
  // The templates' teal, #0b5563: with red and blue swapped it would be olive.
  const isTeal = (at: number) => pixels[at] === 0x0b && pixels[at + 1] === 0x55 && pixels[at + 2] === 0x63
  expect(Array.from({ length: pixels.length / 4 }, (_, index) => index * 4).some(isTeal)).toBe(true)
})

test('the pack that is made verifies, says godkendt everywhere, and is recorded', async () => {
  const drawn = await preview()
  const made = await make(drawn.preview)
  expect(path.dirname(made.path)).toBe(folder)
  expect(readdirSync(folder)).toEqual(['dokumentationspakke-2026-07-01-2026-09-30'])
  const report = await verifyPack(made.path, { anchor: drawn.ledger, fingerprint: made.fingerprint })
  expect(report.problems).toEqual([])
  expect(controlsOf(made.path)).toMatchObject([
    {
      status: 'godkendt',
      findings: [{ assessment: 'Sagligt begrundet' }],
      approval: { officer: 'Olga Officer' },
    },
  ])
  const [latest] = await evidenceHandlers.packs(context)
  expect(latest).toMatchObject({ pack: made.pack, pdfSha256: made.pdfSha256, isDraft: false, sent: [] })
})

test('a pack of the sample data says on every page that everything in it is made up', async () => {
  const { ledger, macKey } = register
  const pageText = async (page: number) =>
    (await evidenceHandlers.page(context, { preview: (await preview()).preview, page, widthPx: 200 })).text
  expect(await pageText(2)).not.toContain('Eksempeldata')
  markAsSample(ledger.db, macKey)
  for (const page of [1, 2, 9]) expect(await pageText(page)).toContain(sampleNotice)
  ledger.db.prepare("DELETE FROM meta WHERE name = 'sample'").run()
})

test('a second pack of the same period gets a folder of its own', async () => {
  const { preview: id } = await preview()
  const made = await make(id)
  expect(path.basename(made.path)).toBe('dokumentationspakke-2026-07-01-2026-09-30-2')
})

test('what was sent is recorded with the hash of the PDF', async () => {
  const [latest] = await evidenceHandlers.packs(context)
  const today = parseDay(localDateAt(context.now()))
  const sent = {
    sentOn: formatDay(today),
    recipient: 'CPR-kontoret',
    channel: 'Digital Post',
    reference: '2026-000415',
  }
  for (const day of [today - 1, today + 1]) {
    expect(() =>
      evidenceHandlers.recordSent(context, { pack: latest!.pack, ...sent, sentOn: formatDay(day) }),
    ).toThrow('pack-sent-date')
  }
  evidenceHandlers.recordSent(context, { pack: latest!.pack, ...sent })
  const [after] = await evidenceHandlers.packs(context)
  expect(after?.sent).toMatchObject([{ ...sent, recordedBy: 'Olga Officer' }])
  expect(() => evidenceHandlers.recordSent(context, { pack: 'f'.repeat(32), ...sent })).toThrow(
    'pack-unknown',
  )
})

test('a sending that was recorded in error stays in sight with its reason, and can be said once', async () => {
  const [latest] = await evidenceHandlers.packs(context)
  const [sent] = latest!.sent
  evidenceHandlers.voidSent(context, { id: sent!.id, reason: 'Sendt til en anden myndighed' })
  const [after] = await evidenceHandlers.packs(context)
  expect(after?.sent).toEqual([
    {
      ...sent,
      voided: {
        at: expect.stringMatching(/^2026-.*Z$/),
        by: 'Olga Officer',
        reason: 'Sendt til en anden myndighed',
      },
    },
  ])
  for (const id of [sent!.id, 'f'.repeat(32)]) {
    expect(() => evidenceHandlers.voidSent(context, { id, reason: 'igen' })).toThrow('pack-sent-unknown')
  }
})

test('a control that is begun and not approved goes into no pack', () => {
  const { ledger } = register
  record(ledger, {
    kind: 'control-drafted',
    subject: ledger.ids.id(),
    data: { kind: 'running', period: wholeYear, timezone: 'Europe/Copenhagen', isTechnical: false },
  })
  const { controls } = packOfPeriod(context.session.current().dataFile, wholeYear, Date.now())
  expect(controls).toEqual([register.draft.control])
})

test('a pack of a longer period holds the control whole and says which dates none covers', async () => {
  const drawn = await preview(wholeYear)
  expect(drawn).toMatchObject({ controls: 1, period: wholeYear })
  const { note } = drawn.missing.find(({ clause }) => clause === 'T4.5')!
  expect(note).toContain('01.01.2026 – 30.06.2026, 01.10.2026 – 31.12.2026')
  const made = await make(drawn.preview)
  expect(path.basename(made.path)).toBe('dokumentationspakke-2026-01-01-2026-12-31')
  expect((await verifyPack(made.path, { anchor: drawn.ledger })).problems).toEqual([])
  expect(controlsOf(made.path)).toMatchObject([{ period: thirdQuarter }])
  const [latest] = await evidenceHandlers.packs(context)
  expect(latest).toMatchObject({ pack: made.pack, period: wholeYear, controls: 1 })
})

test('a pack of a period without a control says that there is no documentation, and verifies', async () => {
  const year = { from: '2025-01-01', to: '2025-12-31' }
  const drawn = await preview(year)
  expect(drawn.controls).toBe(0)
  const values = new Map(drawn.missing.map(({ clause, value }) => [clause, value]))
  for (const clause of ['T4.5', 'T4.11', 'T4.12']) expect(values.get(clause)).toBe('none')
  const chapter = drawn.chapters.find(({ title }) => title === 'Løbende kontrol af perioden')!
  const { text } = await evidenceHandlers.page(context, {
    preview: drawn.preview,
    page: chapter.firstPage,
    widthPx: 300,
  })
  expect(text.replace(/\s+/g, ' ')).toContain('Ingen dokumentation. Ingen løbende kontrol, som er godkendt')
  const made = await make(drawn.preview)
  expect((await verifyPack(made.path)).problems).toEqual([])
  const manifest: unknown = JSON.parse(readFileSync(path.join(made.path, 'manifest.json'), 'utf8'))
  expect(manifest).toMatchObject({ status: 'uden kontrol', counts: { findings: 0 } })
  const [latest] = await evidenceHandlers.packs(context)
  expect(latest).toMatchObject({ period: year, controls: 0 })
})

test('the PDF of a pack is found where it was saved while it is the recorded one, until the lock', async () => {
  const { preview: id } = await preview({ from: '2024-01-01', to: '2024-12-31' })
  const { pack, path: saved } = await make(id)
  const pdf = path.join(saved, 'dokumentationspakke.pdf')
  const find =
    (of = pack, after = context) =>
    () =>
      evidenceHandlers.pdfPath(after, { pack: of })
  expect(find()()).toEqual({ path: pdf })
  expect(find('f'.repeat(32))).toThrow('pack-unknown')
  const { ledger, macKey } = register
  const unlockedAgain = aStoreContext({ ...ledger }, { db: ledger.db, macKey, folder } as DataFile)
  expect(find(pack, unlockedAgain)).toThrow('pack-pdf-gone')
  appendFileSync(pdf, ' ')
  expect(find()).toThrow('pack-pdf-changed')
  rmSync(saved, { recursive: true })
  expect(find()).toThrow('pack-pdf-gone')
})

test('a stale preview and a folder that is gone are refused', async () => {
  const job = randomUUID()
  const { preview: first } = await preview()
  const { preview: second } = await preview()
  expect(() => evidenceHandlers.make(context, { job, preview: first, folder: ticketOf(folder) })).toThrow(
    'pack-preview-gone',
  )
  const gone = ticketOf(path.join(folder, 'findes-ikke'))
  await expect(evidenceHandlers.make(context, { job, preview: second, folder: gone })).rejects.toThrow(
    'pack-folder-missing',
  )
})

test('findings that were changed behind the register are not printed', async () => {
  register.ledger.db.prepare(`UPDATE finding SET data = replace(data, 'opslagene', 'opslaget')`).run()
  await expect(preview()).rejects.toThrow('control-findings-changed')
})
