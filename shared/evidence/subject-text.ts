// Whom or what a finding is about, as the pack names it: employees by number, never by name; people looked up by code.
import { assertNever } from '../assert-never.ts'
import type { Finding } from '../control/findings-file.ts'
import type { PersonCodes } from './person-codes.ts'
import { type Printed, identity, printed, text } from './printed.ts'

const kindNames: Readonly<Record<Finding['subject']['kind'], string>> = {
  employee: 'medarbejder',
  program: 'program',
  identity: 'identitet',
  person: 'person',
  unit: 'enhed',
  source: 'kilde',
  control: 'kontrol',
}

export function subjectKindName(finding: Finding): string {
  return kindNames[finding.subject.kind]
}

export function subjectPrinted(finding: Finding, codes: PersonCodes): Printed {
  const { kind, id } = finding.subject
  const code = codes.ofSubject(finding)
  if (code !== null) return printed('personCode', code)
  switch (kind) {
    case 'employee':
      return printed('employeeNo', id)
    case 'program':
      return printed('program', id)
    case 'identity':
    case 'person':
      return identity(id)
    case 'unit':
      return id === '' ? text('uden enhed') : printed('unit', id)
    case 'source':
      return printed('file', id)
    case 'control':
      return text(id === 'logs' ? 'Log- og statistikkontrol' : 'Kontrol af autorisationer')
    default:
      return assertNever(kind)
  }
}
