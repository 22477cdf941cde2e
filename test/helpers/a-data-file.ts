// A real data file in a temp folder, with the fastest key derivation the format allows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDataFile } from '../../electron/vault/close-data-file.ts'
import { createDataFile } from '../../electron/vault/create-data-file.ts'
import type { DataFile } from '../../electron/vault/data-file.ts'
import { ledgerExtent } from '../../electron/vault/ledger-seal.ts'
import { writeMeta } from '../../electron/vault/meta.ts'
import type { Database } from '../../electron/vault/open-encrypted.ts'
import { argon2Floor } from '../../shared/vault/kdf.ts'

export const aPassphrase = 'hest batteri hæfteklamme'

/** A fresh folder, gone with `using`. */
export function aFolder(): Disposable & { readonly path: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-vault-'))
  return { path: folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The tables that the vault itself needs of a register, and one for what a test writes. */
export function createBareRegister(db: Database, macKey: Buffer): void {
  db.exec(
    `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL, mac BLOB NOT NULL) STRICT;
     CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
     CREATE TABLE entry (seq INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;`,
  )
  addEntry(db, macKey, 'oprettet')
}

/** Adds a row as the ledger does: with the head in `meta`, in one transaction. */
export function addEntry(db: Database, macKey: Buffer, text: string): void {
  db.transaction(() => {
    const { lastInsertRowid } = db.prepare('INSERT INTO entry (text) VALUES (?)').run(text)
    writeMeta(db, macKey, 'head', `${lastInsertRowid}:${String(lastInsertRowid).padStart(64, 'a')}`)
  })()
}

export function entriesOf(db: Database): unknown[] {
  return db.prepare('SELECT text FROM entry ORDER BY seq').pluck().all()
}

export async function aDataFile(
  folder: string,
  options: Partial<Parameters<typeof createDataFile>[0]> = {},
): ReturnType<typeof createDataFile> {
  return createDataFile({
    folder,
    passphrase: aPassphrase,
    label: 'Sikkerhedsansvarlig',
    createRegister: createBareRegister,
    kdf: argon2Floor,
    ...options,
  })
}

/** The clean lock, with whatever the ledger holds. */
export async function closeAsItIs(dataFile: DataFile): Promise<void> {
  await closeDataFile(dataFile, ledgerExtent(dataFile.db, dataFile.macKey))
}
