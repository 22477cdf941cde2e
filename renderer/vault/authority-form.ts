// What the third step of the onboarding asks, as its form and its draft hold it.
import type { ChosenFile } from '../../shared/files/contract.ts'
import type { api } from '../api.ts'
import type { Person } from './person-fields.tsx'

export type EarlierControl = {
  kind: 'authorisations' | 'logs'
  approvedOn: string
  from: string
  to: string
  document: Pick<ChosenFile, 'ticket' | 'name'> | null
}

export type AuthorityForm = {
  name: string
  cvr: string
  journalNumber: string
  accessEstablished: string
  officer: Person
  hasDeputy: boolean
  deputy: Person
  earlier: '' | 'yes' | 'unknown' | 'no'
  controls: EarlierControl[]
}

export function emptyControl(kind: EarlierControl['kind']): EarlierControl {
  return { kind, approvedOn: '', from: '', to: '', document: null }
}

export function emptyAuthority(): AuthorityForm {
  const nobody = { name: '', initials: '', from: '' }
  return {
    name: '',
    cvr: '',
    journalNumber: '',
    accessEstablished: '',
    officer: { ...nobody },
    hasDeputy: false,
    deputy: { ...nobody },
    earlier: '',
    controls: [emptyControl('authorisations'), emptyControl('logs')],
  }
}

/** As the call takes it; what is not on screen is left out. */
export function authorityInput(form: AuthorityForm): Parameters<typeof api.vault.registerAuthority>[0] {
  const { name, cvr, journalNumber, accessEstablished, officer, hasDeputy, deputy, earlier, controls } = form
  return {
    name,
    cvr,
    journalNumber,
    accessEstablished: accessEstablished || null,
    isBaselineUnknown: earlier === 'unknown',
    officer,
    deputy: hasDeputy ? deputy : null,
    earlierControls:
      earlier === 'yes'
        ? controls.map((control) => ({ ...control, document: control.document?.ticket ?? null }))
        : [],
  }
}
