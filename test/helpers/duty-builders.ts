// Home workplaces as they are recorded, with a default for every field.
import type { Ledger } from '../../electron/ledger/open-ledger.ts'
import { record } from '../../electron/ledger/record.ts'
import type { Answer } from '../../shared/duties/answer.ts'
import {
  type HomeClause,
  controlClauses,
  declarationClauses,
  rulesClauses,
  standardClauses,
} from '../../shared/duties/clauses.ts'
import type {
  DeviceStandardData,
  HomeControlData,
  HomeDeclarationData,
  HomeRulesData,
  HomeWorkplaceData,
} from '../../shared/ledger/duty-events.ts'

export function anAnswer(clause: HomeClause, answer: Partial<Answer> = {}): Answer {
  const evidence = { kind: 'journal', reference: '2026-44' } as const
  return { clause, verdict: 'met', note: '', on: '2026-07-01', evidence, followUp: null, ...answer }
}

/** A "nej" and its deadline. */
export function aNo(
  clause: HomeClause,
  followUp: Partial<NonNullable<Answer['followUp']>> & { readonly id: string },
): Answer {
  return anAnswer(clause, {
    verdict: 'not-met',
    note: 'mangler',
    followUp: { due: '2026-08-01', responsible: 'Olga Officer', ...followUp },
  })
}

/** All met, but for the answers given. */
export function answersWith(clauses: readonly HomeClause[], given: readonly Answer[] = []): Answer[] {
  return clauses.map((clause) => given.find((answer) => answer.clause === clause) ?? anAnswer(clause))
}

export function someHomeRules(data: Partial<HomeRulesData> = {}): HomeRulesData {
  return { version: '1', validFrom: '2026-01-01', answers: answersWith(rulesClauses), ...data }
}

export function aDeviceStandard(data: Partial<DeviceStandardData> = {}): DeviceStandardData {
  return {
    name: 'Bærbar med BitLocker',
    timeout: { action: 'lock', minutes: 10 },
    answers: answersWith(standardClauses),
    ...data,
  }
}

export function aHomeWorkplace(
  data: Pick<HomeWorkplaceData, 'employee' | 'standard'> & Partial<HomeWorkplaceData>,
): HomeWorkplaceData {
  return { place: 'home', from: '2026-02-01', ...data }
}

export function aHomeDeclaration(
  data: Pick<HomeDeclarationData, 'declaration' | 'rules'> & Partial<HomeDeclarationData>,
): HomeDeclarationData {
  return { on: '2026-02-01', answers: answersWith(declarationClauses), ...data }
}

export function aHomeControl(
  data: Pick<HomeControlData, 'workplaces'> & Partial<HomeControlData>,
): HomeControlData {
  return { on: '2026-06-01', checked: 'Samtale', answers: answersWith(controlClauses), ...data }
}

/** Rules, a standard, a workplace of the employee, a declaration, and a control with one open "nej"; their ids. */
export function recordHomeWorkplaces(ledger: Ledger, employee: string) {
  const { ids } = ledger
  const [rules, standard, workplace, declaration, control, followUp] = [
    ids.id(),
    ids.id(),
    ids.id(),
    ids.id(),
    ids.id(),
    ids.id(),
  ]
  record(ledger, { kind: 'home-rules-registered', subject: rules, data: someHomeRules() })
  record(ledger, { kind: 'device-standard-registered', subject: standard, data: aDeviceStandard() })
  record(ledger, {
    kind: 'home-workplace-registered',
    subject: workplace,
    data: aHomeWorkplace({ employee, standard }),
  })
  record(ledger, {
    kind: 'home-declaration-recorded',
    subject: workplace,
    data: aHomeDeclaration({ declaration, rules }),
  })
  record(ledger, {
    kind: 'home-control-recorded',
    subject: control,
    data: aHomeControl({
      workplaces: [workplace],
      answers: answersWith(controlClauses, [aNo('T7.6', { id: followUp })]),
    }),
  })
  record(ledger, {
    kind: 'home-control-interval-set',
    subject: 'authority',
    data: { months: 6, reason: 'aftale' },
  })
  return { rules, standard, workplace, declaration, control, followUp }
}
