// What an officer records on the way to a control's findings, with a default for every field.
import type { Ledger } from '../../electron/ledger/open-ledger.ts'
import { record } from '../../electron/ledger/record.ts'
import type { NoticeData } from '../../shared/ledger/wizard-events.ts'

export function aNotice(notice: Partial<NoticeData> = {}): NoticeData {
  return {
    isInformed: true,
    informedOn: '2026-01-15',
    how: 'Skriftligt ved ansættelsen og på intranettet',
    worksCouncil: 'Drøftet i MED-udvalget',
    dataProtectionOfficer: 'Hørt, ingen bemærkninger',
    impactAssessment: 'Udarbejdet 2025',
    reason: '',
    ...notice,
  }
}

/** Plan, review of one unit with an exception, and what employees were told. */
export function recordWizardSteps(ledger: Ledger, control: string, authorisation: string): void {
  record(ledger, {
    kind: 'control-planned',
    subject: control,
    data: {
      period: { from: '2026-07-01', to: '2026-09-30' },
      covers: [
        { kind: 'authorisations', program: null },
        { kind: 'logs', program: null },
      ],
      agreed: 'Aftalt med ledelsen',
    },
  })
  record(ledger, {
    kind: 'authorisations-reviewed',
    subject: ledger.ids.id(),
    data: {
      control,
      unit: 'Jobcenter',
      confirmed: 3,
      authorisationsSha256: '0e'.repeat(32),
      exceptions: [{ authorisation, decision: 'skal ophøre', note: 'nyt arbejde' }],
    },
  })
  record(ledger, { kind: 'employees-informed', subject: 'authority', data: aNotice() })
}
