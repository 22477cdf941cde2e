import path from 'node:path'
import { answerFolderDialog, expect, expectAccessible, pageAfterLock, test } from '../helpers/app-fixture.ts'
import { onboard } from '../helpers/pages/onboarding-page.ts'

const own = 'lygte sadel kaffekande'

test('with only the recovery key left, a successor takes over and removes the predecessor', async ({
  app,
  page,
  userData,
}) => {
  await answerFolderDialog(app, path.join(userData, 'datafil'))
  const recoveryKey = await onboard(page)
  const next = await pageAfterLock(app, () => page.keyboard.press('Control+L'))
  await next.getByRole('link', { name: 'Brug genoprettelsesnøgle' }).click()
  await next.getByLabel('Genoprettelsesnøgle').fill(recoveryKey)
  await next.getByRole('button', { name: 'Lås op' }).click()
  await expect(next.getByRole('heading', { level: 1 })).toHaveText('Hvem er du?')
  await next.getByLabel('En ny sikkerhedsansvarlig eller stedfortræder').check()
  await next.getByLabel('Navn', { exact: true }).fill('Bo Dam')
  await next.getByLabel('Initialer').fill('BD')
  await next.getByRole('group', { name: 'Udpeget fra' }).getByRole('spinbutton').first().focus()
  await next.keyboard.type('05102026')
  await next.getByRole('button', { name: 'Fortsæt' }).click()
  await expect(next.getByRole('heading', { level: 1 })).toHaveText('Vælg din egen adgangskode')
  await next.getByLabel('Ny adgangskode').fill(own)
  await next.getByLabel('Gentag adgangskoden').fill(own)
  await next.getByRole('button', { name: 'Gem adgangskoden' }).click()
  await expect(next.getByRole('heading', { level: 1 })).toHaveText('Overblik')
  await next.evaluate(() => {
    location.hash = '/indstillinger/adgang'
  })
  await expect(next.getByRole('heading', { level: 1 })).toHaveText('Adgang')
  await expectAccessible(next)
  await next.getByRole('button', { name: 'Fjern adgang for Åse Kjær' }).click()
  await next.getByLabel('Begrundelse').fill('Fratrådt')
  await next.getByRole('dialog').getByRole('button', { name: 'Fjern adgang' }).click()
  await expect(next.getByText('Åse Kjær kan ikke længere åbne datafilen.')).toBeVisible()
  await next.getByRole('textbox', { name: 'Genoprettelsesnøgle' }).fill(recoveryKey)
  await next.getByRole('button', { name: 'Prøv nøglen' }).click()
  await expect(next.getByText('Nøglen åbner datafilen.')).toBeVisible()
  const last = await pageAfterLock(app, () => next.keyboard.press('Control+L'))
  await last.getByLabel('Adgangskode').fill(own)
  await last.getByRole('button', { name: 'Lås op' }).click()
  await expect(last.getByRole('heading', { level: 1 })).toHaveText('Overblik')
})
