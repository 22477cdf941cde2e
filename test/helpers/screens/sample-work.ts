// What the officer of the fictional authority has done by the time that the screens are looked at.
import type { Page } from '@playwright/test'
import {
  controlClauses,
  type HomeClause,
  rulesClauses,
  standardClauses,
} from '../../../shared/duties/clauses.ts'
import { samplePassphrase } from '../../../shared/vault/sample.ts'
import { ask } from '../app/ask.ts'

const today = '2026-11-23'
const period = { from: '2026-07-01', to: '2026-09-30' }

/** A control of the period of the sample's files, with nothing in it. */
export async function beginControl(page: Page): Promise<string> {
  const { duties } = await ask(page, 'control', 'proposal', undefined)
  const { control } = await ask(page, 'control', 'start', {
    period,
    covers: duties.map(({ duty }) => duty),
    agreed: 'Aftalt med styregruppen.',
  })
  return control
}

/** Its files imported and the rules run; nothing assessed. */
export async function runControl(page: Page, control: string): Promise<void> {
  await ask(page, 'control', 'recordNotice', {
    isInformed: true,
    informedOn: '2026-01-15',
    how: 'Skriftligt ved ansættelsen',
    worksCouncil: '',
    dataProtectionOfficer: '',
    impactAssessment: '',
    reason: '',
  })
  await importSamples(page, control)
  await ask(page, 'control', 'runRules', { control, job: await jobId(page) })
}

async function importSamples(page: Page, control: string): Promise<void> {
  for (const kind of ['log', 'statistics', 'program-log'] as const) {
    for (const { ticket, program, range } of await ask(page, 'imports', 'sampleFiles', { kind })) {
      const job = await jobId(page)
      const order = { job, ticket, kind, program, range, choices: {}, control }
      const { state } = await ask(page, 'imports', 'importFile', order)
      if (state === 'pending') await ask(page, 'imports', 'accept', { job })
    }
  }
}

/** Assesses the first of what is open, and approves the rest as it stands. */
export async function approveControl(page: Page, control: string): Promise<void> {
  const { items } = await ask(page, 'control', 'assessItems', { control })
  await ask(page, 'control', 'assess', {
    control,
    refs: items.slice(0, 1).map(({ ref }) => ref),
    outcome: 'Sagligt begrundet',
    explanation: 'Opslagene hører til sager i enheden.',
    answerBy: null,
    secondPerson: 'Bo Lund',
  })
  const { officer } = await ask(page, 'control', 'approvalSummary', { control })
  await ask(page, 'control', 'approve', {
    control,
    job: await jobId(page),
    name: officer ?? '',
    passphrase: samplePassphrase,
    incomplete: 'Resten vurderes, når enhederne har svaret.',
  })
}

/** A home workplace that has been declared and controlled, with one answer that is to be mended. */
export async function recordHomeWorkplace(page: Page): Promise<HomeIds> {
  const { id: rules } = await ask(page, 'duties', 'registerRules', {
    version: '2026-1',
    validFrom: '2026-01-01',
    answers: rulesClauses.map(met),
  })
  const { id: standard } = await ask(page, 'duties', 'registerStandard', {
    name: 'Bærbar med krypteret disk',
    timeout: { action: 'lock', minutes: 10 },
    answers: standardClauses.map(met),
  })
  const [employee] = await ask(page, 'duties', 'candidates', { search: '' })
  const { id: workplace } = await ask(page, 'duties', 'registerWorkplace', {
    employee: employee!.id, // the sample has 400 of them
    standard,
    place: 'home',
    from: '2026-02-01',
  })
  await ask(page, 'duties', 'recordDeclaration', { workplace, on: today, rules, answer: met('T7.2') })
  const { id: control } = await ask(page, 'duties', 'recordControl', {
    on: today,
    checked: 'Samtale og gennemgang af opsætningen',
    workplaces: [workplace],
    answers: controlClauses.map((clause) =>
      clause === 'T7.6'
        ? {
            ...met(clause),
            verdict: 'not-met' as const,
            note: 'Makulator mangler',
            followUp: { id: null, due: '2026-12-23', responsible: 'Medarbejderen' },
          }
        : met(clause),
    ),
  })
  return { rules, standard, workplace, control }
}

export type HomeIds = {
  readonly rules: string
  readonly standard: string
  readonly workplace: string
  readonly control: string
}

function met(clause: HomeClause) {
  return {
    clause,
    verdict: 'met' as const,
    note: '',
    on: today,
    evidence: { kind: 'journal' as const, reference: '2026-44' },
    followUp: null,
  }
}

async function jobId(page: Page): Promise<string> {
  return page.evaluate(() => crypto.randomUUID())
}
