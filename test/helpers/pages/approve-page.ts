// Step 9: the officer's name and passphrase.
import { type MainJob, officer } from './main-job-page.ts'
import { aNewPassphrase } from './onboarding-page.ts'

export async function approveControl(job: MainJob): Promise<void> {
  const { hand, page } = job
  await hand.type(page.getByLabel('Navn', { exact: true }), officer)
  await hand.type(page.getByLabel('Adgangskode', { exact: true }), aNewPassphrase)
  await hand.press(job.button('Godkend kontrol'))
  await job.heading('Kontrolrapport')
}
