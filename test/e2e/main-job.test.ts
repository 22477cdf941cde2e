// The whole main job on the fictional authority's files, by mouse and again by keyboard alone.
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { verifyPack } from '../../electron/evidence/verify-pack.ts'
import { expect, expectAccessible, test } from '../helpers/app-fixture.ts'
import { approveControl } from '../helpers/pages/approve-page.ts'
import { assessAll } from '../helpers/pages/assess-page.ts'
import { type Hand, keyboardHand, mouseHand } from '../helpers/pages/main-job-hands.ts'
import { MainJob, type SourceFile } from '../helpers/pages/main-job-page.ts'

// The day after the last that the authority's files cover; access was established three months before.
test.use({ appOptions: { now: '2026-10-01T09:00:00+02:00' } })
test.setTimeout(240_000)

const programLogs: readonly SourceFile[] = [
  { name: 'fagsystem-fjordsag.csv', program: 'Fjordsag' },
  { name: 'fagsystem-fristvagt.csv', program: 'Fristvagt' },
  { name: 'fagsystem-min-vestby.csv', program: 'Min Vestby', asksZone: true },
  { name: 'fagsystem-nattebud.csv', program: 'Nattebud' },
  { name: 'fagsystem-plejenet.csv', program: 'Plejenet' },
  { name: 'fagsystem-ydelsesflow.csv', program: 'Ydelsesflow' },
]

test('the whole main job is done by mouse', async ({ app, page, userData }) => {
  await doMainJob(app, page, userData, mouseHand, (job) =>
    job.page.getByRole('button', { name: /^Lås / }).click(),
  )
})

test('the whole main job is done by keyboard alone', async ({ app, page, userData }) => {
  await doMainJob(app, page, userData, keyboardHand, (job) => job.page.keyboard.press('Control+L'))
})

async function doMainJob(
  app: ElectronApplication,
  page: Page,
  userData: string,
  handFor: (page: Page) => Hand,
  lock: (job: MainJob) => Promise<void>,
): Promise<void> {
  const job = new MainJob(app, page, handFor(page))
  await job.createDataFile(path.join(userData, 'datafil'))
  await job.importRegister()
  await job.beginControl()
  await job.reviewUnits()
  await job.importSources('Filer fra logsøgning', [
    { name: 'log.csv', from: '24062026' },
    { name: 'log-efterlevering.csv' },
  ])
  await job.goOn('Kobl kolonner')
  await job.goOn('Indlæs statistik og programmers egne logge')
  await job.importSources('Filer med transaktionsstatistik', [{ name: 'statistics.csv' }])
  await job.importSources('Programmers egne logfiler', programLogs)
  await job.goOn('Automatiske fund')
  await job.runRules()
  await job.goOn('Stikprøve')
  await job.goOn('Vurdering')
  await assessAll(job, 'Set i sagen sammen med lederen')
  await job.goOn('Godkendelse')
  await approveControl(job)
  await expectAccessible(page)
  const packs = path.join(userData, 'pakker')
  mkdirSync(packs)
  await job.makePack(packs)
  const [pack] = readdirSync(packs)
  expect(await verifyPack(path.join(packs, pack ?? ''))).toMatchObject({
    integrity: true,
    completeness: true,
    problems: [],
  })

  const after = await job.lockAndUnlock(() => lock(job), handFor)
  await findEverything(after)
}

/** After the lock: deadlines moved, the control and its report, the register, the pack, and the audit trail. */
async function findEverything(job: MainJob): Promise<void> {
  await job.openFromMenu('Overblik')
  await expect(job.main.getByText('1. januar 2027').first()).toBeVisible()
  await job.openFromMenu('Fortegnelse')
  await expect(job.page.getByRole('status').filter({ hasText: 'Viser' })).toContainText(/af \d{3}/)
  await job.openFromMenu('Dokumentation')
  await expect(job.page.getByRole('table', { name: 'Dannede og afsendte pakker' })).toContainText(
    '01.07.2026',
  )
  await job.openFromMenu('Løbende kontrol')
  const approved = job.page.getByRole('table', { name: 'Gennemførte kontroller' })
  await expect(approved).toContainText('Åse Kjær')
  await job.hand.press(approved.getByRole('link'))
  await job.heading('Kontrolrapport')
  await expect(job.main.getByRole('link', { name: 'Dan dokumentationspakke' })).toHaveAttribute(
    'href',
    /dokumentation\/pakke\/2026-07-01\/2026-09-30$/,
  )
  await job.hand.press(job.page.getByRole('link', { name: 'Indstillinger' }))
  await job.heading('Myndighed')
  await job.hand.press(job.page.getByRole('link', { name: 'Revisionsspor' }))
  await job.heading('Revisionsspor')
  const trail = job.page.getByRole('grid', { name: 'Poster' })
  await expect(trail).toContainText('Dokumentationspakke dannet')
  await expect(trail).toContainText('Kontrol godkendt')
}
