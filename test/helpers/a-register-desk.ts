// A register behind its handlers, as a page calls them, and short ways to ask what a test asks.
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { registerHandlers } from '../../electron/register/handlers.ts'
import { listRegister } from '../../electron/register/list-register.ts'
import type { DataFile } from '../../electron/vault/data-file.ts'
import type { ChangeSpan } from '../../shared/register/forms.ts'
import { filterSchema } from '../../shared/register/list.ts'
import { aRegister } from './a-register.ts'
import { aStoreContext } from './a-store-context.ts'
import { anEmployee } from './register-builders.ts'

type Filter = Partial<ReturnType<typeof filterSchema.parse>>
export const anAuthorisationForm = {
  type: '',
  system: 'online' as const,
  services: ['CprPersonSmallSimple'],
  approvedBy: 'Lone Leder',
  justification: 'sagsbehandling',
  purpose: '',
  legalBasis: '',
  ref: '',
  from: '2026-01-01',
  to: null as string | null,
}

export function aRegisterDesk() {
  const register = aRegister()
  const folder = mkdtempSync(path.join(tmpdir(), 'register-'))
  const { ledger } = register
  const context = aStoreContext(ledger, { folder: path.join(folder, 'datafil'), db: ledger.db } as DataFile)
  let number = 0
  const give = (name: string, values: Partial<typeof anAuthorisationForm> = {}, unit = 'Jobcenter') => {
    number += 1
    const employee = anEmployee({ employeeNo: `M${number}`, initials: `in${number}`, name, unit })
    return registerHandlers.registerAuthorisation(context, {
      holder: { kind: 'new-employee', employee, identities: [{ field: 'login', raw: `b${number}` }] },
      authorisation: { ...anAuthorisationForm, ...values },
    }) as { id: string; holder: { kind: 'employee'; id: string }; fromSeq: number; toSeq: number }
  }
  const end = (ids: string[], to: string, reason = 'fratrådt') =>
    registerHandlers.endAuthorisations(context, { job: randomUUID(), ids, to, reason }) as Promise<
      ChangeSpan & { ended: number }
    >
  const markInError = (ids: string[], reason = 'fejl') =>
    registerHandlers.voidAuthorisations(context, { job: randomUUID(), ids, reason }) as Promise<ChangeSpan>
  const reverse = ({ fromSeq, toSeq }: ChangeSpan) =>
    registerHandlers.reverse(context, { job: randomUUID(), fromSeq, toSeq }) as Promise<ChangeSpan>
  const list = (
    filter: Filter = {},
    sort: { key: 'name' | 'from' | 'status'; isDescending: boolean }[] = [],
  ) =>
    listRegister(
      ledger.db,
      { filter: filterSchema.parse(filter), sort, window: { from: 0, count: 200 } },
      ledger.now(),
    )
  const names = (filter?: Filter) => list(filter).rows.map(({ name }) => name)
  const history = (id: string) =>
    (
      registerHandlers.record(context, { kind: 'employee', id }) as {
        history: { kind: string; isReversible: boolean; reason: string; changes: object[] }[]
      }
    ).history
  return { ...register, context, folder, give, end, markInError, reverse, list, names, history }
}
