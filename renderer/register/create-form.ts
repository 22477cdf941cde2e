// A new authorisation as its form holds it, with whom it is for, and as the call wants it.
import type { HolderChoice } from '../../shared/register/forms.ts'
import { type AuthorisationValues, authorisationOf, emptyAuthorisation } from './authorisation-fields.tsx'

type HolderValues = {
  search: string
  /** `employee <id>`, `program <id>`, `new-employee` or `new-program`. */
  holder: string
  name: string
  employeeNo: string
  unit: string
  owner: string
  userId: string
}

export type CreateValues = AuthorisationValues & HolderValues

export const emptyCreate: CreateValues = {
  search: '',
  holder: '',
  name: '',
  employeeNo: '',
  unit: '',
  owner: '',
  userId: '',
  ...emptyAuthorisation,
}

/** The call's input, as the form's values stand. */
export function registrationOf(values: CreateValues) {
  return { holder: choiceOf(values), authorisation: authorisationOf(values, '') }
}

function choiceOf({ holder, name, employeeNo, unit, owner, userId }: CreateValues): HolderChoice {
  const identities = userId.trim() === '' ? [] : [{ field: 'bruger-id', raw: userId.trim() }]
  if (holder === 'new-employee') {
    const none = { initials: '', manager: '', email: '', employedFrom: null, employedTo: null }
    const texts = { name: name.trim(), employeeNo: employeeNo.trim(), unit: unit.trim() }
    return { kind: holder, employee: { ...texts, ...none, isExternal: null }, identities }
  }
  if (holder === 'new-program') {
    const flags = { isBatch: null, isSelfService: null, isFileDownload: null, fileDownloadsPerMonth: null }
    const texts = { vendor: '', environment: '', purpose: '', legalBasis: '' }
    const use = { types: [], inUseFrom: null, inUseTo: null }
    const program = { name: name.trim(), owner: owner.trim(), ...texts, ...use, ...flags }
    return { kind: holder, program, identities }
  }
  const [kind, id] = holder.split(' ')
  return { kind: 'known', holder: { kind: kind === 'program' ? 'program' : 'employee', id: id ?? '' } }
}
