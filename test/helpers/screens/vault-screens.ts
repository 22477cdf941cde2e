// The screens before a data file is open, those of making one, and those of coming back by the recovery key.
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { samplePassphrase } from '../../../shared/vault/sample.ts'
import { answerFolderDialog } from '../app/answer-dialogs.ts'
import { ask } from '../app/ask.ts'
import { pageAfterLock } from '../app/page-after-lock.ts'
import {
  type Reached,
  act,
  at,
  dialog,
  expectTitle,
  field,
  goTo,
  over,
  pressSubmit,
  refused,
} from './screen.ts'

export async function lockedStage(app: ElectronApplication, page: Page): Promise<Reached> {
  const next = await lock(app, page)
  return {
    page: next,
    screens: [
      at('unlock', '/'),
      over('unlock-wrong', '/', async (on) => {
        await field(on, 'Adgangskode', 'Passphrase').fill(`${samplePassphrase}?`)
        await pressSubmit(on)
        await expect(on.getByRole('alert').first()).toBeVisible()
      }),
      over('unlock-help', '/', (on) => on.keyboard.press('F1')),
      at('unlock-recovery', '/datafil/genoprettelse'),
      refused('unlock-recovery-errors', '/datafil/genoprettelse'),
      at('start-known', '/datafil'),
      dialog('start-sample-exists', '/datafil', ['Prøv med eksempeldata', 'Try with sample data']),
    ],
  }
}

async function lock(app: ElectronApplication, page: Page): Promise<Page> {
  await page.evaluate(() => window.scrollTo(0, 0))
  return pageAfterLock(app, () => ask(page, 'window', 'lock', undefined))
}

const passphrase = 'hest batteri hæfteklamme'

export async function newDataFile(app: ElectronApplication, page: Page): Promise<Reached> {
  await goTo(page, '/datafil/opret')
  const folder = await app.evaluate(({ app: main }) => main.getPath('userData'))
  await answerFolderDialog(app, `${folder}/egen`)
  await act(page, 'Vælg en anden mappe', 'Choose another folder').click()
  await field(page, 'Adgangskode', 'Passphrase').fill(passphrase)
  await field(page, 'Gentag adgangskoden', 'Repeat the passphrase').fill(passphrase)
  await pressSubmit(page)
  await expectTitle(page, 'Genoprettelsesnøgle', 'Recovery key', 30_000)
  return {
    page,
    screens: [
      at('recovery-key', '/'),
      {
        name: 'recovery-key-errors',
        open: async (on) => {
          await pressSubmit(on)
          await expect(on.locator('.form-error-message').first()).toBeVisible()
        },
      },
    ],
  }
}

/** What the stages of one run hand on: the key that is shown once. */
let recoveryKey = ''

export async function authorityStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  const groups = await page.locator('.kb-key-group').allTextContents()
  recoveryKey = groups.join('-')
  await field(page, 'Gruppe 3', 'Group 3').fill(groups[2] ?? '')
  await field(page, 'Gruppe 7', 'Group 7').fill(groups[6] ?? '')
  await field(page, 'Gruppe 7', 'Group 7').press('Enter')
  await expectTitle(page, 'Myndighed', 'Authority')
  return {
    page,
    screens: [
      at('authority', '/'),
      {
        name: 'authority-earlier',
        open: async (on) => {
          await field(on, 'Ja', 'Yes').check()
          await on.getByRole('checkbox').first().check()
        },
      },
      {
        name: 'authority-errors',
        open: async (on) => {
          await pressSubmit(on)
          await expect(on.getByRole('alert').first()).toBeVisible()
        },
      },
    ],
  }
}

export async function registerStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  await page.getByRole('checkbox').first().uncheck()
  await field(page, 'Myndighedens navn', 'Name of the authority').fill('Vestby Kommune')
  await field(page, 'CVR-nummer', 'CVR number').fill('12345678')
  await field(page, 'Navn', 'Name').fill('Åse Kjær')
  await field(page, 'Initialer', 'Initials').fill('ÅK')
  const appointed = page.getByRole('group', { name: /^(Udpeget fra|Appointed from)/ })
  await appointed.getByRole('spinbutton').first().focus()
  await page.keyboard.type('01012026')
  await field(page, 'Ved ikke', 'Do not know').check()
  await act(page, 'Gem og fortsæt', 'Save and continue').click()
  await expectTitle(page, 'Indlæs fortegnelse', 'Import the register')
  return { page, screens: [at('first-register', '/')] }
}

export async function emptyStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  await act(page, 'Begynd med tom fortegnelse', 'Begin with an empty register').click()
  await expectTitle(page, 'Overblik', 'Overview')
  return {
    page,
    screens: [
      at('empty-overview', '/overblik'),
      at('empty-register', '/fortegnelse'),
      at('empty-control', '/kontrol'),
      at('empty-control-new', '/kontrol/ny'),
      at('empty-home', '/hjemmearbejdspladser'),
      at('empty-evidence', '/dokumentation'),
    ],
  }
}

/** The predecessor is gone, and only the recovery key is left. */
export async function recoveredStage(app: ElectronApplication, page: Page): Promise<Reached> {
  const next = await lock(app, page)
  await goTo(next, '/datafil/genoprettelse')
  await field(next, 'Genoprettelsesnøgle', 'Recovery key').fill(recoveryKey)
  await pressSubmit(next)
  await expectTitle(next, 'Hvem er du?', 'Who are you?', 30_000)
  return {
    page: next,
    screens: [
      at('who', '/datafil/genoprettelse'),
      {
        name: 'who-new',
        open: async (on) => {
          await on.getByRole('radio').last().check()
          await pressSubmit(on)
          await expect(on.locator('.form-error-message').first()).toBeVisible()
        },
      },
    ],
  }
}

export async function ownPassphraseStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  await page.getByRole('radio').first().check()
  await pressSubmit(page)
  await expectTitle(page, 'Vælg din egen adgangskode', 'Choose a passphrase of your own')
  return {
    page,
    screens: [at('own-passphrase', '/datafil/genoprettelse'), refused('own-passphrase-errors', '/')],
  }
}

export async function byRecoveryStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  await act(page, 'Senere', 'Later').click()
  await expectTitle(page, 'Overblik', 'Overview')
  return {
    page,
    screens: [
      at('recovered-overview', '/overblik'),
      at('recovered-access', '/indstillinger/adgang'),
      dialog('recovered-remove', '/indstillinger/adgang', ['Fjern adgang', 'Remove']),
    ],
  }
}
