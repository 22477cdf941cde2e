// Whom a query asks for (domain (a), "Person from query"): REST parameters, GraphQL filters and variables, and failing
// those any ten digits that stand alone.
import { type PersonKey, barePerson, isPersonLike, personKey } from './parse-persons.ts'

const restFilter = /pnr\.personnummer\.(?:eq|wi)=([^&\s"'<>]+)/gi
const graphFilter = /\bin"?\s*:\s*\[([^\]]*)\]/gi
const variable =
  /\b(?:cpr|personnummer)"?\s*[:=]\s*(?:\[([^\]]*)\]|"?((?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{6}-?[0-9a-z]{4}))\b)/gi
const alone = /\b\d{6}-?\d{4}\b/g

export type QueryPersons = {
  /** Distinct, in the order written. */
  readonly persons: readonly PersonKey[]
  /** A filter or variable names them; otherwise they are digits that stand somewhere in the text. */
  readonly isExplicit: boolean
}

export function personsFromQuery(query: string): QueryPersons {
  const text = decode(query)
  const found = new Set<PersonKey>()
  for (const [, list] of text.matchAll(restFilter)) {
    for (const part of list!.split(/[|,]/)) {
      const bare = barePerson(part)
      if (bare !== '') found.add(personKey(bare))
    }
  }
  for (const [, list] of text.matchAll(graphFilter)) addList(list!, found)
  for (const [, list, value] of text.matchAll(variable)) addList(list ?? value!, found)
  if (found.size > 0) return { persons: [...found], isExplicit: true }
  for (const [number] of text.matchAll(alone)) found.add(personKey(number.replace('-', '')))
  return { persons: [...found], isExplicit: false }
}

// Filters on other fields (a municipality's code) have the same form: only what looks like a person is one.
function addList(list: string, found: Set<PersonKey>): void {
  for (const item of list.split(/[|,]/)) {
    const bare = barePerson(item.replaceAll(/["\\]/g, ''))
    if (isPersonLike(bare)) found.add(personKey(bare))
  }
}

function decode(query: string): string {
  if (!query.includes('%')) return query
  try {
    return decodeURIComponent(query)
  } catch {
    // A stray percent sign: decode the codes that are whole and plain.
    return query.replaceAll(/%([2-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }
}
