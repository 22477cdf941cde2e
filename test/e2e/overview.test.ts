// Overblik of the fictional authority: what it says, every figure as a table, by keyboard, and the calendar file.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type SharedApp, answerSaveDialog, expect, expectAccessible, test } from '../helpers/app-fixture.ts'
import { openSample } from '../helpers/open-sample.ts'

test.describe.configure({ mode: 'serial' })

let shared: SharedApp
test.beforeAll(async ({ launchShared }) => {
  shared = await launchShared({ now: '2026-11-23T09:00:00+01:00' })
  await openSample(shared.page)
})
test.afterAll(async () => shared.close())

test('the sentence counts overdue deadlines, and one alert names the worst with its link', async () => {
  const { page } = shared
  await expect(
    page
      .getByRole('paragraph')
      .filter({ hasText: /^8 frister er overskredet\. Kontrollen skulle have været/ }),
  ).toBeVisible()
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('er overskredet med')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Gå til løbende kontrol' }).click()
  await expect(page).toHaveURL(/kontrol/)
  await page.evaluate(() => (window.location.hash = '/overblik'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik')
})

test('each figure can be shown as a table with the same facts, and what is unknown is called so', async () => {
  const { page } = shared
  const asTable = page.getByRole('button', { name: 'Vis som tabel' })
  await expect.poll(() => asTable.count()).toBeGreaterThanOrEqual(3)
  while ((await asTable.count()) > 0) {
    await asTable.first().press('Enter')
  }
  const deadlines = page.getByRole('table', { name: 'Frister', exact: true })
  await expect(deadlines.getByRole('row', { name: /^Interne bestemmelser/ })).toContainText('Ukendt')
  await expect(deadlines.getByRole('row', { name: /^Kontrol af autorisationer/ })).toContainText(
    'Vilkår pkt. 4: mindst hver tredje måned',
  )
  await expect(page.getByRole('table', { name: 'Perioder og frister i årshjulet' })).toContainText(
    'Overskredet med',
  )
  await expect(page.getByRole('table', { name: 'Autorisationer over tid' }).getByRole('row')).toHaveCount(13)
  await expectAccessible(page)
})

test('deadlines are saved as a calendar file', async () => {
  const { app, page, userData } = shared
  const file = path.join(userData, 'frister.ics')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: 'Gem som kalenderfil' }).click()
  await expect(page.getByText('Kalenderfilen frister.ics er gemt med 8 frister.')).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain('SUMMARY:CPR: frist for kontrol af logsøgning og statistik')
})
