// The list's index takes in what was recorded since instead of being made anew: whatever happens, both say the same.
import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { record } from '../../../../electron/ledger/record.ts'
import { registerHandlers } from '../../../../electron/register/handlers.ts'
import { indexReady } from '../../../../electron/register/list-index.ts'
import type { When } from '../../../../electron/register/register-index.ts'
import { listRegister } from '../../../../electron/register/list-register.ts'
import { openEncrypted } from '../../../../electron/vault/open-encrypted.ts'
import { type SortKey, filterSchema, sortKeySchema } from '../../../../shared/register/list.ts'
import { startMs } from '../../../helpers/a-register.ts'
import { aRegisterDesk, anAuthorisationForm } from '../../../helpers/a-register-desk.ts'
import { aProgram, anEmployee } from '../../../helpers/register-builders.ts'

type Desk = ReturnType<typeof aRegisterDesk>
const reason = 'prøve'
const day = 86_400_000
const keys = sortKeySchema.options
const views: readonly When[] = [
  { date: null, isAsKnownThen: false },
  { date: '2026-07-04', isAsKnownThen: false },
  { date: '2026-07-02', isAsKnownThen: true },
]

/** What can happen, each by two numbers that a run draws. */
const acts: Readonly<Record<string, (desk: Desk, a: number, b: number) => unknown>> = {
  give: ({ give }, a, b) =>
    void give(
      ['Anna Ågård', 'Bo', 'Aabenraa'][a % 3]!,
      { from: `2026-0${1 + (b % 9)}-15` },
      `Enhed ${b % 3}`,
    ),
  giveInError(desk, a) {
    const given = desk.give('Dorte', {}, `Enhed ${a % 3}`)
    asked(desk, views[0]!, ['status'])
    return desk.reverse(given)
  },
  program({ context }, a, b) {
    const program = aProgram({ name: `Program ${a} ${b}`, owner: `M${1 + (a % 3)}` })
    const holder = {
      kind: 'new-program' as const,
      program,
      identities: [{ field: 'client_id', raw: `c${a}` }],
    }
    registerHandlers.registerAuthorisation(context, { holder, authorisation: anAuthorisationForm })
  },
  end: (desk, a, b) => desk.end([rowOf(desk, a)], `2026-0${5 + (b % 5)}-30`),
  void: (desk, a) => desk.markInError([rowOf(desk, a)]),
  correct: (desk, a, b) =>
    void registerHandlers.correctAuthorisation(desk.context, {
      id: rowOf(desk, a),
      authorisation: {
        ...anAuthorisationForm,
        from: `2026-03-${10 + (b % 15)}`,
        system: b % 2 ? '' : 'online',
      },
      reason,
    }),
  rename: (desk, a, b) =>
    void registerHandlers.correctEmployee(desk.context, {
      id: holderOf(desk, a),
      employee: anEmployee({ employeeNo: `M${1 + (b % 4)}`, name: `Navn ${b}`, unit: `Enhed ${a % 3}` }),
      changedFrom: b % 2 ? null : `2026-07-0${1 + (b % 8)}`,
      reason,
    }),
  identity: (desk, a, b) =>
    void registerHandlers.addIdentity(desk.context, {
      holder: { kind: 'employee', id: holderOf(desk, a) },
      identity: {
        field: 'bruger-id',
        raw: `ny${b}`,
        from: null,
        to: b % 2 ? null : `2026-07-0${1 + (b % 8)}`,
      },
      reason,
    }),
  reverse({ ledger, reverse }, a) {
    const { seq } = ledger.db.prepare('SELECT max(seq) AS seq FROM ledger').get() as { seq: number }
    return reverse({ fromSeq: seq - (a % 2), toSeq: seq })
  },
  erase: (desk, a) =>
    void record(desk.ledger, {
      kind: 'erased',
      subject: a % 2 ? holderOf(desk, a) : rowOf(desk, a),
      data: { reason, legalBasis: 'art. 17' },
    }),
  later: ({ clock }, a) => void (clock.nowMs += (1 + (a % 3)) * day),
}

test('an index that took in every change says what one made from the whole register says', async () => {
  const act = fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(20), fc.nat(20))
  const given = fc.array(act, { minLength: 6, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(given, async (steps) => {
      const desk = aRegisterDesk()
      try {
        for (const name of ['Anna', 'Bo', 'Cæcilie']) desk.give(name)
        for (const [name, a, b] of steps) {
          await tried(() => acts[name]!(desk, a, b))
          for (const view of views) asked(desk, view, ['status'])
        }
        // A copy has no index yet.
        const copy = openEncrypted(':memory:', Buffer.alloc(32, 7), { mode: 'create', journal: 'wal' })
        copyTables(desk, copy)
        for (const view of views) expect(asked(desk, view)).toEqual(asked(desk, view, keys, copy))
      } finally {
        rmSync(desk.folder, { recursive: true, force: true })
      }
    }),
    { numRuns: 12 },
  )
})

test('an index that is made bit by bit takes in what is recorded meanwhile', async () => {
  const desk = aRegisterDesk()
  const [present] = views
  for (const name of ['Anna', 'Bo', 'Cæcilie']) desk.give(name)
  const ready = indexReady(desk.ledger.db, present!, startMs)
  desk.give('Dorte')
  await ready
  expect(desk.names()).toEqual(['Anna', 'Bo', 'Cæcilie', 'Dorte'])
  rmSync(desk.folder, { recursive: true, force: true })
})

test('an identity that ends is no longer found from the next day on, without any entry', () => {
  const desk = aRegisterDesk()
  const { holder } = desk.give('Anna')
  registerHandlers.addIdentity(desk.context, {
    holder,
    identity: { field: 'bruger-id', raw: 'gammel', from: null, to: '2026-07-02' },
    reason,
  })
  const found = () => desk.names({ search: 'gammel' })
  expect(found()).toEqual(['Anna'])
  desk.clock.nowMs += 2 * day
  expect(found()).toEqual([])
  rmSync(desk.folder, { recursive: true, force: true })
})

function asked({ ledger, clock }: Desk, when: When, sorts: readonly SortKey[] = keys, db = ledger.db) {
  return sorts.map((key) =>
    listRegister(
      db,
      {
        filter: filterSchema.parse(when),
        sort: [{ key, isDescending: true }],
        window: { from: 0, count: 200 },
      },
      clock.nowMs,
    ),
  )
}

/** A refusal is an outcome, too. */
async function tried(act: () => unknown): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

function rowOf(desk: Desk, at: number): string {
  const { rows } = desk.list()
  return rows[at % rows.length]?.id ?? 'f'.repeat(32)
}

function holderOf({ ledger }: Desk, at: number): string {
  const ids = ledger.db.prepare('SELECT DISTINCT id FROM employee ORDER BY rowid').pluck().all() as string[]
  return ids[at % ids.length] ?? 'f'.repeat(32)
}

/** Row by row, so that the order in which they were recorded stays. */
function copyTables({ ledger }: Desk, copy: Desk['ledger']['db']): void {
  for (const table of ['ledger', 'employee', 'program', 'identity', 'authorisation', 'control', 'usage']) {
    const sql = ledger.db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table)
    copy.exec(String(sql))
    const rows = ledger.db.prepare(`SELECT rowid, * FROM ${table}`).raw().all() as unknown[][]
    const columns = ledger.db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    const insert = copy.prepare(
      `INSERT INTO ${table} (rowid, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
    )
    for (const row of rows) insert.run(...row)
  }
}
