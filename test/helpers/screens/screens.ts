// Every screen of the app, in the order in which one comes to it. Each stage brings the data file so far; a screen that
// is opened again looks the same.
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { samplePassphrase } from '../../../shared/vault/sample.ts'
import { answerFolderDialog } from '../app/answer-dialogs.ts'
import { ask } from '../app/ask.ts'
import { pageAfterLock } from '../app/page-after-lock.ts'
import { approveControl, recordHomeWorkplace, runControl } from './sample-work.ts'

export type Screen = {
  /** Also the name of its picture. */
  readonly name: string
  readonly open: (page: Page) => Promise<void>
}

export type Stage = {
  readonly name: string
  /** Gives the page that the screens are on, and the screens. */
  readonly begin: (app: ElectronApplication, page: Page) => Promise<Reached>
}

export type Reached = { readonly page: Page; readonly screens: readonly Screen[] }

/** Of a data file that holds an authority at work. */
export const sampleStages: readonly Stage[] = [
  { name: 'before', begin: async (_app, page) => ({ page, screens: firstScreens }) },
  { name: 'sample', begin: openSample },
  { name: 'home', begin: homeStage },
  { name: 'control', begin: controlStage },
  { name: 'approved', begin: approvedStage },
]

/** Of the lock, and of a data file that is only being made. */
export const vaultStages: readonly Stage[] = [
  { name: 'locked', begin: lockedStage },
  { name: 'new-data-file', begin: newDataFile },
  { name: 'authority', begin: authorityStage },
  { name: 'first-register', begin: registerStage },
  { name: 'empty', begin: emptyStage },
]

function at(name: string, route: string): Screen {
  return { name, open: (page) => goTo(page, route) }
}

/** A dialog or an answer over a page: the page, and what is pressed there. */
function over(name: string, route: string, press: (page: Page) => Promise<void>): Screen {
  return {
    name,
    open: async (page) => {
      // What stood over it before goes with the page.
      await goTo(page, '/tom')
      await goTo(page, route)
      await press(page)
    },
  }
}

async function goTo(page: Page, route: string): Promise<void> {
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
  await page.evaluate((to) => {
    window.location.hash = to
  }, route)
}

async function pressSubmit(page: Page): Promise<void> {
  await page.locator('main form button[type=submit]').last().click()
}

const firstScreens: readonly Screen[] = [
  at('start', '/'),
  at('create', '/datafil/opret'),
  over('create-errors', '/datafil/opret', pressSubmit),
]

async function openSample(_app: ElectronApplication, page: Page): Promise<Reached> {
  await goTo(page, '/')
  await page.getByRole('button', { name: 'Prøv med eksempeldata' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik', { timeout: 40_000 })
  const { rows } = await ask(page, 'register', 'list', {
    filter: { status: 'active', access: 'online' },
    sort: [],
    window: { from: 0, count: 1 },
  })
  const row = rows[0]! // the sample has 400 of them
  const record = `/fortegnelse/medarbejder/${row.holder}`
  return {
    page,
    screens: [
      at('overview', '/overblik'),
      at('register', '/fortegnelse'),
      at('register-none', '/fortegnelse?search=findesikke'),
      over('register-export', '/fortegnelse', (on) => on.keyboard.press('Control+e')),
      at('register-new', '/fortegnelse/ny'),
      over('register-new-errors', '/fortegnelse/ny', pressSubmit),
      at('register-import', '/fortegnelse/indlaes'),
      at('record', record),
      over('record-history', record, (on) => on.getByRole('tab').nth(1).click()),
      over('register-end', record, (on) =>
        on
          .getByRole('button', { name: /^(Registrér ophør|Register end)$/ })
          .first()
          .click(),
      ),
      at('register-correct', `/fortegnelse/ret/${row.id}`),
      at('control-list', '/kontrol'),
      at('control-new', '/kontrol/ny'),
      at('evidence-none', '/dokumentation'),
      at('home-none', '/hjemmearbejdspladser'),
      ...settings,
      over('help', '/overblik', (on) => on.keyboard.press('F1')),
      over('search', '/overblik', async (on) => {
        await on.keyboard.press('Control+k')
        await on.getByRole('searchbox').fill('an')
      }),
    ],
  }
}

const settings: readonly Screen[] = [
  'myndighed',
  'adgang',
  'kontrolregler',
  'kolonnevalg',
  'sikkerhedskopi',
  'gendan',
  'udseende',
  'revisionsspor',
  'om',
].map((place) => at(`settings-${place}`, `/indstillinger/${place}`))

async function homeStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  const { rules, standard, workplace, control } = await recordHomeWorkplace(page)
  const home = (name: string, route: string) => at(`home-${name}`, `/hjemmearbejdspladser${route}`)
  return {
    page,
    screens: [
      home('list', ''),
      home('rules', '/retningslinjer'),
      home('rules-new', '/retningslinjer/ny'),
      over('home-rules-errors', '/hjemmearbejdspladser/retningslinjer/ny', pressSubmit),
      home('rules-correct', `/retningslinjer/${rules}`),
      home('standards', '/standarder'),
      home('standard-new', '/standarder/ny'),
      home('standard-correct', `/standarder/${standard}`),
      home('controls', '/kontroller'),
      home('control-new', '/kontroller/ny'),
      home('control-correct', `/kontroller/${control}`),
      home('new', '/ny'),
      home('workplace', `/arbejdsplads/${workplace}`),
      home('declare', `/arbejdsplads/${workplace}/erklaering`),
    ],
  }
}

const steps = [
  'periode',
  'gennemgang',
  'logsoegning',
  'kolonner',
  'statistik',
  'fund',
  'stikproeve',
  'vurdering',
  'godkendelse',
]

async function controlStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  const control = await runControl(page)
  return {
    page,
    screens: [
      at('control-under-way', '/kontrol'),
      at('overview-findings', '/overblik'),
      ...steps.map((step, index) => at(`control-${index + 1}-${step}`, `/kontrol/${control}/${step}`)),
      over('control-why', `/kontrol/${control}/fund`, async (on) => {
        const grid = on.getByRole('grid').last()
        await grid.getByRole('row').nth(1).waitFor()
        await grid.focus()
        await on.keyboard.press('ArrowDown')
        await on.keyboard.press('Enter')
      }),
      over('control-abandon', `/kontrol/${control}/periode`, (on) =>
        on.locator('main header').getByRole('button').last().click(),
      ),
    ],
  }
}

async function approvedStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  const { underWay } = await ask(page, 'control', 'list', undefined)
  const control = underWay!.id // the stage before left it
  await approveControl(page, control)
  return {
    page,
    screens: [
      at('control-approved', '/kontrol'),
      at('control-report', `/kontrol/${control}/rapport`),
      at('evidence', '/dokumentation'),
      {
        name: 'evidence-preview',
        open: async (on) => {
          await goTo(on, '/dokumentation/pakke/2026-07-01/2026-12-31')
          await expect(on.getByRole('img').first()).toBeVisible({ timeout: 30_000 })
        },
      },
      at('overview-approved', '/overblik'),
    ],
  }
}

async function lockedStage(app: ElectronApplication, page: Page): Promise<Reached> {
  await page.evaluate(() => window.scrollTo(0, 0))
  const next = await pageAfterLock(app, () => ask(page, 'window', 'lock', undefined))
  return {
    page: next,
    screens: [
      at('unlock', '/'),
      {
        name: 'unlock-wrong',
        open: async (on) => {
          await goTo(on, '/')
          await on.getByLabel('Adgangskode', { exact: true }).fill(`${samplePassphrase}?`)
          await pressSubmit(on)
          await expect(on.getByRole('alert').first()).toBeVisible()
        },
      },
      at('unlock-recovery', '/datafil/genoprettelse'),
      at('start-known', '/datafil'),
    ],
  }
}

const passphrase = 'hest batteri hæfteklamme'

async function newDataFile(app: ElectronApplication, page: Page): Promise<Reached> {
  await goTo(page, '/datafil/opret')
  const folder = await app.evaluate(({ app: main }) => main.getPath('userData'))
  await answerFolderDialog(app, `${folder}/egen`)
  await page.getByRole('button', { name: /^Vælg/ }).click()
  await page.getByLabel('Adgangskode', { exact: true }).fill(passphrase)
  await page.getByLabel('Gentag adgangskoden').fill(passphrase)
  await pressSubmit(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Genoprettelsesnøgle', { timeout: 30_000 })
  return { page, screens: [at('recovery-key', '/')] }
}

async function authorityStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  const groups = await page.locator('.kb-key-group').allTextContents()
  await page.getByLabel('Gruppe 3').fill(groups[2] ?? '')
  await page.getByLabel('Gruppe 7').fill(groups[6] ?? '')
  await page.getByLabel('Gruppe 7').press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Myndighed')
  return {
    page,
    screens: [
      at('authority', '/'),
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

async function registerStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  await page.getByLabel('Myndighedens navn').fill('Vestby Kommune')
  await page.getByLabel('CVR-nummer').fill('12345678')
  await page.getByLabel('Navn', { exact: true }).fill('Åse Kjær')
  await page.getByLabel('Initialer').fill('ÅK')
  await page.getByRole('group', { name: 'Udpeget fra' }).getByRole('spinbutton').first().focus()
  await page.keyboard.type('01012026')
  await page.getByLabel('Ved ikke').check()
  await page.getByRole('button', { name: 'Gem og fortsæt' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indlæs fortegnelse')
  return { page, screens: [at('first-register', '/')] }
}

async function emptyStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  await page.getByRole('button', { name: 'Begynd med tom fortegnelse' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik')
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
