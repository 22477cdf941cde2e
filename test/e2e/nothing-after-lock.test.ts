// What an officer saw and typed is gone from the page with the lock: neither its memory nor its document holds any of it.
import path from 'node:path'
import { answerSaveDialog, expect, pageAfterLock, test } from '../helpers/app-fixture.ts'
import { takeHeapSnapshot } from '../helpers/app/take-heap-snapshot.ts'
import { openSample } from '../helpers/open-sample.ts'
import { RegisterPage } from '../helpers/pages/register-page.ts'
import { SettingsPage } from '../helpers/pages/settings-page.ts'

const markers = Array.from({ length: 20 }, (_, index) => `kvasbelund${index + 10}q`)

test('twenty words that were on the pages are in their memory before the lock, and in nothing after it', async ({
  app,
  page,
  userData,
}) => {
  test.setTimeout(180_000)
  const unused = [...markers]
  const next = () => unused.shift() ?? ''
  const seen = new Set<string>()
  const look = async () => {
    const alive = await takeHeapSnapshot(page)
    for (const marker of markers) if (alive.includes(marker)) seen.add(marker)
  }
  await openSample(page)
  const settings = new SettingsPage(page)

  await settings.open('Myndighed')
  await settings.field('Journalnummer hos CPR-kontoret').fill(next())
  await settings
    .field('Enheder og ledere')
    .fill(Array.from({ length: 4 }, () => `${next()}; ${next()}`).join('\n'))
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
  await expect(page.getByRole('dialog')).toContainText(markers[0] ?? '')
  await look()
  await page.keyboard.press('Escape')

  const register = new RegisterPage(page)
  await register.open()
  const searched = next()
  await register.search(searched)
  await expect(page).toHaveURL(new RegExp(searched))
  await look()
  await page.evaluate(() => (window.location.hash = '/fortegnelse/ny'))
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Fortegnelse')
  const fields = page.getByRole('main').getByRole('textbox')
  await expect(fields.first()).toBeVisible()
  for (const field of await fields.all()) if (unused.length > 0) await field.fill(next())
  await look()
  expect(unused).toEqual([])
  expect([...seen].sort()).toEqual(markers)

  const locked = await pageAfterLock(app, () => page.keyboard.press('Control+l'))
  await expect(locked.getByRole('button', { name: 'Lås op' })).toBeVisible()
  const alive = await takeHeapSnapshot(locked)
  // The page is all there: its texts are.
  expect(alive).toContain('Brug genoprettelsesnøgle')
  expect(markers.filter((marker) => alive.includes(marker) || locked.url().includes(marker))).toEqual([])
})
