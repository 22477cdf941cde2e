// What an officer saw and typed is gone from the page with the lock: neither its memory nor its document holds any of it.
// Before it each word is seen on a page, and the last of them in the page's memory by the very search that finds none after.
// The words lie where an officer's words lie: passphrase, recovery key, names, notes, drafts, a search, files and their
// names, rows of a log, findings, the audit trail.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import {
  answerOpenDialog,
  answerSaveDialog,
  expect,
  firstPage,
  pageAfterLock,
  test,
} from '../helpers/app-fixture.ts'
import { ask } from '../helpers/app/ask.ts'
import { takeHeapSnapshot } from '../helpers/app/take-heap-snapshot.ts'
import { makeDataFile } from '../helpers/data-file-process.ts'
import { aNewPassphrase } from '../helpers/pages/onboarding-page.ts'
import { SettingsPage } from '../helpers/pages/settings-page.ts'

const words = Array.from({ length: 18 }, (_, index) => `kvasbelund${index + 10}q`)

/** All that stands on the page and in its fields. */
function wordsShown(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      location.href,
      document.body.textContent,
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
    ].join('\n'),
  )
}

test('twenty words that were on the pages are in nothing of them after the lock', async ({
  launch,
  userData,
}) => {
  test.setTimeout(180_000)
  const recoveryKey = makeDataFile(userData, path.join(userData, 'datafil'))
  const markers = [aNewPassphrase, recoveryKey, ...words]
  const app = await launch(userData)
  const page = await firstPage(app)
  const unused = [...words]
  const next = () => unused.shift() ?? ''
  const seen = new Set<string>()
  const look = async () => {
    const shown = await wordsShown(page)
    for (const marker of markers) if (shown.includes(marker)) seen.add(marker)
  }
  const goTo = (hash: string) => page.evaluate((to) => (window.location.hash = to), hash)

  await page.getByLabel('Adgangskode', { exact: true }).fill(aNewPassphrase)
  await look()
  await page.getByRole('button', { name: 'Lås op', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik')

  const settings = new SettingsPage(page)
  await settings.open('Adgang')
  await page.getByRole('textbox', { name: 'Genoprettelsesnøgle' }).fill(recoveryKey)
  await look()

  await settings.open('Myndighed')
  const journal = next()
  await settings.field('Journalnummer hos CPR-kontoret').fill(journal)
  await settings.field('Enheder og ledere').fill(`${next()}; ${next()}`)
  await settings.field('Kendte nedbrud').fill(`03.07.2026; 04.07.2026; ${next()}`)
  await settings.field('Sagsnumres form').fill(next())
  await settings.button('Gem myndigheden').press('Enter')
  await expect(settings.said('Gemt.')).toBeVisible()

  await settings.open('Sikkerhedskopi')
  const backup = `${next()}.kontrolbog-backup`
  await answerSaveDialog(app, path.join(userData, backup))
  await settings.button('Lav sikkerhedskopi').press('Enter')
  await expect(page.getByRole('table', { name: 'Sikkerhedskopier' })).toContainText(backup, {
    timeout: 30_000,
  })
  await look()

  await settings.open('Revisionsspor')
  await page.getByRole('combobox', { name: 'Hændelse' }).selectOption('Myndigheden registreret')
  await expect(settings.trail.getByRole('row').nth(1)).toContainText('Myndigheden registreret')
  await settings.trail.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText(journal)
  await look()
  await page.keyboard.press('Escape')

  const [user, log] = [next(), `${next()}.csv`]
  const period = { from: '2026-07-01', to: '2026-09-30' }
  const covers = [{ kind: 'logs' as const, program: null }]
  const agreed = next()
  const { control } = await ask(page, 'control', 'start', { period, covers, agreed })
  await goTo(`/kontrol/${control}/periode`)
  await expect(page.getByRole('main').getByRole('textbox').last()).toHaveValue(agreed)
  await look()
  await ask(page, 'control', 'recordNotice', {
    isInformed: false,
    informedOn: null,
    how: '',
    worksCouncil: '',
    dataProtectionOfficer: '',
    impactAssessment: '',
    reason: 'Prøve',
  })
  const rows = `TIDSPUNKT,BRUGER,TJENESTE,CPR\n2026-08-03 08:15:04,${user},CprPersonFullSimple,6101801234\n`
  writeFileSync(path.join(userData, log), rows)
  await answerOpenDialog(app, [path.join(userData, log)])
  const [chosen] = await ask(page, 'files', 'chooseOpen', { purpose: 'log', isMultiple: false })
  const read = { job: crypto.randomUUID(), ticket: chosen?.ticket ?? '', kind: 'log' as const, program: null }
  await ask(page, 'imports', 'importFile', { ...read, range: period, choices: {} as never, control })
  await ask(page, 'control', 'runRules', { control, job: crypto.randomUUID() })
  await goTo(`/kontrol/${control}/fund`)
  const found = page.getByRole('grid', { name: 'Arbejdsliste' })
  await expect(found).toContainText(user)
  await found.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText(log)
  await look()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Opgiv kontrol' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill(next())
  await look()
  await page.keyboard.press('Escape')

  const searched = next()
  await goTo(`/fortegnelse/filter/search=${searched}`)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('searchbox').fill(searched)
  await look()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(new RegExp(searched))
  await goTo('/fortegnelse/ny')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Fortegnelse')
  const fields = page.getByRole('main').getByRole('textbox')
  await expect(fields.first()).toBeVisible()
  const last = [...unused]
  for (const field of await fields.all()) if (unused.length > 0) await field.fill(next())
  await look()
  const before = await takeHeapSnapshot(page)
  expect(last).not.toEqual([])
  expect(last.filter((word) => !before.includes(word))).toEqual([])
  expect(unused).toEqual([])
  expect(markers.filter((marker) => !seen.has(marker))).toEqual([])

  const locked = await pageAfterLock(app, () => page.keyboard.press('Control+l'))
  await expect(locked.getByRole('button', { name: 'Lås op' })).toBeVisible()
  const alive = await takeHeapSnapshot(locked)
  // The page is all there: its texts are.
  expect(alive).toContain('Brug genoprettelsesnøgle')
  const groups = recoveryKey.split('-')
  const pairs = groups.slice(1).map((group, index) => `${groups[index]}-${group}`)
  const all = [...markers, ...pairs]
  expect(all.filter((marker) => alive.includes(marker) || locked.url().includes(marker))).toEqual([])
})
