import type { Page } from '@playwright/test'
import { expect } from '../app-fixture.ts'

export const aNewPassphrase = 'hest batteri hæfteklamme'

type OnTheWay = {
  /** On the recovery key's step, before its groups are typed. */
  readonly atKey?: () => Promise<void>
  /** Answers whether controls were carried out before; "Ved ikke" without it. */
  readonly atEarlier?: () => Promise<void>
}

/** The four steps from the start page to Overblik with an empty register, by keyboard alone. Returns the recovery key. */
export async function onboard(
  page: Page,
  passphrase = aNewPassphrase,
  { atKey, atEarlier = () => page.getByLabel('Ved ikke').press('Space') }: OnTheWay = {},
): Promise<string> {
  await page.getByRole('link', { name: 'Opret datafil' }).press('Enter')
  await page.getByRole('button', { name: 'Vælg en anden mappe' }).press('Enter')
  await page.getByLabel('Adgangskode', { exact: true }).fill(passphrase)
  await page.getByLabel('Gentag adgangskoden').fill(passphrase)
  await page.getByRole('button', { name: 'Opret datafil' }).press('Enter')
  await heading(page, 'Genoprettelsesnøgle')
  const groups = await page.locator('.kb-key-group').allTextContents()
  await atKey?.()
  await page.getByLabel('Gruppe 3').fill(groups[2] ?? '')
  await page.getByLabel('Gruppe 7').fill(groups[6] ?? '')
  await page.getByLabel('Gruppe 7').press('Enter')
  await heading(page, 'Myndighed')
  await page.getByLabel('Myndighedens navn').fill('Vestby Kommune')
  await page.getByLabel('CVR-nummer').fill('12345678')
  await page.getByLabel('Navn', { exact: true }).fill('Åse Kjær')
  await page.getByLabel('Initialer').fill('ÅK')
  await page.getByRole('group', { name: 'Udpeget fra' }).getByRole('spinbutton').first().focus()
  await page.keyboard.type('01012026')
  await atEarlier()
  await page.getByRole('button', { name: 'Gem og fortsæt' }).press('Enter')
  await heading(page, 'Indlæs fortegnelse')
  await page.getByRole('button', { name: 'Begynd med tom fortegnelse' }).press('Enter')
  await heading(page, 'Overblik')
  return groups.join('-')
}

async function heading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}
