import type { Database } from '../vault/open-encrypted.ts'

/** The name of the program that a system is; '' for online and everywhere. */
export function programName(db: Database, system: string): string {
  if (system === '' || system === 'online') return ''
  const name = db
    .prepare('SELECT name FROM program WHERE id = ? ORDER BY knownToSeq IS NOT NULL, knownToSeq DESC LIMIT 1')
    .pluck()
    .get(system)
  return typeof name === 'string' ? name : ''
}
