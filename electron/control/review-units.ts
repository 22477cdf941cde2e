// Step 2: the units with active authorisations, and how far their review is.
import type { z } from 'zod'
import type { reviewStateSchema, ReviewUnit } from '../../shared/control/review-contract.ts'
import type { Database } from '../vault/open-encrypted.ts'
import {
  type ActiveAuthorisation,
  activeAuthorisations,
  authorisationsDigest,
} from './active-authorisations.ts'
import { readAuthority } from './control-facts.ts'
import { readExceptions } from './review-exceptions.ts'

type ReviewRecord = {
  readonly unit: string
  readonly confirmed: number
  readonly authorisationsSha256: string
  readonly recordedAt: string
}

export type UnitReview = ReviewUnit & {
  /** Active ones that are no exceptions: what a confirmation is about. */
  readonly toConfirm: readonly ActiveAuthorisation[]
}

const inDanishOrder = new Intl.Collator('da-DK').compare

/**
 * Every unit with active authorisations, in Danish order.
 *
 * @param nowMs UTC ms
 */
export function reviewUnits(db: Database, control: string, nowMs: number): UnitReview[] {
  const exceptions = readExceptions(db, control)
  const managers = new Map(readAuthority(db)?.units?.map(({ name, manager }) => [name, manager]))
  // The columns are those of schema.sql.
  const records = db.prepare('SELECT * FROM review WHERE control = ?').all(control) as ReviewRecord[]
  const recordOf = new Map(records.map((record) => [record.unit, record]))
  return [...byUnit(activeAuthorisations(db, nowMs))]
    .map(([unit, active]): UnitReview => {
      const toConfirm = active.filter(({ id }) => !exceptions.has(id))
      const digest = authorisationsDigest(toConfirm)
      const record = recordOf.get(unit)
      return {
        unit,
        manager: managers.get(unit) ?? '',
        authorisations: active.length,
        exceptions: active.length - toConfirm.length,
        state: stateOf(record, digest, active, exceptions),
        confirmedAt: record ? Date.parse(record.recordedAt) : null,
        digest,
        toConfirm,
      }
    })
    .sort((a, b) => inDanishOrder(a.unit, b.unit))
}

/** The page of units that fit the search, those that are not confirmed first, and the figures of all. */
export function pageOfUnits(
  db: Database,
  { control, search, from, count }: { control: string; search: string; from: number; count: number },
  nowMs: number,
): {
  total: number
  rows: ReviewUnit[]
  units: number
  confirmedUnits: number
  authorisations: number
  exceptions: number
} {
  const all = reviewUnits(db, control, nowMs)
  const wanted = search.trim().toLocaleLowerCase('da-DK')
  const isConfirmed = ({ state }: ReviewUnit) => Number(state === 'confirmed')
  const fitting = all
    .filter(({ unit, manager }) => `${unit} ${manager}`.toLocaleLowerCase('da-DK').includes(wanted))
    .sort((a, b) => isConfirmed(a) - isConfirmed(b))
  const sum = (countOf: (unit: ReviewUnit) => number) => all.reduce((total, unit) => total + countOf(unit), 0)
  return {
    total: fitting.length,
    rows: fitting.slice(from, from + count).map(({ toConfirm: _ids, ...unit }) => unit),
    units: all.length,
    confirmedUnits: sum(isConfirmed),
    authorisations: sum(({ authorisations }) => authorisations),
    exceptions: sum(({ exceptions }) => exceptions),
  }
}

function stateOf(
  record: ReviewRecord | undefined,
  digest: string,
  active: readonly ActiveAuthorisation[],
  exceptions: ReturnType<typeof readExceptions>,
): z.infer<typeof reviewStateSchema> {
  if (record === undefined) return 'missing'
  const isMarked = active.some(({ id }) => exceptions.get(id)?.isRecorded === false)
  return record.authorisationsSha256 === digest && !isMarked ? 'confirmed' : 'changed'
}

export function byUnit(active: readonly ActiveAuthorisation[]): Map<string, ActiveAuthorisation[]> {
  const units = new Map<string, ActiveAuthorisation[]>()
  for (const each of active) {
    const known = units.get(each.unit)
    if (known) known.push(each)
    else units.set(each.unit, [each])
  }
  return units
}
