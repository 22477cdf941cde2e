// Verifies a data file: header and register belong together, the ledger recomputes, the projections follow from it, and
// every log store is there and whole. Works on an encrypted copy, and changes nothing.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { packKeyFingerprint } from '../headless/pack-signer.ts'
import type { LedgerHead } from '../../shared/ledger/ids.ts'
import { errorSentences } from '../../shared/error-list.ts'
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import type { VerifyProblem, VerifyReport } from '../../shared/headless/verify-report.ts'
import { verifyRegister } from '../ledger/verify-register.ts'
import { abandonDataFile } from '../vault/close-data-file.ts'
import type { DataFile, Secret } from '../vault/data-file.ts'
import { removeLockNote } from '../vault/lock-note.ts'
import { openDataFile } from '../vault/open-data-file.ts'
import { assertRegisterWhole } from '../vault/register-whole.ts'
import { asRegisterError } from '../vault/register-error.ts'
import { openEncrypted } from '../vault/open-encrypted.ts'
import { verifyLogStores } from './verify-log-stores.ts'

export const dataFileFormat = 'kontrolbog-datafil/1'

/** What an earlier print says. */
export type Expected = {
  readonly anchor: LedgerHead | undefined
  /** Of the key that signs this data file's packs, hex. */
  readonly fingerprint: string | undefined
}

/** What opening refuses because something does not hold, and not because it cannot be read. */
const tampering: ReadonlySet<ErrorCode> = new Set([
  'header-tampered',
  'slot-unknown',
  'register-missing',
  'register-unreadable',
  'register-behind-header',
  'register-beside-header',
  'meta-tampered',
])

/**
 * @throws AppError when the data file cannot be read at all: no or an unknown header, a wrong secret, in use elsewhere
 */
export async function verifyDataFile(
  folder: string,
  secret: Secret,
  expected: Expected,
): Promise<VerifyReport> {
  try {
    return report(await problemsOf(folder, secret, expected))
  } catch (error) {
    if (!(error instanceof AppError) || !tampering.has(error.code)) throw error
    const isMissing = error.code === 'register-missing'
    const problem = {
      part: error.code.startsWith('register') ? 'register' : 'header',
      what: errorSentences(error).da,
    }
    return { ...report([problem]), completeness: !isMissing }
  }
}

function report(problems: readonly (VerifyProblem & { isMissing?: boolean })[]): VerifyReport {
  return {
    integrity: problems.every(({ isMissing }) => isMissing === true),
    completeness: problems.every(({ isMissing }) => isMissing !== true),
    format: dataFileFormat,
    problems: problems.map(({ isMissing: _isMissing, ...problem }) => problem),
  }
}

async function problemsOf(folder: string, secret: Secret, { anchor, fingerprint }: Expected) {
  const dataFile = await openDataFile(folder, secret)
  const copy = path.join(folder, `verify-${process.pid}.db`)
  try {
    rmSync(copy, { force: true })
    assertRegisterWhole(dataFile)
    dataFile.db.prepare('VACUUM INTO ?').run(copy)
    return [
      ...verifyHeader(dataFile),
      ...verifyFingerprint(dataFile, fingerprint),
      ...verifyCopy(copy, dataFile, anchor),
      ...verifyLogStores(dataFile),
    ]
  } catch (error) {
    throw asRegisterError(error, dataFile.header.register)
  } finally {
    rmSync(copy, { force: true })
    removeLockNote(folder)
    abandonDataFile(dataFile)
  }
}

/** A register that is further than its header was not locked cleanly; what the header saw must still be in it. */
function verifyHeader({ header, db }: DataFile): VerifyProblem[] {
  const { size, head } = header.ledger
  const hash: unknown =
    size === 0 ? head : db.prepare('SELECT hash FROM ledger WHERE seq = ?').pluck().get(size)
  if (hash === head) return []
  return [
    { part: 'header', seq: size, what: 'Hovedbogen har en anden post, end da datafilen sidst blev låst.' },
  ]
}

function verifyFingerprint(dataFile: DataFile, fingerprint: string | undefined): VerifyProblem[] {
  if (fingerprint === undefined || packKeyFingerprint(dataFile) === fingerprint) return []
  return [{ part: 'fingerprint', what: 'Datafilens nøgle til pakker har et andet fingeraftryk.' }]
}

function verifyCopy(
  copy: string,
  { dataKey, macKey }: DataFile,
  anchor: LedgerHead | undefined,
): readonly VerifyProblem[] {
  const db = openEncrypted(copy, dataKey, { mode: 'read' })
  try {
    return verifyRegister(db, macKey, anchor).problems
  } finally {
    db.close()
  }
}
