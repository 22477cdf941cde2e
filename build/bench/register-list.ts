// What the register's questions cost in the store at 20,000 authorisations, on a real encrypted file: the grid's list, after
// a change too, a record, and the review of a control. `npm run bench` measures the whole way from key to paint as well.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Buffer } from 'node:buffer'
import { startControl } from '../../electron/control/plan-control.ts'
import { reviewRows } from '../../electron/control/review-rows.ts'
import { pageOfUnits } from '../../electron/control/review-units.ts'
import { randomIdSource } from '../../electron/ledger/id-source.ts'
import { createRegister, openLedger } from '../../electron/ledger/open-ledger.ts'
import { endFromForm } from '../../electron/register/form-commands.ts'
import { listRegister } from '../../electron/register/list-register.ts'
import { recordView } from '../../electron/register/record-view.ts'
import { openEncrypted } from '../../electron/vault/open-encrypted.ts'
import { filterSchema, type RegisterSort, replyBytes } from '../../shared/register/list.ts'
import { median, rounded } from './measure.ts'
import { benchAuthorisations, fillRegister } from './register-rows.ts'

export type RegisterListBench = {
  readonly authorisations: number
  /** The first question after unlocking, when nobody made the index beforehand. */
  readonly firstMs: number
  /** A change and the first question after it, both together. Median of 20. */
  readonly changedMs: number
  /** Medians of 20. */
  readonly filterMs: number
  readonly sortMs: number
  readonly recordMs: number
  /** A page of the units, and one of a unit's authorisations, in the review of a control. */
  readonly reviewMs: number
  readonly replyKiB: number
  readonly replyBudgetKiB: number
}

const runs = 20
const nowMs = Date.UTC(2026, 10, 23, 9)
const byName: RegisterSort = [{ key: 'name', isDescending: false }]

export function benchRegisterList(): RegisterListBench {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-register-'))
  const key = Buffer.alloc(32, 7)
  const db = openEncrypted(path.join(folder, 'register.db'), key, { mode: 'create', journal: 'wal' })
  try {
    const macKey = Buffer.alloc(32, 9)
    createRegister(db, macKey)
    const ids = randomIdSource()
    const ledger = openLedger(db, { macKey, ids, actor: ids.id(), now: () => nowMs })
    fillRegister(ledger)
    const ask = (filter: object, sort: RegisterSort) =>
      listRegister(db, { filter: filterSchema.parse(filter), sort, window: { from: 0, count: 200 } }, nowMs)
    const first = timed(() => ask({}, byName))
    const words = ['an', 'møl', 'b1012', 'enhed 7', 'aab']
    const filters = times((run) =>
      ask({ search: `${words[run % 5]!}${run % 2 ? '' : ' '}`, unit: null }, byName),
    )
    const keys = ['userId', 'unit', 'from', 'to', 'status'] as const
    const sorts = times((run) => ask({}, [{ key: keys[run % 5]!, isDescending: run % 2 === 0 }]))
    const { rows } = ask({}, byName)
    const records = times((run) => recordView(db, { kind: 'employee', id: rows[run * 9]!.holder }, nowMs))
    const open = rows.filter(({ to }) => to === null)
    const changed = times((run) => {
      endFromForm(ledger, [open[run]!.id], { to: '2030-01-31', reason: 'Fratrådt' }, () => undefined)
      return ask({}, byName)
    })
    const control = startControl(ledger, {
      period: { from: '2026-07-01', to: '2026-09-30' },
      covers: [{ kind: 'authorisations', program: null }],
      agreed: '',
    })
    const page = { control, search: '', from: 0, count: 200 }
    const reviews = times((run) => {
      pageOfUnits(db, page, nowMs)
      reviewRows(db, { ...page, unit: `Enhed ${run + 1}` }, nowMs)
    })
    return {
      authorisations: benchAuthorisations,
      firstMs: rounded(first),
      changedMs: rounded(median(changed)),
      filterMs: rounded(median(filters)),
      sortMs: rounded(median(sorts)),
      recordMs: rounded(median(records)),
      reviewMs: rounded(median(reviews)),
      replyKiB: rounded(Buffer.byteLength(JSON.stringify(ask({}, byName))) / 1024),
      replyBudgetKiB: replyBytes / 1024,
    }
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function times(ask: (run: number) => unknown): number[] {
  return Array.from({ length: runs }, (_, run) => timed(() => ask(run)))
}

function timed(ask: () => unknown): number {
  const from = performance.now()
  ask()
  return performance.now() - from
}
