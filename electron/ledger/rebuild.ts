// Makes the projections anew from the ledger. In the app this is done on a copy of the file, never on the live one.
import { writeMeta } from '../vault/meta.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { projectionTables, projectionVersion } from './projection-tables.ts'
import { replay } from './replay.ts'
import { documentedSchema } from './schema.ts'

/** Drops, recreates and fills every projection, all or none. Ledger, payloads and the other tables are not touched. */
export function rebuild(db: Database, macKey: Buffer): void {
  const parts = documentedSchema().filter(({ table }) => projectionTables.some((name) => name === table))
  db.transaction(() => {
    for (const table of projectionTables) db.exec(`DROP TABLE IF EXISTS ${table}`)
    for (const { sql } of parts) db.exec(sql)
    replay(db, db, (_seq, error) => {
      throw error
    })
    writeMeta(db, macKey, 'projectionVersion', String(projectionVersion))
  })()
}
