// Erasing what was projected must come to the same tables as never having projected it: the rebuild knows only the
// payloads that are left.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ledger } from '../../../../electron/ledger/open-ledger.ts'
import { projectionTables } from '../../../../electron/ledger/projection-tables.ts'
import { rebuild } from '../../../../electron/ledger/rebuild.ts'
import { record } from '../../../../electron/ledger/record.ts'
import { verifyRegister } from '../../../../electron/ledger/verify-register.ts'
import {
  correctAuthorisation,
  endAuthorisation,
  registerAuthorisation,
  voidAuthorisation,
} from '../../../../electron/register/authorisation-commands.ts'
import {
  changeEmployee,
  correctEmployee,
  registerEmployee,
  voidEmployee,
} from '../../../../electron/register/employee-commands.ts'
import { eraseSubject } from '../../../../electron/register/erase-subject.ts'
import { addIdentity, endIdentity, voidIdentity } from '../../../../electron/register/identity-commands.ts'
import { changeProgram, registerProgram } from '../../../../electron/register/program-commands.ts'
import { AppError } from '../../../../shared/errors.ts'
import { aDraft, assessAll } from '../../../helpers/a-filled-register.ts'
import { aRegister } from '../../../helpers/a-register.ts'
import { aProgram, anAuthorisation, anEmployee } from '../../../helpers/register-builders.ts'

type Known = {
  employees: string[]
  programs: string[]
  identities: string[]
  authorisations: string[]
  assessments: string[]
}

/** What a step does, on what it picks; `n` makes its values differ. */
const steps: readonly ((ledger: Ledger, known: Known, pick: (ids: string[]) => string, n: number) => void)[] =
  [
    (ledger, known, _pick, n) =>
      known.employees.push(
        registerEmployee(ledger, anEmployee({ employeeNo: `M${n}` }), [
          { field: 'login', raw: `b${n}`, from: null, to: null },
        ]),
      ),
    (ledger, known, _pick, n) =>
      known.programs.push(registerProgram(ledger, aProgram({ name: `Program ${n}` }))),
    (ledger, known, pick, n) =>
      correctEmployee(
        ledger,
        pick(known.employees),
        anEmployee({ employeeNo: `K${n}`, unit: `Enhed ${n}` }),
        'fejl',
      ),
    (ledger, known, pick, n) =>
      changeEmployee(ledger, pick(known.employees), anEmployee({ employeeNo: `S${n}` }), {
        validFrom: `2026-01-${String(1 + (n % 28)).padStart(2, '0')}`,
        reason: 'flyttet',
      }),
    (ledger, known, pick, n) =>
      changeProgram(ledger, pick(known.programs), aProgram({ name: `Nyt ${n}` }), {
        validFrom: `2026-02-${String(1 + (n % 28)).padStart(2, '0')}`,
        reason: 'omdøbt',
      }),
    (ledger, known, pick, n) =>
      known.identities.push(
        addIdentity(
          ledger,
          { kind: 'employee', id: pick(known.employees) },
          { field: 'uuid', raw: `u${n}`, from: null, to: null },
          'ny',
        ),
      ),
    (ledger, known, pick) => endIdentity(ledger, pick(known.identities), '2026-06-30', 'udløbet'),
    (ledger, known, pick) => voidIdentity(ledger, pick(known.identities), 'fejl'),
    (ledger, known, pick) =>
      known.authorisations.push(
        registerAuthorisation(ledger, anAuthorisation({ holder: pick(known.employees) })),
      ),
    (ledger, known, pick) =>
      known.authorisations.push(
        registerAuthorisation(
          ledger,
          anAuthorisation({ holder: pick(known.employees), system: pick(known.programs) }),
        ),
      ),
    (ledger, known, pick, n) =>
      correctAuthorisation(
        ledger,
        pick(known.authorisations),
        anAuthorisation({ holder: pick(known.employees), ref: `2026-${n}` }),
        'fejl',
      ),
    (ledger, known, pick, n) =>
      endAuthorisation(ledger, pick(known.authorisations), Date.UTC(2026, 5, 1) + n, 'fratrådt'),
    (ledger, known, pick) => voidAuthorisation(ledger, pick(known.authorisations), 'fejl'),
    (ledger, known, pick) => voidEmployee(ledger, pick(known.employees), 'dobbelt'),
    (ledger, known) => {
      assessAll(ledger, aDraft(ledger))
      known.assessments.push(
        String(ledger.db.prepare('SELECT subject FROM ledger ORDER BY seq DESC LIMIT 1').pluck().get()),
      )
    },
    (ledger) =>
      record(ledger, {
        kind: 'officer-registered',
        subject: ledger.ids.id(),
        data: { name: 'Olga', initials: 'o', role: 'stedfortræder', from: '2020-01-01', to: null },
      }),
    (ledger, known, pick) =>
      eraseSubject(
        ledger,
        pick([...known.employees, ...known.programs, ...known.authorisations, ...known.assessments]),
        { reason: 'frist', legalBasis: 'art. 5' },
      ),
  ]

function tablesOf({ db }: Ledger): unknown {
  return projectionTables.map((table) => [
    table,
    db
      .prepare(`SELECT * FROM ${table}`)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  ])
}

test('project then erase equals rebuild with erased payloads', () => {
  let erased = 0
  const command = fc.record({ step: fc.nat(steps.length - 1), pick: fc.nat() })
  fc.assert(
    fc.property(fc.array(command, { minLength: 5, maxLength: 40 }), (commands) => {
      const { ledger, macKey } = aRegister()
      const known: Known = {
        employees: [],
        programs: [],
        identities: [],
        authorisations: [],
        assessments: [],
      }
      // Something of each to begin with, so that few steps pick from nothing.
      ;[0, 0, 1, 5, 8, 9].forEach((step, n) => steps[step]!(ledger, known, (ids) => ids[0]!, 1000 + n))
      commands.forEach(({ step, pick }, n) => {
        try {
          steps[step]!(ledger, known, (ids) => ids[pick % ids.length] ?? '', n)
        } catch (error) {
          // The register refuses what makes no sense (a second erasure, an end before its start); that is not in question.
          if (!(error instanceof AppError)) throw error
        }
      })
      const projected = tablesOf(ledger)
      rebuild(ledger.db, macKey)
      expect(tablesOf(ledger)).toEqual(projected)
      const verdict = verifyRegister(ledger.db, macKey)
      expect(verdict.problems).toEqual([])
      erased += verdict.erased
      ledger.db.close()
    }),
    { numRuns: 40 },
  )
  expect(erased).toBeGreaterThan(20)
})
