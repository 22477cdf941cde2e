import path from 'node:path'
import { answerFolderDialog, expect, expectAccessible, pageAfterLock, test } from '../helpers/app-fixture.ts'
import { aNewPassphrase, onboard } from '../helpers/pages/onboarding-page.ts'

test('a data file is created by keyboard, locked, and unlocked again', async ({ app, page, userData }) => {
  await answerFolderDialog(app, path.join(userData, 'datafil'))
  await expectAccessible(page)
  await onboard(page)
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
