// The screens of the fictional authority's register, its settings, and what every page has.
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { ask } from '../app/ask.ts'
import {
  type Reached,
  type Screen,
  act,
  at,
  expectTitle,
  goTo,
  over,
  pressSubmit,
  refused,
} from './screen.ts'

export const firstScreens: readonly Screen[] = [
  at('start', '/'),
  at('create', '/datafil/opret'),
  refused('create-errors', '/datafil/opret'),
  at('front-restore', '/datafil/gendan'),
]

export async function openSample(_app: ElectronApplication, page: Page): Promise<Reached> {
  await goTo(page, '/')
  await act(page, 'Prøv med eksempeldata', 'Try with sample data').click()
  await expectTitle(page, 'Overblik', 'Overview', 60_000)
  return {
    page,
    screens: [
      at('overview', '/overblik'),
      over('overview-tables', '/overblik', showTables),
      ...(await registerScreens(page)),
      at('control-list', '/kontrol'),
      at('control-new', '/kontrol/ny'),
      at('evidence-none', '/dokumentation'),
      at('home-none', '/hjemmearbejdspladser'),
      ...settingsScreens,
      over('help', '/overblik', (on) => on.keyboard.press('F1')),
      over('search', '/overblik', async (on) => {
        await on.keyboard.press('Control+k')
        await on.getByRole('searchbox').fill('an')
        await expect(on.locator('.kb-found a').first()).toBeVisible()
      }),
      over('search-none', '/overblik', async (on) => {
        await on.keyboard.press('Control+k')
        await on.getByRole('searchbox').fill('findesikke')
      }),
      over('nothing-here', '/overblik', (on) => on.keyboard.press('Control+e')),
    ],
  }
}

/** Every figure of a page as its table. */
export async function showTables(page: Page): Promise<void> {
  const show = page.getByRole('button', { name: /^(Vis som tabel|Show as table)/ })
  await expect(show.first()).toBeVisible()
  for (let left = await show.count(); left > 0; left--) await show.first().click()
}

async function registerScreens(page: Page): Promise<readonly Screen[]> {
  const row = async (access: 'online' | 'system') => {
    const filter = { status: 'active', access } as const
    const { rows } = await ask(page, 'register', 'list', {
      filter,
      sort: [],
      window: { from: 0, count: 200 },
    })
    return rows
  }
  const online = (await row('online'))[0]! // the sample has hundreds
  const program = (await row('system')).find(({ holderKind }) => holderKind === 'program')
  const record = `/fortegnelse/medarbejder/${online.holder}`
  return [
    at('register', '/fortegnelse'),
    at('register-none', '/fortegnelse/filter/search=findesikke'),
    at('register-then', '/fortegnelse/filter/date=2026-01-01&known=then'),
    over('register-chosen', '/fortegnelse', async (on) => {
      await on.getByRole('grid').focus()
      await on.keyboard.press('Space')
      await on.keyboard.press('ArrowDown')
      await on.keyboard.press('Space')
    }),
    over('register-export', '/fortegnelse', (on) => on.keyboard.press('Control+e')),
    at('register-new', '/fortegnelse/ny'),
    refused('register-new-errors', '/fortegnelse/ny'),
    over('register-new-employee', '/fortegnelse/ny', (on) => on.getByRole('radio').first().check()),
    at('register-import', '/fortegnelse/indlaes'),
    at('record', record),
    ...(program ? [at('record-program', `/fortegnelse/program/${program.holder}`)] : []),
    over('record-tables', record, showTables),
    over('record-history', record, (on) => on.getByRole('tab').nth(1).click()),
    over('register-end', record, (on) => act(on, 'Registrér ophør', 'Register end').click()),
    at('register-correct', `/fortegnelse/ret/${online.id}`),
    refused('register-correct-errors', `/fortegnelse/ret/${online.id}`),
    at('register-correct-employee', `/fortegnelse/ret/medarbejder/${online.holder}`),
    refused('register-correct-employee-errors', `/fortegnelse/ret/medarbejder/${online.holder}`),
    ...(program ? [at('register-correct-program', `/fortegnelse/ret/program/${program.holder}`)] : []),
    refused('register-identity-add', `/fortegnelse/identitet/medarbejder/${online.holder}`),
    over('register-identity-end', record, async (on) => {
      await on.locator('main a[href*="/fortegnelse/identitet/"][aria-label]').first().click()
      await pressSubmit(on)
      await expect(on.locator('.form-error-message').first()).toBeVisible()
    }),
  ]
}

const settingsScreens: readonly Screen[] = [
  ...[
    'myndighed',
    'adgang',
    'kontrolregler',
    'kolonnevalg',
    'sikkerhedskopi',
    'gendan',
    'udseende',
    'revisionsspor',
    'om',
  ].map((place) => at(`settings-${place}`, `/indstillinger/${place}`)),
  refused('settings-gendan-errors', '/indstillinger/gendan'),
  over('settings-myndighed-errors', '/indstillinger/myndighed', async (page) => {
    await page.locator('main form input').first().fill('')
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('.form-error-message').first()).toBeVisible()
  }),
  over('settings-adgang-errors', '/indstillinger/adgang', async (page) => {
    const forms = page.locator('main form')
    await forms.first().waitFor()
    for (const form of await forms.all()) await form.locator('button[type=submit]').click()
  }),
  over('settings-anchor-wrong', '/indstillinger/revisionsspor', async (page) => {
    await page.locator('main textarea').fill(`1:${'0'.repeat(64)}`)
    await act(page, 'Kontrollér', 'Check').click()
  }),
  over('settings-verified', '/indstillinger/revisionsspor', async (page) => {
    await act(page, 'Efterprøv hele datafilen', 'Verify the whole data file').click()
    await expect(page.getByText(/^(Alt passer|Everything holds)/)).toBeVisible({ timeout: 30_000 })
  }),
  over('settings-entry', '/indstillinger/revisionsspor', async (page) => {
    const grid = page.getByRole('grid')
    await grid.getByRole('row').nth(1).waitFor()
    await grid.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
  }),
  over('settings-licence', '/indstillinger/om', async (page) => {
    await page
      .getByRole('button', { name: /Vis vilkår|Show the terms/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
  }),
]
