// The main job from an empty computer to a pack and back, by whichever hand.
import path from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { answerFolderDialog, answerOpenDialog, expect, pageAfterLock } from '../app-fixture.ts'
import type { Hand } from './main-job-hands.ts'
import { aNewPassphrase } from './onboarding-page.ts'

const sampleFolder = path.join(import.meta.dirname, '..', '..', '..', 'dist', 'sample-data')
const period = { from: '01072026', to: '30092026' }

export type SourceFile = {
  readonly name: string
  readonly program?: string
  /** ddmmyyyy; the control's first day unless said. */
  readonly from?: string
  /** It writes times without a zone in a way that leaves the zone open. */
  readonly asksZone?: true
}

export class MainJob {
  readonly app: ElectronApplication
  readonly page: Page
  readonly hand: Hand

  constructor(app: ElectronApplication, page: Page, hand: Hand) {
    this.app = app
    this.page = page
    this.hand = hand
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
  }

  async heading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(name)
  }

  async step(name: string): Promise<void> {
    await this.main.getByRole('heading', { level: 2, name, exact: true }).first().waitFor()
  }

  async openFromMenu(name: string): Promise<void> {
    await this.hand.press(
      this.page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}`) }),
    )
    await this.heading(name)
  }

  async createDataFile(folder: string): Promise<void> {
    const { page, hand } = this
    await hand.press(page.getByRole('link', { name: 'Opret datafil' }))
    await answerFolderDialog(this.app, folder)
    await hand.press(page.getByRole('button', { name: 'Vælg en anden mappe' }))
    await hand.type(page.getByLabel('Adgangskode', { exact: true }), aNewPassphrase)
    await hand.type(page.getByLabel('Gentag adgangskoden'), aNewPassphrase)
    await hand.press(page.getByRole('button', { name: 'Opret datafil' }))
    await this.heading('Genoprettelsesnøgle')
    const groups = await page.locator('.kb-key-group').allTextContents()
    await hand.type(page.getByLabel('Gruppe 3'), groups[2] ?? '')
    await hand.type(page.getByLabel('Gruppe 7'), groups[6] ?? '')
    await hand.press(page.getByRole('button', { name: 'Fortsæt', exact: true }))
    await this.heading('Myndighed')
    await hand.type(page.getByLabel('Myndighedens navn'), 'Vestby Kommune')
    await hand.type(page.getByLabel('CVR-nummer'), '43210987')
    await hand.date(page.getByRole('group', { name: 'Dato, adgangen til CPR blev etableret' }), period.from)
    await hand.type(page.getByLabel('Navn', { exact: true }), officer)
    await hand.type(page.getByLabel('Initialer'), 'ÅK')
    await hand.date(page.getByRole('group', { name: 'Udpeget fra' }), '01012026')
    await hand.tick(page.getByLabel('Nej', { exact: true }))
    await hand.press(page.getByRole('button', { name: 'Gem og fortsæt' }))
    await this.heading('Indlæs fortegnelse')
  }

  async importRegister(): Promise<void> {
    for (const [label, file] of [
      ['Liste over medarbejdere', 'employees.csv'],
      ['Liste over programmer', 'programs.csv'],
      ['Liste over autorisationer', 'authorisations.csv'],
    ] as const) {
      await answerOpenDialog(this.app, [path.join(sampleFolder, file)])
      await this.hand.press(this.page.getByRole('group', { name: label }).getByRole('button').first())
      await this.page.getByText(`Kolonner i ${file}`).waitFor()
    }
    await this.hand.press(this.button('Se, hvad der indlæses'))
    await this.hand.press(this.button(/^Indlæs \d+ autorisationer$/))
    await this.hand.press(this.button('Fortsæt til Overblik'))
    await this.heading('Overblik')
  }

  async beginControl(): Promise<void> {
    await this.openFromMenu('Løbende kontrol')
    await this.hand.press(this.main.getByRole('link', { name: 'Begynd kontrol' }))
    await this.heading('Begynd kontrol')
    await this.hand.press(this.button('Begynd kontrol'))
    await this.heading('Kontrol 01.07.2026–30.09.2026')
    await this.step('Gennemgå autorisationer')
  }

  async goOn(next: string): Promise<void> {
    await this.hand.press(this.button('Fortsæt'))
    await this.step(next)
  }

  async reviewUnits(): Promise<void> {
    const units = this.page.getByRole('grid', { name: 'Enheder' })
    await units.getByRole('row').nth(1).waitFor()
    await this.hand.enter(units)
    await this.page.keyboard.press('Control+a')
    await this.hand.press(this.button(/^Bekræft \d+ valgte enheder/))
    await this.main.getByRole('status').filter({ hasText: 'bekræftet' }).waitFor()
    await this.goOn('Indlæs logsøgning')
  }

  /** Every file of one kind at once, as the dialog gives them. */
  async importSources(label: string, files: readonly SourceFile[]): Promise<void> {
    await answerOpenDialog(
      this.app,
      files.map(({ name }) => path.join(sampleFolder, name)),
    )
    await this.hand.press(this.page.getByRole('group', { name: label }).getByRole('button').first())
    for (const { name, program, from = period.from, asksZone } of files) {
      const form = this.page.getByRole('form', { name: `Indlæs ${name}` })
      const submit = form.getByRole('button', { name: `Indlæs ${name}` })
      await submit.waitFor()
      if (program !== undefined) await this.hand.choose(form.getByLabel('Program', { exact: true }), program)
      if (asksZone) await this.hand.tick(form.getByRole('radio', { name: /^Dansk tid/ }))
      await this.hand.date(form.getByRole('group', { name: 'Fra og med' }), from)
      await this.hand.date(form.getByRole('group', { name: 'Til og med' }), period.to)
      await this.hand.press(submit)
      await this.#acceptRejects(name)
    }
  }

  /** A total row is never data: the officer accepts that it is left out. */
  async #acceptRejects(file: string): Promise<void> {
    const imported = this.page
      .getByRole('table', { name: 'Indlæste filer' })
      .getByRole('row')
      .filter({ hasText: file })
    const accept = this.page
      .getByRole('region', { name: new RegExp(`^\\d+ linjer? i ${file} `) })
      .getByRole('button', { name: /uden de øvrige$/ })
    await expect(imported.or(accept)).toBeVisible({ timeout: 30_000 })
    if (await accept.isVisible()) await this.hand.press(accept)
    await imported.waitFor()
  }

  async runRules(): Promise<void> {
    await this.hand.type(
      this.page.getByRole('textbox', { name: 'Hvordan er de orienteret?' }),
      'Skriftligt ved ansættelsen',
    )
    await this.hand.press(this.button('Registrér orientering'))
    await this.hand.press(this.button('Kør reglerne'))
    await this.main.getByText(/fund i kørsel 1/).waitFor({ timeout: 60_000 })
  }

  async makePack(folder: string): Promise<void> {
    await this.openFromMenu('Dokumentation')
    await this.hand.press(this.main.getByRole('link', { name: /^Vis pakken/ }))
    await this.heading('Pakke for 01.07.2026 – 30.09.2026')
    const save = this.button('Gem pakken i en mappe')
    await save.waitFor({ timeout: 60_000 })
    await answerFolderDialog(this.app, folder)
    await this.hand.press(save)
    await this.main.getByText('Pakken er gemt og læst tilbage.').waitFor({ timeout: 60_000 })
  }

  /** Locks by `lock`, and unlocks in the new window with the same kind of hand. */
  async lockAndUnlock(lock: () => Promise<void>, handFor: (page: Page) => Hand): Promise<MainJob> {
    const page = await pageAfterLock(this.app, lock)
    const next = new MainJob(this.app, page, handFor(page))
    await next.heading('Lås op: Vestby Kommune')
    await next.hand.type(page.getByLabel('Adgangskode'), aNewPassphrase)
    await next.hand.press(page.getByRole('button', { name: 'Lås op' }))
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^Lås op/)
    return next
  }
}

export const officer = 'Åse Kjær'
