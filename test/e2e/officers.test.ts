import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import {
  answerFolderDialog,
  expect,
  expectAccessible,
  firstPage,
  pageAfterLock,
  test,
} from '../helpers/app-fixture.ts'
import { makeDataFile } from '../helpers/data-file-process.ts'
import { OfficersPage } from '../helpers/pages/officers-page.ts'
import { aNewPassphrase, onboard } from '../helpers/pages/onboarding-page.ts'
import { UnlockPage } from '../helpers/pages/unlock-page.ts'

const own = 'lygte sadel kaffekande'

async function lock(app: ElectronApplication, page: Page): Promise<UnlockPage> {
  return new UnlockPage(await pageAfterLock(app, () => page.keyboard.press('Control+L')))
}

test('with only the recovery key left, a successor takes over and removes the predecessor', async ({
  app,
  page,
  userData,
}) => {
  await answerFolderDialog(app, path.join(userData, 'datafil'))
  const recoveryKey = await onboard(page)
  const { page: next } = await lock(app, page)
  await next.getByRole('link', { name: 'Brug genoprettelsesnøgle' }).click()
  await next.getByLabel('Genoprettelsesnøgle').fill(recoveryKey)
  await next.getByRole('button', { name: 'Lås op' }).click()
  await expect(next.getByRole('heading', { level: 1 })).toHaveText('Hvem er du?')
  await expectAccessible(next)
  const officers = new OfficersPage(next)
  await next.getByLabel('En ny sikkerhedsansvarlig eller stedfortræder').check()
  await officers.typePerson('Bo Dam', 'BD', '05102026')
  await next.getByRole('button', { name: 'Fortsæt' }).click()
  await expect(next.getByRole('heading', { level: 1 })).toHaveText('Vælg din egen adgangskode')
  await expectAccessible(next)
  await officers.typeNewPassphrase(own)
  await next.getByRole('button', { name: 'Gem adgangskoden' }).click()
  await expect(next.getByRole('heading', { level: 1 })).toHaveText('Overblik')
  await officers.open()
  await expectAccessible(next)
  await officers.remove('Åse Kjær', 'Fratrådt')
  await next.getByRole('textbox', { name: 'Genoprettelsesnøgle' }).fill(recoveryKey)
  await next.getByRole('button', { name: 'Prøv nøglen' }).click()
  await expect(next.getByText('Nøglen åbner datafilen.')).toBeVisible()
  const last = await lock(app, next)
  await last.unlock(own)
})

test('a deputy gets a passphrase, changes it, and removes the one who gave it; everybody else opens as before', async ({
  launch,
  userData,
}) => {
  test.slow()
  const recoveryKey = makeDataFile(userData, path.join(userData, 'datafil'))
  const app = await launch(userData)
  const first = new UnlockPage(await firstPage(app))
  await first.unlock(aNewPassphrase)
  const officers = new OfficersPage(first.page)
  await officers.open()
  await officers.addNew({ name: 'Bo Dam', initials: 'BD', from: '05102026', passphrase: own })
  await officers.addNew({ name: 'Ida Eg', initials: 'IE', from: '06102026', passphrase: `${own} tre` })
  const second = await lock(app, first.page)
  await second.unlock(own)
  const deputy = new OfficersPage(second.page)
  await deputy.open()
  await deputy.changePassphrase('forkert adgangskode', `${own} igen`)
  await expect(second.alert.filter({ hasText: 'Adgangskoden passer ikke' })).toBeVisible()
  await deputy.changePassphrase(own, `${own} igen`)
  await expect(second.page.getByText('Adgangskoden er skiftet.')).toBeVisible()
  const third = await lock(app, second.page)
  await third.submit(own)
  await expect(third.alert).toContainText('Adgangskoden passer ikke')
  await third.unlock(`${own} igen`)
  const again = new OfficersPage(third.page)
  await again.open()
  await again.remove('Åse Kjær', 'Fratrådt')
  const fourth = await lock(app, third.page)
  await fourth.submit(aNewPassphrase)
  await expect(fourth.alert).toContainText('Adgangskoden passer ikke')
  await fourth.unlock(`${own} tre`)
  const { page } = await lock(app, fourth.page)
  await page.getByRole('link', { name: 'Brug genoprettelsesnøgle' }).click()
  await expectAccessible(page)
  await page.getByLabel('Genoprettelsesnøgle').fill(recoveryKey)
  await page.getByRole('button', { name: 'Lås op' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvem er du?')
})
