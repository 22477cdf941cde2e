import { writeFileSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerOpenDialog, expect } from '../app-fixture.ts'

/** Writes a list of one employee to `list`, and chooses it where the register is taken in. */
export async function chooseList(app: ElectronApplication, page: Page, list: string): Promise<void> {
  const rows = 'medarbejdernr;initialer;navn;enhed;ansat fra\n1001;ABC1;Aase Grusgang;Ydelse;01-01-2020\n'
  writeFileSync(list, rows)
  await answerOpenDialog(app, [list])
  await page.getByRole('group', { name: 'Liste over medarbejdere' }).getByRole('button').click()
  await expect(page.getByText('Aase Grusgang').first()).toBeAttached()
}
