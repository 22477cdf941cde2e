// A1, A2, A5 and A9 once more, one event at a time and straight from the words of the conventions, without dictionaries,
// caches or marks.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ControlInput } from '../../../../../shared/control/control-input.ts'
import { a1 } from '../../../../../shared/control/rules/a1.ts'
import { a2 } from '../../../../../shared/control/rules/a2.ts'
import { a5 } from '../../../../../shared/control/rules/a5.ts'
import { a9 } from '../../../../../shared/control/rules/a9.ts'
import type { AuthorisationFact, IdentityFact } from '../../../../../shared/register/facts.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anAuthorisation,
  anEmployee,
  anIdentity,
  aProgram,
  aProgramLog,
  at,
  endOf,
  type LogRow,
} from '../../../../helpers/control-builders.ts'
import { findingsOf, inWords } from '../../../../helpers/run-rule.ts'

type Holder = { kind: 'employee' | 'program'; id: string }
type Event = LogRow & { time: number; file: string; line: number; program: string | null }

const dates = ['2026-07-01', '2026-07-20', '2026-08-10', '2026-09-01'] as const
const date = fc.option(fc.constantFrom(...dates), { nil: null })
const instant = fc.option(fc.constantFrom(...dates.map((text) => at(text))), { nil: null })
const name = fc.constantFrom('', 'a', 'b', 'c', 'M1', 'M2', 'x')
const identity = fc.record({ raw: fc.constantFrom('a', 'b', 'c'), from: date, to: date })
const scopes = [
  'opslag',
  'søgning',
  'CprPersonFullSimple',
  'PersonFullCurrentListSimple',
  'CprPersonFullComplete',
]

const anyInput = fc.record({
  people: fc.tuple(
    ...[0, 1].map(() =>
      fc.record({ from: date, to: date, identities: fc.array(identity, { maxLength: 2 }) }),
    ),
  ),
  program: fc.record({ from: date, to: date, identities: fc.array(identity, { maxLength: 1 }) }),
  authorisations: fc.array(
    fc.record({
      holder: fc.constantFrom<Holder>(
        { kind: 'employee', id: 'M1' },
        { kind: 'employee', id: 'M2' },
        { kind: 'program', id: 'Fagsystem A' },
      ),
      system: fc.constantFrom('', 'online', 'Fagsystem A', 'Fagsystem B'),
      startMs: instant,
      endMs: instant,
      services: fc.subarray(scopes, { maxLength: 2 }),
      isVoided: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 4 },
  ),
  rows: fc.array(
    fc.record({
      time: fc
        .constantFrom(...dates, '2026-10-01')
        .chain((text) => fc.constantFrom(at(text) - 1, at(text), at(text) + 1)),
      endUser: name,
      userId: name,
      signature: name,
      type: fc.constantFrom(
        'PersonFullListSimple',
        'PersonFullCurrentListSimple',
        'PersonFullListComplete',
        'Søgning',
      ),
      persons: fc.constantFrom<string[]>([], ['7001011234']),
      isInProgramLog: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  ),
})

type Drawn = typeof anyInput extends fc.Arbitrary<infer T> ? T : never

function inputOf({ people, program, authorisations, rows }: Drawn): ControlInput {
  const facts = (list: readonly { raw: string; from: string | null; to: string | null }[]) =>
    list.map(({ raw, ...own }) => anIdentity(raw, own))
  return aControlInput({
    register: {
      employees: people.map(({ from, to, identities }, index) =>
        anEmployee({
          employeeNo: `M${index + 1}`,
          employedFrom: from,
          employedTo: to,
          identities: facts(identities),
        }),
      ),
      programs: [aProgram({ from: program.from, to: program.to, identities: facts(program.identities) })],
      authorisations: authorisations.map((authorisation) => anAuthorisation(authorisation)),
    },
    sources: [
      aLog(rows.filter(({ isInProgramLog }) => !isInProgramLog).map((row) => aLogRow(row))),
      aProgramLog(rows.filter(({ isInProgramLog }) => isInProgramLog).map((row) => aLogRow(row))),
    ],
  })
}

function naive(drawn: Drawn, { register }: ControlInput): readonly string[] {
  const found = new Map<string, string[]>()
  const add = (key: string, event: Event) => {
    found.set(key, [...(found.get(key) ?? []), `${event.file}:${event.line}`])
  }
  const within = (from: string | null, to: string | null, ms: number) =>
    (from === null || at(from) <= ms) && (to === null || ms < endOf(to))

  function holder(raw: string, ms: number, isEmployeesOnly: boolean): Holder | null {
    const owns = (identities: readonly IdentityFact[]) =>
      identities.some(({ key, from, to }) => key === raw.toLowerCase() && within(from, to, ms))
    const candidates = [
      ...register.employees.map((fact) => ({
        holder: { kind: 'employee' as const, id: fact.employeeNo },
        owns: owns(fact.identities),
        active: within(fact.employedFrom, fact.employedTo, ms),
      })),
      ...register.programs.map((fact) => ({
        holder: { kind: 'program' as const, id: fact.name },
        owns: !isEmployeesOnly && owns(fact.identities),
        active: within(fact.from, fact.to, ms),
      })),
    ].filter((candidate) => candidate.owns)
    if (candidates.length === 1) return candidates[0]!.holder
    const active = candidates.filter((candidate) => candidate.active)
    if (active.length === 1) return active[0]!.holder
    return active.find((candidate) => candidate.holder.kind === 'program')?.holder ?? null
  }

  function matches(granted: string, { type = '', persons = [] }: Event): boolean {
    const isSearch = type === 'Søgning' || (type.endsWith('Complete') && persons.length === 0)
    if (granted === 'opslag') return !isSearch
    if (granted === 'søgning') return isSearch
    if (type === 'Søgning') return granted.endsWith('Complete') && persons.length === 0
    if (granted.startsWith('Person')) return granted === type
    return granted === (type.endsWith('Complete') ? 'CprPersonFullComplete' : 'CprPersonFullSimple')
  }

  const lines = { 'log.csv': 2, 'fagsystem.csv': 2 }
  for (const row of drawn.rows) {
    const file = row.isInProgramLog ? 'fagsystem.csv' : 'log.csv'
    const event: Event = {
      ...row,
      file,
      line: lines[file]++,
      program: row.isInProgramLog ? 'Fagsystem A' : null,
    }
    const ms = event.time
    if (ms < at('2026-07-01') || ms >= at('2026-10-01')) continue
    const identities = [row.endUser, row.userId, row.signature].filter((text) => text !== '')
    const mapped = identities.map((raw) => holder(raw, ms, false)).filter((who) => who !== null)
    const u = row.isInProgramLog
      ? identities.map((raw) => holder(raw, ms, true)).find((who) => who !== null)
      : (mapped.find(({ kind }) => kind === 'program') ?? mapped[0])
    if (!u && identities.length > 0 && mapped.length === 0)
      add(`A9 ${identities[0]!.toLowerCase()} høj`, event)
    if (!u) continue
    const isProgramSide = u.kind === 'program'
    const own = register.authorisations.filter(
      ({ isVoided, holder: { kind, id } }) => !isVoided && kind === u.kind && id === u.id,
    )
    const isHere = ({ system }: AuthorisationFact) =>
      isProgramSide || system === '' || system === (event.program ?? 'online')
    const covering = own.filter(
      (fact) =>
        fact.startMs !== null &&
        fact.startMs <= ms &&
        (fact.endMs === null || ms < fact.endMs) &&
        isHere(fact),
    )
    const employedTo = isProgramSide
      ? null
      : register.employees.find(({ employeeNo }) => employeeNo === u.id)!.employedTo
    const isLeft = employedTo !== null && ms >= endOf(employedTo)
    const isEnded =
      !isProgramSide &&
      covering.length === 0 &&
      own.some((fact) => isHere(fact) && fact.endMs !== null && fact.endMs <= ms)
    if (isLeft) add(`A2 ${u.id} kritisk (i)`, event)
    if (isEnded) add(`A2 ${u.id} kritisk (ii)`, event)
    if (isLeft || isEnded) continue
    if (covering.length === 0) add(`A1 ${u.id} kritisk`, event)
    else if (
      covering.every(
        ({ services }) => services.length > 0 && !services.some((granted) => matches(granted, event)),
      )
    ) {
      const isClasses = covering.every(({ services }) =>
        services.every((granted) => /^(opslag|søgning)$/.test(granted)),
      )
      add(`A5 ${u.id} ${isClasses ? 'middel' : 'høj'}`, event)
    }
  }
  const fileOrder = ['log.csv', 'fagsystem.csv']
  const place = (event: string) =>
    fileOrder.indexOf(event.split(':')[0]!) * 1000 + Number(event.split(':')[1])
  return [...found]
    .map(([key, events]) => `${key} ${events.sort((a, b) => place(a) - place(b)).join(' ')}`)
    .sort()
}

describe('the authorisation rules', () => {
  it('find what a reading of the words, one event at a time, finds', () => {
    fc.assert(
      fc.property(anyInput, (drawn) => {
        const input = inputOf(drawn)
        const ours = [a1, a2, a5, a9].flatMap((rule) =>
          inWords(findingsOf(rule, input)).map((words) => `${rule.id} ${words}`),
        )
        expect(ours.sort()).toEqual(naive(drawn, input))
      }),
      { numRuns: 300 },
    )
  })
})
