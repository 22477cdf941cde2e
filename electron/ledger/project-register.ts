// Projections of the register. Every version is kept, see [Note: versions] in schema.sql.
import type { Source } from '../../shared/ledger/ids.ts'
import type {
  AuthorisationData,
  EmployeeData,
  IdentityData,
  ProgramData,
} from '../../shared/ledger/register-events.ts'
import { formatDay, parseDay } from '../../shared/time/local-date.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { prepared } from './prepared.ts'
import type { Projectors } from './projector.ts'
import { type Row, changeVersion, correctVersion, insertRow, voidVersions } from './versions.ts'

export const projectRegister: Projectors<
  | 'employee-registered'
  | 'employee-corrected'
  | 'employee-changed'
  | 'employee-voided'
  | 'program-registered'
  | 'program-corrected'
  | 'program-changed'
  | 'program-voided'
  | 'identity-added'
  | 'identity-ended'
  | 'identity-voided'
  | 'authorisation-registered'
  | 'authorisation-corrected'
  | 'authorisation-ended'
  | 'authorisation-voided'
  | 'authorisation-restored'
  | 'register-exported'
> = {
  'employee-registered': (db, { seq, subject }, { employee, identities, source }) => {
    insertRow(db, 'employee', {
      id: subject,
      ...employeeRow(employee, source),
      ...always,
      ...known(seq),
      part: 0,
    })
    for (const identity of identities) insertIdentity(db, seq, 'employee', subject, identity)
  },
  'employee-corrected': (db, { seq, subject }, { employee, source }) =>
    correctVersion(db, 'employee', subject, seq, employeeRow(employee, source)),
  'employee-changed': (db, { seq, subject }, { employee, source, validFrom }) =>
    changeVersion(db, 'employee', subject, seq, {
      validFrom,
      dayBefore: dayBefore(validFrom),
      values: employeeRow(employee, source),
    }),
  'employee-voided': (db, { seq, subject }) => voidHolder(db, 'employee', subject, seq),
  'program-registered': (db, { seq, subject }, { program, identities, source }) => {
    insertRow(db, 'program', {
      id: subject,
      ...programRow(program, source),
      ...always,
      ...known(seq),
      part: 0,
    })
    for (const identity of identities) insertIdentity(db, seq, 'program', subject, identity)
  },
  'program-corrected': (db, { seq, subject }, { program, source }) =>
    correctVersion(db, 'program', subject, seq, programRow(program, source)),
  'program-changed': (db, { seq, subject }, { program, source, validFrom }) =>
    changeVersion(db, 'program', subject, seq, {
      validFrom,
      dayBefore: dayBefore(validFrom),
      values: programRow(program, source),
    }),
  'program-voided': (db, { seq, subject }) => voidHolder(db, 'program', subject, seq),
  'identity-added': (db, { seq, subject }, { holderKind, identity }) =>
    insertIdentity(db, seq, holderKind, subject, identity),
  'identity-ended': (db, { seq }, { identity, to }) =>
    correctVersion(db, 'identity', identity, seq, { validTo: to }),
  'identity-voided': (db, { seq }, { identity }) => voidVersions(db, 'identity', identity, seq),
  'authorisation-registered': (db, { seq, subject }, { authorisation, source }) =>
    insertRow(db, 'authorisation', {
      id: subject,
      ...authorisationRow(authorisation, source),
      isVoided: 0,
      ...known(seq),
    }),
  'authorisation-corrected': (db, { seq, subject }, { authorisation, source }) =>
    correctVersion(db, 'authorisation', subject, seq, authorisationRow(authorisation, source)),
  'authorisation-ended': (db, { seq, subject }, { endMs }) =>
    correctVersion(db, 'authorisation', subject, seq, { validTo: endMs }),
  // A voided authorisation stays to be seen, and covers nothing.
  'authorisation-voided': (db, { seq, subject }) =>
    correctVersion(db, 'authorisation', subject, seq, { isVoided: 1 }),
  'authorisation-restored': (db, { seq, subject }) =>
    correctVersion(db, 'authorisation', subject, seq, { isVoided: 0 }),
  // The entry itself is all there is to know.
  'register-exported': () => {},
}

const always = { validFrom: null, validTo: null }

function known(seq: number): Row {
  return { knownFromSeq: seq, knownToSeq: null }
}

function dayBefore(date: string): string {
  return formatDay(parseDay(date) - 1)
}

function insertIdentity(
  db: Database,
  seq: number,
  holderKind: 'employee' | 'program',
  holder: string,
  { id, field, raw, from, to }: IdentityData,
): void {
  insertRow(db, 'identity', {
    id,
    holderKind,
    holder,
    field,
    raw,
    validFrom: from,
    validTo: to,
    ...known(seq),
  })
}

function voidHolder(db: Database, table: 'employee' | 'program', id: string, seq: number): void {
  voidVersions(db, table, id, seq)
  prepared(db, 'UPDATE identity SET knownToSeq = ? WHERE holder = ? AND knownToSeq IS NULL').run(seq, id)
}

function employeeRow({ isExternal, ...texts }: EmployeeData, source: Source): Row {
  return { ...texts, isExternal: flag(isExternal), ...sourceRow(source) }
}

function programRow(program: ProgramData, source: Source): Row {
  return {
    ...program,
    types: JSON.stringify(program.types),
    isBatch: flag(program.isBatch),
    isSelfService: flag(program.isSelfService),
    isFileDownload: flag(program.isFileDownload),
    ...sourceRow(source),
  }
}

function authorisationRow({ startMs, endMs, services, ...rest }: AuthorisationData, source: Source): Row {
  return {
    ...rest,
    services: JSON.stringify(services),
    validFrom: startMs,
    validTo: endMs,
    ...sourceRow(source),
  }
}

function sourceRow(source: Source): Row {
  return { importId: source?.importId ?? null, line: source?.line ?? null }
}

function flag(value: boolean | null): number | null {
  return value === null ? null : Number(value)
}
