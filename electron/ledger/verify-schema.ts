// Whether tables, indexes and triggers are those of schema.sql: a trigger that is gone would have let a change through.
import type { Database } from '../vault/open-encrypted.ts'
import type { Report } from './register-problem.ts'
import { documentedSchema, schemaOf } from './schema.ts'

export function verifySchema(db: Database, report: Report): void {
  const found = new Map(schemaOf(db).map((part) => [`${part.type} ${part.name}`, part.sql]))
  for (const part of documentedSchema()) {
    const name = `${part.type} ${part.name}`
    const sql = found.get(name)
    if (sql === undefined) report({ part: 'schema', what: `${name} mangler.` })
    else if (sql !== part.sql) report({ part: 'schema', what: `${name} er ændret.` })
    found.delete(name)
  }
  for (const name of found.keys()) report({ part: 'schema', what: `${name} hører ikke til.` })
}
