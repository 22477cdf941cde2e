// Hjemmearbejdspladser from the authority's own answers to a "nej" that is mended.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type SharedApp, answerOpenDialog, expect, expectAccessible, test } from '../helpers/app-fixture.ts'
import { HomeWorkplacesPage } from '../helpers/pages/home-workplaces-page.ts'
import { openSample } from '../helpers/open-sample.ts'

test.describe.configure({ mode: 'serial' })

let shared: SharedApp
let home: HomeWorkplacesPage
test.beforeAll(async ({ launchShared }) => {
  shared = await launchShared({ now: '2026-11-23T09:00:00+01:00' })
  await openSample(shared.page)
  home = new HomeWorkplacesPage(shared.page)
})
test.afterAll(async () => shared.close())

test("the authority's answers need evidence, and a picture is none", async () => {
  const { page } = shared
  await home.open()
  await expect(page.getByText('Kontrolbog tager ikke imod billeder af hjem')).toBeVisible()
  await expectAccessible(page)
  await home.link('Besvar ny udgave').click()
  await home.button('Registrér udgaven').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Vælg et svar på Særlige retningslinjer for etablering',
  )
  await expectAccessible(page)

  await page.getByLabel('Udgave', { exact: true }).fill('2026-1')
  const first = home.point('Særlige retningslinjer')
  await first.getByRole('radio', { name: 'Opfyldt', exact: true }).check()
  await first.getByRole('radio', { name: 'Dokument' }).check()
  const picture = path.join(shared.userData, 'kontor.jpg')
  const document = path.join(shared.userData, 'retningslinjer.pdf')
  writeFileSync(picture, 'billede')
  writeFileSync(document, 'retningslinjer')
  await answerOpenDialog(shared.app, [picture])
  await first.getByRole('button', { name: 'Vælg fil' }).click()
  await expect(first).toContainText('kontor.jpg er et billede')
  await answerOpenDialog(shared.app, [document])
  await first.getByRole('button', { name: 'Vælg fil' }).click()
  await expect(first).toContainText('Valgt: retningslinjer.pdf')

  for (const name of ['Adgang til lokalnettet', 'Udskrifter', 'Virus']) {
    await home.answer(name, 'Opfyldt', { journal: '2026-44' })
  }
  await home.answer('Anden anvendelse', 'Ikke relevant', { note: 'Privat brug er ikke tilladt' })
  await home.button('Registrér udgaven').click()
  await home.expectSaid('Udgaven er registreret.')
  await expect(home.pane('Udgave 2026-1, gælder fra 23.11.2026')).toContainText('retningslinjer.pdf')
  await expectAccessible(page)
})

test('a device standard with a longer timeout is a nej with a deadline, until it is corrected', async () => {
  const { page } = shared
  await home.open()
  await home.link('Registrér standard').click()
  await page.getByLabel('Navn').fill('Bærbar med krypteret disk')
  await page.getByLabel('Minutter uden brug').fill('15')
  const timeout = home.point('Spærring eller afbrydelse')
  await expect(timeout.getByRole('radio', { name: 'Ikke opfyldt' })).toBeChecked()
  await timeout.getByLabel('Ansvarlig').fill('IT-afdelingen')
  await home.answer('Lagring kun krypteret', 'Opfyldt')
  await expectAccessible(page)
  await home.button('Registrér standarden').click()
  await home.expectSaid('Standarden er registreret.')
  await home.open()
  const deadlines = home.pane('Frister')
  await expect(deadlines).toContainText('IT-afdelingen')
  await expect(deadlines).toContainText('23.12.2026')
  await deadlines.getByRole('button', { name: /^Luk frist/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Hvad er der gjort').fill('Grænsen er sat til 10 minutter')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Luk frist' }).click()
  await home.expectSaid('Fristen er lukket.')
  await expect(deadlines).toContainText('Der er ingen åbne frister.')

  await home.link('Se standarder').click()
  await home.link('Ret').click()
  await page.getByLabel('Minutter uden brug').fill('10')
  await home.answer('Spærring eller afbrydelse', 'Opfyldt')
  await page.getByLabel('Begrundelse').fill('Ny opsætning')
  await home.button('Gem rettelse').click()
  await home.expectSaid('Rettelsen er registreret.')
  await home.button('Historik').click()
  const history = page.getByRole('table', { name: 'Historik' })
  await expect(history).toContainText('Ny opsætning')
  await expect(history.locator('del')).toContainText(['Spærres efter 15 minutter'])
})

test('an employee of the register gets a home workplace, declares, and is controlled', async () => {
  const { page } = shared
  await home.open()
  await home.link('Registrér hjemmearbejdsplads').click()
  const employees = page.getByRole('group', { name: 'Medarbejder' })
  await employees.getByRole('radio').first().check()
  await expectAccessible(page)
  await home.button('Registrér hjemmearbejdspladsen').click()
  await home.expectSaid('Hjemmearbejdspladsen er registreret.')
  const name = (await home.heading.textContent()) ?? ''
  expect(await page.title()).not.toContain(name)
  await expect(home.pane('Oplysninger')).toContainText('Mangler erklæring')

  await home.link('Registrér erklæring').click()
  await home.answer('Lokalets indretning', 'Opfyldt')
  await home.button('Registrér erklæringen').click()
  await home.expectSaid('Erklæringen er registreret.')
  await expect(home.pane('Oplysninger')).toContainText('I orden')
  await expectAccessible(page)

  await home.open()
  await home.link('Registrér kontrol').click()
  await page.getByLabel('Hvad blev kontrolleret, og hvordan').fill('Samtale og gennemgang af opsætningen')
  await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
  for (const point of ['Særlige', 'Lokalets', 'Adgang', 'Lagring', 'Anden', 'Virus', 'Spærring']) {
    await home.answer(point, 'Opfyldt')
  }
  await home.answer('Udskrifter', 'Ikke opfyldt', { note: 'Makulator mangler' })
  await home.point('Udskrifter').getByLabel('Ansvarlig').fill('Medarbejderen')
  await expectAccessible(page)
  await home.button('Registrér kontrollen').click()
  await home.expectSaid('Kontrollen er registreret.')
  await expectAccessible(page)

  await home.open()
  await expect(home.pane('Frister')).toContainText('23.11.2027')
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
  await expect(row).toContainText('Ikke opfyldt')
  await page.getByLabel('Vis').selectOption('Kræver handling')
  await expect(page.getByText('Viser 1 af 1 hjemmearbejdsplads.')).toBeVisible()
  await expectAccessible(page)
})

test('what is typed and not registered is there again after one comes back', async () => {
  const { page } = shared
  await home.open()
  await home.link('Registrér kontrol').click()
  await page.getByLabel('Hvad blev kontrolleret, og hvordan').fill('Halvt skrevet')
  await home.link('Annullér').click()
  await expect(home.heading).toHaveText('Den sikkerhedsansvarliges kontrol')
  await home.link('Registrér kontrol').click()
  await expect(page.getByLabel('Hvad blev kontrolleret, og hvordan')).toHaveValue('Halvt skrevet')
})
