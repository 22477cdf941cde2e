// The list of home workplaces, each with the one word for how it stands.
import type { HomeEmployee, WorkplaceRow } from '../../shared/duties/contract.ts'
import { declarationState, rulesInForce, workplaceStatus } from '../../shared/duties/home-state.ts'
import type { Database } from '../vault/open-encrypted.ts'
import {
  type FollowUpRow,
  type PlaceRow,
  idsOf,
  readControls,
  readDeclarations,
  readFollowUps,
  readPlaces,
  readRules,
  readStandards,
} from './home-records.ts'

type Filter = {
  readonly search: string
  /** `attention`: something is open. */
  readonly status: 'current' | 'attention' | 'ended' | 'all'
  readonly limit: number
}

/** Workplaces that match, by the employee's name. `total` counts all that match. */
export function listWorkplaces(db: Database, filter: Filter, today: string) {
  const words = searchable(filter.search).split(' ').filter(Boolean)
  const rows = allWorkplaces(db, today).filter(({ employee, status, standardName }) => {
    if (!isChosen(filter.status, status)) return false
    const text = searchable(`${employee.name} ${employee.employeeNo} ${employee.unit} ${standardName}`)
    return words.every((word) => text.includes(word))
  })
  return { total: rows.length, rows: rows.slice(0, filter.limit) }
}

/** Every workplace that is not voided, by the employee's name. */
export function allWorkplaces(db: Database, today: string): WorkplaceRow[] {
  const inForce = rulesInForce(readRules(db), today)?.id ?? null
  const standards = new Map(readStandards(db).map(({ id, name }) => [id, name]))
  const declarations = Map.groupBy(readDeclarations(db), ({ workplace }) => workplace)
  const controls = readControls(db).map((control) => ({
    ...control,
    places: new Set(idsOf(control.workplaces)),
  }))
  const open = Map.groupBy(
    readFollowUps(db).filter(({ closedSeq }) => closedSeq === null),
    ({ subject }) => subject,
  )
  const collator = new Intl.Collator('da-DK')
  return readPlaces(db)
    .map((row): WorkplaceRow => {
      const declared = declarations.get(row.id) ?? []
      const own = controls.filter(({ places }) => places.has(row.id))
      const subjects = [row.id, row.standard, ...own.map(({ id }) => id)]
      const followUps = subjects.flatMap((subject): FollowUpRow[] => open.get(subject) ?? [])
      const dates = { from: row.validFrom, to: row.validTo }
      const declaration = declarationState(
        declared.map(({ rules }) => rules),
        inForce,
      )
      return {
        id: row.id,
        employee: personOf(row),
        place: row.place,
        standardName: standards.get(row.standard) ?? '',
        ...dates,
        status: workplaceStatus(dates, { hasOpenNo: followUps.length > 0, declaration }, today),
        declaredOn: declared[0]?.day ?? null,
        controlledOn: own[0]?.validFrom ?? null,
        nextDue: followUps.map(({ due }) => due).sort()[0] ?? null,
      }
    })
    .sort((a, b) => collator.compare(a.employee.name, b.employee.name) || (a.from < b.from ? -1 : 1))
}

export function personOf({ employee, name, employeeNo, unit }: PlaceRow): HomeEmployee {
  return { id: employee, name, employeeNo, unit }
}

function searchable(text: string): string {
  return text.toLocaleLowerCase('da')
}

function isChosen(chosen: Filter['status'], status: WorkplaceRow['status']): boolean {
  if (chosen === 'all') return true
  if (chosen === 'ended') return status === 'ended'
  if (chosen === 'current') return status !== 'ended'
  return status === 'open-no' || status === 'declaration-missing' || status === 'declaration-outdated'
}
