// Files that an officer may come with, at the step where a control takes in the log search.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  type SharedApp,
  answerOpenDialog,
  answerSaveDialog,
  expect,
  expectAccessible,
  test,
} from '../helpers/app-fixture.ts'
import { openSample } from '../helpers/open-sample.ts'
import { ImportPage } from '../helpers/pages/import-page.ts'
import { wizardPage } from '../helpers/pages/wizard-page.ts'

const row = (at: number, user = 'b1') =>
  `2026-08-${String((at % 28) + 1).padStart(2, '0')} 08:15:04,${user}${at},CprPersonFullSimple,610180${String(at % 10000).padStart(4, '0')}`
const header = 'TIDSPUNKT,BRUGER,TJENESTE,CPR'

let shared: SharedApp
test.beforeAll(async ({ launchShared }) => {
  shared = await launchShared({ now: '2026-10-05T09:00:00+02:00' })
  await openSample(shared.page)
  const wizard = wizardPage(shared.page)
  await wizard.openList()
  await wizard.begin()
  await shared.page.getByRole('link', { name: /Indlæs logsøgning/ }).click()
})
test.afterAll(async () => shared.close())

test('odd files come in by mouse and by keyboard', async () => {
  test.setTimeout(150_000)
  const { app, page, userData } = shared
  await expect(page.getByRole('heading', { name: 'Indlæste filer' })).toBeVisible({ timeout: 60_000 })
  const imports = new ImportPage(page)
  const file = (name: string, content: string | Buffer) => {
    const at = path.join(userData, name)
    writeFileSync(at, content)
    return at
  }

  // Windows-1252, commas, a header that nobody knows, and two lines that are no rows.
  const odd = [
    'HVORNÅR,BRUGER,HVAD,SØGT',
    row(1, 'sø'),
    row(2, 'æb'),
    'i går,b3,CprPersonFullSimple,x',
    ',,,',
  ]
  await imports.drop(file('udtræk.csv', Buffer.from(odd.join('\n'), 'latin1')))
  await expect(page.getByRole('cell', { name: 'sø1' }).first()).toBeVisible()
  await imports.submit('udtræk.csv').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Vælg en kolonne for Tidspunkt')
  await imports.match({ HVORNÅR: 'Tidspunkt', HVAD: 'Transaktionstype', SØGT: 'Person, der er slået op' })
  await expectAccessible(page)
  await imports.submit('udtræk.csv').click()
  const leftOut = '2 linjer i udtræk.csv kommer ikke med: 1 kan ikke læses, 1 springes over (tom række)'
  await expect(page.getByRole('region', { name: leftOut })).toBeFocused()
  await expectAccessible(page)
  const rejects = path.join(userData, 'fejl.csv')
  await answerSaveDialog(app, rejects)
  await page.getByRole('button', { name: 'Gem fejllisten' }).click()
  await expect(imports.said('Fejllisten med 2 linjer er gemt.')).toBeVisible()
  expect(readFileSync(rejects, 'utf8')).toContain('udtræk.csv;4;tidspunktet kan ikke læses')
  await page.getByRole('button', { name: 'Indlæs 2 rækker uden de øvrige' }).click()
  await expect(imports.said('2 rækker fra udtræk.csv er indlæst. 2 linjer er ikke med.')).toBeVisible()
  await expect(imports.imported('udtræk.csv')).toBeVisible()

  // Two files in one drop, the second removed before it is read.
  const gone = file('væk.csv', [header, row(7)].join('\n'))
  await imports.drop(file('to.csv', [header, row(5), row(6)].join('\n')), gone)
  await expect(page.getByText('væk.csv: Venter på tur')).toBeVisible()
  rmSync(gone)
  await imports.submit('to.csv').click()
  await expect(imports.said('2 rækker fra to.csv er indlæst.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Filen væk.csv findes ikke længere')
  await page.getByRole('button', { name: 'Vælg fra' }).click()
  await expect(imports.said('væk.csv er valgt fra.')).toBeVisible()

  // All at once: one lacks an answer and says so; the other does not wait for it.
  const slashed = row(8).replace(/^\d{4}-\d{2}-\d{2}/, '2026/07/08')
  await imports.drop(
    file('skråstreger.csv', [header.replace('CPR', 'PERSONNUMMER'), slashed].join('\n')),
    file('ligetil.csv', [header, row(9)].join('\n')),
  )
  await page.getByRole('button', { name: 'Indlæs alle', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Vælg tidszonen.' })).toBeFocused()
  await expect(imports.imported('ligetil.csv')).toBeVisible()
  await expect(imports.imported('skråstreger.csv')).toHaveCount(0)
  await page.getByRole('radio', { name: /^Dansk tid/ }).check()
  await imports.submit('skråstreger.csv').click()
  await expect(imports.imported('skråstreger.csv')).toBeVisible()

  // The same contents again are refused; by keyboard alone.
  await answerOpenDialog(app, [file('kopi.csv', [header, row(5), row(6)].join('\n'))])
  await imports.choose.focus()
  await page.keyboard.press('Enter')
  await imports.submit('kopi.csv').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('samme indhold som to.csv')
  await page.getByRole('button', { name: 'Vælg fra' }).focus()
  await page.keyboard.press('Space')

  // A long one is cancelled, and nothing of it stays.
  const many = Array.from({ length: 400_000 }, (_, at) => row(at))
  await imports.drop(file('stor.csv', [header, ...many].join('\n')))
  await imports.submit('stor.csv').click()
  await page.getByRole('button', { name: 'Annullér' }).click()
  await expect(imports.said('stor.csv: indlæsningen er annulleret. Intet er indlæst.')).toBeVisible()
  await expect(imports.imported('stor.csv')).toHaveCount(0)

  await page.getByRole('button', { name: 'Tag ud: to.csv' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tag ud' }).click()
  await page.getByRole('dialog').getByLabel('Begrundelse').fill('forkert fil')
  await page.getByRole('dialog').getByRole('button', { name: 'Tag ud' }).click()
  await expect(imports.said('to.csv er taget ud af kontrollen.')).toBeVisible()
  await expect(imports.imported('to.csv')).toHaveCount(0)
})
