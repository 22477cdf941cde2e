// What the filters and forms offer: units, programs, services, and holders by a search.
import { compareDanish, inDanishOrder } from '../../shared/register/danish-order.ts'
import type { HolderRef } from '../../shared/register/record.ts'
import { isEmptyText } from '../../shared/text/normalise.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { listIndex } from './list-index.ts'
import { type ListIndex, present } from './register-index.ts'
import { type ListHolder, folded } from './list-holders.ts'
import { textsOf } from './read-version.ts'

type Choices = {
  readonly units: string[]
  readonly programs: { id: string; name: string }[]
  readonly services: string[]
  readonly authorisations: number
}

const mostFound = 20

/** Units, programs and services of the register now, in Danish order, and how many authorisations there are. */
export function registerChoices(db: Database, nowMs: number): Choices {
  const index = listIndex(db, present, nowMs)
  const holders = standing(index)
  const programs = holders.filter(({ kind }) => kind === 'program').map(({ id, name }) => ({ id, name }))
  // A column that projectors fill with a JSON array of texts.
  const services = db
    .prepare('SELECT DISTINCT services FROM authorisation WHERE knownToSeq IS NULL')
    .pluck()
    .all() as string[]
  return {
    units: inDanishOrder(holders.map(({ unit }) => unit)).filter((unit) => unit !== ''),
    programs: programs.sort((a, b) => compareDanish(a.name, b.name)),
    services: inDanishOrder(services.flatMap(textsOf)).filter((service) => !isEmptyText(service)),
    authorisations: index.total,
  }
}

/** Employees and programs that have every word of the search, in Danish order; at most 20. */
export function findHolders(
  db: Database,
  search: string,
  nowMs: number,
): (HolderRef & { name: string; number: string; unit: string })[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return standing(listIndex(db, present, nowMs))
    .filter(({ searched }) => words.every((word) => searched.includes(word)))
    .sort((a, b) => compareDanish(a.name, b.name))
    .slice(0, mostFound)
    .map(({ kind, id, name, number, unit, userId }) => ({
      kind,
      id,
      name,
      number: number === '' ? userId : number,
      unit,
    }))
}

/** Holders that are in the register: not those who were registered in error. */
function standing({ holders }: ListIndex): ListHolder[] {
  return holders.filter((holder) => holder !== undefined).filter(({ isVoided }) => !isVoided)
}
