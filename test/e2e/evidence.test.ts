// Dokumentation: from an approved control to a pack on disk that was sent, and found again after a lock.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { samplePassphrase } from '../../shared/vault/sample.ts'
import {
  type SharedApp,
  answerFolderDialog,
  expect,
  expectAccessible,
  pageAfterLock,
  test,
} from '../helpers/app-fixture.ts'
import { approveSampleControl } from '../helpers/approve-sample-control.ts'
import { openSample } from '../helpers/open-sample.ts'
import { EvidencePage } from '../helpers/pages/evidence-page.ts'

test.describe.configure({ mode: 'serial' })

let shared: SharedApp
let evidence: EvidencePage
let sha256: string

test.beforeAll(async ({ launchShared }) => {
  test.setTimeout(120_000)
  shared = await launchShared({ now: '2026-10-05T09:00:00+02:00' })
  evidence = new EvidencePage(shared.page)
  await openSample(shared.page)
})
test.afterAll(async () => shared.close())

test('without an approved control there is nothing to send, and the page leads to the control', async () => {
  const { page } = shared
  await evidence.open()
  await expect(page.getByText(/^Ingen godkendt kontrol ligger i perioden/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Vis pakken' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Gå til løbende kontrol' })).toBeVisible()
  await expect(page.getByText('Der er ikke dannet nogen pakke endnu.')).toBeVisible()
  await expectAccessible(page)
})

test('the approved control is offered, and the dates that none covers are named', async () => {
  test.setTimeout(120_000)
  const { page } = shared
  await page.getByRole('link', { name: 'Overblik', exact: true }).press('Enter')
  await approveSampleControl(page)
  await evidence.open()
  await expect(evidence.table('Godkendte kontroller i perioden')).toContainText('01.07.2026 – 30.09.2026')
  await expect(page.getByText('Ikke dækket af en godkendt kontrol')).toHaveCount(0)
  await evidence.setDate('Til', '31122026')
  await expect(page.getByText('01.10.2026 – 31.12.2026')).toBeVisible()
  await expectAccessible(page)
  await evidence.setDate('Fra', '01012027')
  await expect(page.getByText('Fra-datoen skal ligge før til-datoen.')).toBeVisible()
  await expectAccessible(page)
  await evidence.setDate('Fra', '01072026')
  await evidence.setDate('Til', '30092026')
})

test('the preview says what goes in and what is missing, and any page is drawn and read', async () => {
  test.setTimeout(120_000)
  const { page } = shared
  await page.getByRole('link', { name: /^Vis pakken/ }).press('Enter')
  await expect(evidence.drawn(1)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pakke for 01.07.2026 – 30.09.2026')
  await expect(page.getByText('1 kontrol', { exact: true })).toBeVisible()
  await expect(evidence.table('Hvad pakken indeholder')).toContainText('Løbende kontrol af perioden')
  await expect(evidence.table('Hvad der mangler').getByRole('row').nth(1)).toBeVisible()
  await expect.poll(() => evidence.colours(1)).toBeGreaterThan(10)
  await evidence.button('Næste side').press('Enter')
  await expect.poll(() => evidence.colours(2)).toBeGreaterThan(10)
  await evidence.button('Vis sidens tekst').press('Enter')
  await expect(page.getByRole('region', { name: 'Sidens tekst' })).toContainText(/\S{4}/)
  await evidence.button(/^Løbende kontrol af perioden/).press('Enter')
  await expect(page.getByRole('region', { name: 'Sidens tekst' })).toContainText(
    'Løbende kontrol af perioden',
  )
  await expectAccessible(page)
})

test('the pack is saved, its receipt has the hash of the PDF on disk, and it is recorded as sent', async () => {
  test.setTimeout(120_000)
  const { app, page, userData } = shared
  const folder = path.join(userData, 'pakker')
  mkdirSync(folder)
  await answerFolderDialog(app, folder)
  await evidence.button('Gem pakken i en mappe').press('Enter')
  await expect(page.getByText('Pakken er gemt og læst tilbage.')).toBeVisible({ timeout: 60_000 })
  const pack = path.join(folder, 'dokumentationspakke-2026-07-01-2026-09-30')
  await expect(page.getByText(pack)).toBeVisible()
  const pdf = readFileSync(path.join(pack, 'dokumentationspakke.pdf'))
  sha256 = createHash('sha256').update(pdf).digest('hex')
  await expect(page.getByText(sha256)).toBeVisible()
  await expect(page.getByText('Nøglens fingeraftryk')).toBeVisible()
  await expectAccessible(page)
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (shown) => void Object.assign(globalThis, { shown })
  })
  await evidence.button('Vis mappen').press('Enter')
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'shown'))).toBe(folder)
  await app.evaluate(({ shell }) => {
    shell.openPath = async (opened) => {
      Object.assign(globalThis, { opened })
      return ''
    }
  })
  await evidence.button('Åbn PDF').press('Enter')
  const opened = () => app.evaluate(() => Reflect.get(globalThis, 'opened'))
  await expect.poll(opened).toBe(path.join(pack, 'dokumentationspakke.pdf'))
  await app.evaluate(() => Object.assign(globalThis, { opened: undefined }))
  writeFileSync(path.join(pack, 'dokumentationspakke.pdf'), Buffer.concat([pdf, Buffer.from(' ')]))
  await evidence.button('Åbn PDF').press('Enter')
  await expect(page.getByText(/^PDF-filen er ændret, siden pakken blev dannet/)).toBeVisible()
  expect(await opened()).toBeUndefined()
  await expectAccessible(page)
  writeFileSync(path.join(pack, 'dokumentationspakke.pdf'), pdf)
  await evidence.button('Registrér afsendelse').press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Registrér afsendelse' }).press('Enter')
  await expect(dialog).toContainText('Skriv datoen for afsendelsen.')
  await expect(dialog).toContainText('Skriv, hvordan pakken er sendt.')
  await expectAccessible(page)
  await dialog.getByRole('spinbutton').first().focus()
  await page.keyboard.type('05102026')
  await dialog.getByRole('textbox', { name: 'Sendt med' }).fill('Digital Post')
  await dialog.getByRole('textbox', { name: 'Journalnummer' }).fill('2026-000415')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Afsendelsen er registreret.' })).toBeVisible()
})

test('the pack and its sending are there after lock and unlock', async () => {
  const { app } = shared
  const page = await pageAfterLock(app, () => shared.page.keyboard.press('Control+l'))
  shared = { ...shared, page }
  evidence = new EvidencePage(page)
  await page.getByLabel('Adgangskode', { exact: true }).fill(samplePassphrase)
  await page.keyboard.press('Enter')
  await evidence.open()
  const row = evidence.table('Dannede og afsendte pakker').getByRole('row').nth(1)
  await expect(row).toContainText(sha256)
  await expect(row).toContainText('05.10.2026 til CPR-kontoret, Digital Post, 2026-000415')
  await expectAccessible(page)
  await row
    .getByRole('button', { name: /^Fejlregistrér afsendelsen 05.10.2026 til CPR-kontoret/ })
    .press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Fejlregistrér afsendelsen' }).press('Enter')
  await expect(dialog).toContainText('Skriv, hvad der er forkert.')
  await dialog.getByRole('textbox', { name: 'Begrundelse' }).fill('Om 610180-0001')
  await expect(dialog).toContainText('Begrundelsen kan indeholde et personnummer.')
  await dialog.getByRole('textbox', { name: 'Begrundelse' }).fill('Sendt til en anden myndighed')
  await dialog.getByRole('button', { name: 'Fejlregistrér afsendelsen' }).press('Enter')
  await expect(row.getByText('05.10.2026 til CPR-kontoret, Digital Post, 2026-000415')).toHaveCSS(
    'text-decoration-line',
    'line-through',
  )
  await expect(row).toContainText('Ikke registreret som afsendt')
  await expect(row).toContainText('Sendt til en anden myndighed')
  await expectAccessible(page)
})
