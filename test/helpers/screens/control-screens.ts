// The screens of a running control: its steps, what opens over them, its report, and the pack that is made of it.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { answerFolderDialog, answerOpenDialog } from '../app/answer-dialogs.ts'
import { ask } from '../app/ask.ts'
import {
  type Reached,
  type Screen,
  act,
  at,
  dialog,
  field,
  goTo,
  over,
  pressSubmit,
  refused,
} from './screen.ts'
import { approveControl, beginControl, runControl } from './sample-work.ts'

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

/** A control that is only begun: nothing is imported, and how employees were informed has not been said. */
export async function beginStage(app: ElectronApplication, page: Page): Promise<Reached> {
  const control = await beginControl(page)
  const folder = await app.evaluate(({ app: main }) => main.getPath('userData'))
  const step = (slug: string) => `/kontrol/${control}/${slug}`
  return {
    page,
    screens: [
      at('begun-columns', step('kolonner')),
      at('begun-sample', step('stikproeve')),
      at('begun-approval', step('godkendelse')),
      at('begun-notice', step('fund')),
      over('begun-notice-errors', step('fund'), async (on) => {
        await on.locator('main form button[type=submit]').click()
        await expect(on.locator('.form-error-message').first()).toBeVisible()
      }),
      over('begun-rejects', step('logsoegning'), async (on) => {
        await chooseLog(app, on, folder, logWithReject)
        await pressSubmit(on)
        await expect(dropFile(on)).toBeVisible({ timeout: 20_000 })
      }),
      over('begun-import', step('logsoegning'), async (on) => {
        await dropFile(on).click()
        await chooseLog(app, on, folder, doubtfulLog)
      }),
    ],
  }
}

const dropFile = (page: Page) => act(page, 'Indlæs ikke filen', 'Do not import the file')

/** It waits for an answer about its second line, which the menu at the side says, too. */
const logWithReject = [
  'Tidspunkt;Bruger;Transaktionstype;Personnummer',
  '2026-07-03T08:15:00Z;VESTBY\\kmod12;CprPersonFullSimple;7001010018',
  'i går;VESTBY\\kmod12;CprPersonFullSimple;7001010018',
].join('\r\n')

/** Two readings of its dates, a name column, a line that cannot be read. */
const doubtfulLog = [
  'Tidspunkt;Bruger;Transaktionstype;Personnummer;Navn',
  '03-04-2026 08:15:00;VESTBY\\kmod12;CprPersonFullSimple;7001010018;Ærø Prøvesen',
  '05-04-2026;;CprPersonFullSimple;7001010018;Ærø Prøvesen',
].join('\r\n')

async function chooseLog(
  app: ElectronApplication,
  page: Page,
  folder: string,
  content: string,
): Promise<void> {
  const file = path.join(folder, 'log med to læsninger.csv')
  writeFileSync(file, content)
  await answerOpenDialog(app, [file])
  await act(page, 'Vælg filer', 'Choose files').click()
  await expect(page.getByRole('form')).toBeVisible({ timeout: 20_000 })
}

export async function controlStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  const { underWay } = await ask(page, 'control', 'list', undefined)
  const control = underWay!.id // the stage before left it
  await runControl(page, control)
  const step = (slug: string) => `/kontrol/${control}/${slug}`
  return {
    page,
    screens: [
      at('control-under-way', '/kontrol'),
      at('overview-findings', '/overblik'),
      ...steps.map((slug, index) => at(`control-${index + 1}-${slug}`, step(slug))),
      over('control-unit', step('gennemgang'), (on) => openRow(on, 'grid')),
      over('control-exception', step('gennemgang'), async (on) => {
        await openRow(on, 'grid')
        await expect(on.getByRole('row').nth(1)).toBeVisible()
        await openRow(on, 'grid')
        await expect(on.getByRole('dialog')).toBeVisible()
      }),
      dialog('control-take-out', step('logsoegning'), ['Tag ud', 'Take out']),
      over('control-why', step('fund'), async (on) => {
        await openRow(on, 'grid')
        await expect(on.getByRole('dialog')).toBeVisible()
      }),
      over('control-not-run', step('fund'), (on) => on.locator('main summary').first().click()),
      refused('control-assess-errors', step('vurdering')),
      over('control-suspicion', step('vurdering'), async (on) => {
        await on.getByRole('radio').last().check()
        await field(on, 'Forklaring', 'Explanation').fill('Enheden har ikke kunnet pege på en sag.')
        await act(on, 'Gem vurdering', 'Save assessment').click()
        await expect(on.getByRole('dialog')).toBeVisible()
      }),
      over('control-approve-errors', step('godkendelse'), async (on) => {
        await on.locator('main form').getByRole('checkbox').first().check()
        await pressSubmit(on)
        await expect(on.locator('.form-error-message').first()).toBeVisible()
      }),
      dialog('control-abandon', step('periode'), ['Opgiv kontrol', 'Give up control']),
      at('settings-profiles', '/indstillinger/kolonnevalg'),
    ],
  }
}

async function openRow(page: Page, role: 'grid'): Promise<void> {
  const grid = page.getByRole(role).last()
  await grid.getByRole('row').nth(1).waitFor()
  await grid.focus()
  await page.keyboard.press('Enter')
}

export async function approvedStage(app: ElectronApplication, page: Page): Promise<Reached> {
  const { underWay } = await ask(page, 'control', 'list', undefined)
  const control = underWay!.id // the stage before left it
  await approveControl(page, control)
  const folder = await app.evaluate(({ app: main }) => main.getPath('userData'))
  return {
    page,
    screens: [
      at('control-approved', '/kontrol'),
      at('control-report', `/kontrol/${control}/rapport`),
      refused('control-addendum-errors', `/kontrol/${control}/rapport`),
      at('evidence', '/dokumentation'),
      packPreview,
      {
        name: 'evidence-saved',
        open: async (on) => {
          await answerFolderDialog(app, folder)
          await act(on, 'Gem pakken i en mappe', 'Save the pack in a folder').click()
          await expect(act(on, 'Registrér afsendelse', 'Record that it was sent')).toBeVisible({
            timeout: 30_000,
          })
        },
      },
      at('evidence-made', '/dokumentation'),
      dialog('evidence-sent', '/dokumentation', ['Registrér afsendelse', 'Record that']),
      voidSent,
      at('overview-approved', '/overblik'),
    ],
  }
}

const voidSent: Screen = {
  name: 'evidence-void-sent',
  open: async (page) => {
    await recordSendings(page)
    const opened = dialog('evidence-void-sent', '/dokumentation', ['Fejlregistrér', 'Void'])
    await opened.open(page)
  },
}

/** One that stands, and one that was recorded in error. */
async function recordSendings(page: Page): Promise<void> {
  const [latest] = await ask(page, 'evidence', 'packs', undefined)
  const { pack, sent, madeAt } = latest! // the screen before made it
  if (sent.length > 0) return
  const sending = { pack, sentOn: madeAt.slice(0, 10), recipient: 'CPR-kontoret', channel: 'Digital Post' }
  for (const reference of ['2026-000451', '2026-000415'])
    await ask(page, 'evidence', 'recordSent', { ...sending, reference })
  const [recorded] = await ask(page, 'evidence', 'packs', undefined)
  const { id } = recorded!.sent[0]! // recorded above
  await ask(page, 'evidence', 'voidSent', { id, reason: 'Journalnummeret var et andet.' })
}

const packPreview: Screen = {
  name: 'evidence-preview',
  open: async (page) => {
    await goTo(page, '/dokumentation/pakke/2026-07-01/2026-12-31')
    await expect(page.getByRole('img').first()).toBeVisible({ timeout: 60_000 })
  },
}
