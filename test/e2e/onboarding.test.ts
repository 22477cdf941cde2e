import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import {
  answerFolderDialog,
  answerOpenDialog,
  answerSaveDialog,
  expect,
  expectAccessible,
  pageAfterLock,
  test,
} from '../helpers/app-fixture.ts'
import { ask } from '../helpers/app/ask.ts'
import { aNewPassphrase, onboard } from '../helpers/pages/onboarding-page.ts'
import { UnlockPage } from '../helpers/pages/unlock-page.ts'

async function typeDate(page: Page, label: string, date: string): Promise<void> {
  const group = page.getByRole('group', { name: 'nr. 1' }).getByRole('group', { name: label })
  await group.getByRole('spinbutton').first().focus()
  await page.keyboard.type(date)
}

test('a data file is created by keyboard, locked, and unlocked again', async ({ app, page, userData }) => {
  await answerFolderDialog(app, path.join(userData, 'datafil'))
  await expectAccessible(page)
  await onboard(page)
  await expect(page.getByText('Fristen for den næste kontrol er ukendt').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Gennemfør den første løbende kontrol' })).toBeVisible()
  const locked = await pageAfterLock(app, () => page.keyboard.press('Control+L'))
  await expect(locked.getByRole('heading', { level: 1 })).toHaveText('Lås op: Vestby Kommune')
  await expectAccessible(locked)
  await locked.getByLabel('Adgangskode').fill('forkert')
  await locked.getByLabel('Adgangskode').press('Enter')
  await expect(locked.getByText('Adgangskoden passer ikke til denne datafil.')).toBeVisible()
  await locked.getByLabel('Adgangskode').fill(aNewPassphrase)
  await locked.getByLabel('Adgangskode').press('Enter')
  await expect(locked.getByRole('heading', { level: 1 })).toHaveText('Overblik')
})

test('the recovery key is printed alone and saved, and earlier controls are taken in with their document', async ({
  app,
  page,
  userData,
}) => {
  await answerFolderDialog(app, path.join(userData, 'datafil'))
  const sheet = path.join(userData, 'nøgle.txt')
  const report = path.join(userData, 'kontrolrapport.pdf')
  writeFileSync(report, 'kontrolrapport')
  const recoveryKey = await onboard(page, aNewPassphrase, {
    async atKey() {
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('.kb-key-group').first()).toBeVisible()
      const buttons = page.getByRole('button', { includeHidden: true })
      const visible = await buttons.evaluateAll((all) =>
        all
          .filter((button) => button.checkVisibility({ visibilityProperty: true }))
          .map((b) => b.textContent),
      )
      expect(visible).toEqual([])
      await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
      await page.emulateMedia({ media: 'screen' })
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', '')
      })
      await page.getByRole('button', { name: 'Udskriv' }).click()
      await expect(page.locator('body[data-printed]')).toBeVisible()
      await answerSaveDialog(app, sheet)
      await page.getByRole('button', { name: 'Gem som fil' }).click()
      await expect(page.getByText('Nøglen er gemt i nøgle.txt')).toBeVisible()
      await page.getByLabel('Gruppe 3').fill('AAAAA')
      await page.getByLabel('Gruppe 7').fill('AAAAA')
      await page.getByLabel('Gruppe 7').press('Enter')
      await expect(page.getByRole('alert')).toContainText('skrevet forkert i gruppe 3, 7')
      await expectAccessible(page)
    },
    async atEarlier() {
      await page.getByLabel('Ja', { exact: true }).check()
      await page.getByRole('button', { name: 'Fjern kontrol nr. 2' }).click()
      await typeDate(page, 'Periode fra', '01072026')
      await typeDate(page, 'Periode til', '30092026')
      await typeDate(page, 'Dato for godkendelsen', '05102026')
      await answerOpenDialog(app, [report])
      await page.getByRole('group', { name: 'Dokument for kontrollen' }).getByRole('button').click()
      await expect(page.getByText('Valgt: kontrolrapport.pdf')).toBeVisible()
      await expectAccessible(page)
    },
  })
  const saved = readFileSync(sheet, 'utf8')
  for (const [index, group] of recoveryKey.split('-').entries())
    expect(saved).toContain(`${index + 1}: ${group}`)
  const { earlier } = await ask(page, 'control', 'list', undefined)
  expect(earlier).toMatchObject([
    { duty: { kind: 'authorisations' }, period: { from: '2026-07-01', to: '2026-09-30' } },
  ])
  const kinds = ['authority-registered']
  const { entries } = await ask(page, 'settings', 'trail', { from: 0, count: 50, kinds })
  const { data } = await ask(page, 'settings', 'trailEntry', { seq: entries[0]?.seq ?? 0 })
  expect(data).toContain(createHash('sha256').update('kontrolrapport').digest('hex'))
})

test('sample data is made within 15 seconds, and opens again by the passphrase on screen', async ({
  app,
  page,
}) => {
  await page.getByRole('button', { name: 'Prøv med eksempeldata' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik', { timeout: 15_000 })
  const banner = page.getByRole('complementary', { name: 'Meddelelser' })
  await expect(banner).toContainText('Eksempeldata')
  const files = await ask(page, 'vault', 'sampleFiles', undefined)
  expect(files.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['log', 'statistics', 'employees']))
  expect((await ask(page, 'imports', 'sampleFiles', { kind: 'log' })).length).toBeGreaterThan(0)
  const locked = await pageAfterLock(app, () => page.keyboard.press('Control+L'))
  await expectAccessible(locked)
  const shown = await locked.locator('.kb-sample-passphrase').textContent()
  await new UnlockPage(locked).unlock(shown ?? '')
  await expect(locked.getByRole('complementary', { name: 'Meddelelser' })).toContainText('Eksempeldata')
})
