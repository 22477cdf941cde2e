// What the rules of the bench judge its log by: the log's users as facts of a register, each authorised for the whole
// period. Made in memory; no register is opened, and nothing is measured here.
import type { RegisterFacts } from '../../shared/register/facts.ts'
import { identityKey } from '../../shared/text/normalise.ts'
import { benchUnits, benchUsers, userIdOf } from './make-log.ts'

export function makeRegisterFacts(): RegisterFacts {
  const users = Array.from({ length: benchUsers }, (_, user) => user)
  return {
    employees: users.map((user) => ({
      employeeNo: String(1000 + user),
      initials: '',
      name: '',
      unit: benchUnits[user % benchUnits.length]!,
      manager: '',
      employedFrom: '2020-01-01',
      employedTo: null,
      external: null,
      identities: [
        { raw: userIdOf(user), key: identityKey(userIdOf(user)), field: 'login', from: null, to: null },
      ],
      source: null,
    })),
    programs: [],
    authorisations: users.map((user) => ({
      holder: { kind: 'employee', id: String(1000 + user) },
      type: '',
      system: '',
      startMs: Date.UTC(2025, 0, 1),
      endMs: null,
      services: ['opslag', 'søgning'],
      approvedBy: 'Chef',
      justification: 'sagsbehandling',
      purpose: 'opslag',
      legalBasis: 'lov',
      ref: '',
      isVoided: false,
      source: null,
    })),
  }
}
