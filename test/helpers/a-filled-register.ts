// A register with an entry of most kinds, so that a change anywhere in it can be looked for.
import { generateKeyPairSync, sign } from 'node:crypto'
import { approveControl } from '../../electron/control/approve-control.ts'
import { findingsSha256, writeFindings } from '../../electron/ledger/finding-table.ts'
import type { Ledger } from '../../electron/ledger/open-ledger.ts'
import { record, transaction } from '../../electron/ledger/record.ts'
import { registerAuthorisation } from '../../electron/register/authorisation-commands.ts'
import { correctEmployee, registerEmployee } from '../../electron/register/employee-commands.ts'
import { eraseSubject } from '../../electron/register/erase-subject.ts'
import { registerProgram } from '../../electron/register/program-commands.ts'
import { writeMeta } from '../../electron/vault/meta.ts'
import { canonicalJson } from '../../shared/text/canonical-json.ts'
import type { Finding } from '../../shared/control/findings-file.ts'
import { type ARegister, aRegister } from './a-register.ts'
import { recordHomeWorkplaces } from './duty-builders.ts'
import { aProgram, anAuthorisation, anEmployee, anImport } from './register-builders.ts'
import { recordWizardSteps } from './wizard-builders.ts'

export type ADraft = {
  readonly control: string
  readonly run: string
  readonly sample: string
  readonly importId: string
}

export function aFinding(finding: Partial<Finding> = {}): Finding {
  return {
    id: '0123456789abcdef',
    rule: 'A1',
    severity: 'kritisk',
    clauses: ['T3.3'],
    subject: { kind: 'employee', id: 'M001', label: 'Anna Bentsen', identities: ['anbe'] },
    events: [
      { file: 'log.csv', line: 2 },
      { file: 'log.csv', line: 300 },
    ],
    count: 2,
    parameters: {},
    reason: 'Ingen autorisation dækker opslagene.',
    ...finding,
  }
}

/** A control with a run of one finding (or those given) and a sample of two rows. */
export function aDraft(
  ledger: Ledger,
  {
    findings = [aFinding()],
    isTechnical = false,
    period = { from: '2026-07-01', to: '2026-09-30' },
  }: {
    findings?: readonly Finding[]
    isTechnical?: boolean
    period?: { readonly from: string; readonly to: string }
  } = {},
): ADraft {
  const { ids } = ledger
  const [control, run, sample, importId] = [ids.id(), ids.id(), ids.id(), ids.id()]
  const log = anImport({ kind: 'log', file: 'log.csv' })
  return transaction(ledger, () => {
    record(ledger, { kind: 'import-recorded', subject: importId, data: log })
    record(ledger, {
      kind: 'control-drafted',
      subject: control,
      data: { kind: 'running', period, timezone: 'Europe/Copenhagen', isTechnical },
    })
    record(ledger, {
      kind: 'rules-run',
      subject: run,
      data: {
        control,
        isStartUp: false,
        sources: [
          {
            importId,
            file: 'log.csv',
            kind: 'log',
            sha256: log.sha256,
            program: null,
            declared: period,
            rowsInPeriod: 2,
            rowsOutsidePeriod: 0,
          },
        ],
        rules: [{ id: 'A1', version: 1, parameters: {}, findings: findings.length, notRun: null }],
        rulesNotRun: [{ rule: 'A8', reason: 'ikke med i denne udgave' }],
        findings: findings.length,
        bySeverity: {},
        byRule: {},
        findingsSha256: findingsSha256(findings),
      },
    })
    writeFindings(ledger.db, run, ['log.csv'], findings)
    record(ledger, {
      kind: 'sample-drawn',
      subject: sample,
      data: {
        control,
        method: 'stikprøve',
        seed: '00'.repeat(16),
        draws: 1,
        population: { rows: 300, sha256: '0b'.repeat(32) },
        size: 2,
        rows: [
          { importId, line: 7 },
          { importId, line: 9 },
        ],
      },
    })
    return { control, run, sample, importId }
  })
}

/** An officer's slot that the register knows, and what it signs with. */
export function aSigner({ ledger, macKey }: ARegister, slotId = '00112233445566ff') {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  writeMeta(ledger.db, macKey, 'signingKeys', canonicalJson({ [slotId]: raw.toString('base64') }))
  return (digest: Buffer) =>
    Promise.resolve({ slotId, publicKey: Buffer.from(raw), signature: sign(null, digest, privateKey) })
}

export function assessAll(ledger: Ledger, { control, run, importId }: ADraft): void {
  const outcome = 'Sagligt begrundet' as const
  record(ledger, {
    kind: 'assessment-recorded',
    subject: ledger.ids.id(),
    data: {
      control,
      findings: [{ run, ordinal: 0 }],
      rows: [
        { importId, line: 7 },
        { importId, line: 9 },
      ],
      outcome,
      explanation: '',
    },
  })
}

/** Officer, employees (one corrected, one erased), program, authorisations, an approved control and a pack. */
export async function aFilledRegister(): Promise<ARegister & { readonly draft: ADraft }> {
  const register = aRegister()
  const { ledger } = register
  const officer = {
    name: 'Olga Officer',
    initials: 'olof',
    role: 'sikkerhedsansvarlig',
    from: '2020-01-01',
  } as const
  const profile = { name: 'Vestby Kommune', cvr: '12345678', officers: [officer] }
  record(ledger, { kind: 'authority-registered', subject: 'authority', data: { profile } })
  record(ledger, { kind: 'officer-registered', subject: ledger.actor, data: { ...officer, to: null } })
  const first = registerEmployee(ledger, anEmployee(), [
    { field: 'login', raw: 'b001', from: null, to: null },
  ])
  const second = registerEmployee(ledger, anEmployee({ employeeNo: 'M002', initials: 'bo' }))
  const program = registerProgram(ledger, aProgram())
  const authorisation = registerAuthorisation(ledger, anAuthorisation({ holder: first, system: program }))
  correctEmployee(ledger, first, anEmployee({ unit: 'Jobcenter' }), 'fejl')
  eraseSubject(ledger, second, { reason: 'frist', legalBasis: 'art. 5' })
  const slotId = '00112233445566ff'
  record(ledger, {
    kind: 'slot-added',
    subject: slotId,
    data: { slotKind: 'officer', officer: ledger.actor },
  })
  record(ledger, {
    kind: 'provision-registered',
    subject: ledger.ids.id(),
    data: {
      title: 'Interne bestemmelser',
      version: '3',
      documentSha256: '0d'.repeat(32),
      validFrom: '2026-01-01',
      validTo: null,
    },
  })
  const draft = aDraft(ledger)
  recordWizardSteps(ledger, draft.control, authorisation)
  assessAll(ledger, draft)
  const request = {
    control: draft.control,
    openedBy: 'officer',
    figures: { rows: 300 },
    incomplete: null,
  } as const
  const approved = await approveControl(ledger, request, aSigner(register, slotId))
  record(ledger, {
    kind: 'import-profile-saved',
    subject: ledger.ids.id(),
    data: {
      kind: 'log',
      fingerprint: '0e'.repeat(32),
      version: 1,
      label: 'log.csv',
      columns: [{ header: 'hvornår', field: 'timestamp' }],
      encoding: null,
      separator: ';',
      timezone: 'UTC',
      dateOrder: null,
    },
  })
  record(ledger, {
    kind: 'addendum-recorded',
    subject: ledger.ids.id(),
    data: { control: draft.control, text: 'Svaret fra lederen kom efter godkendelsen.' },
  })
  recordHomeWorkplaces(ledger, first)
  record(ledger, {
    kind: 'backup-made',
    subject: ledger.ids.id(),
    data: {
      file: 'vestby.kontrolbog-backup',
      sha256: '0f'.repeat(32),
      bytes: 100,
      ledger: { seq: approved.seq, head: approved.hash },
      logStores: 1,
    },
  })
  record(ledger, {
    kind: 'pack-made',
    subject: ledger.ids.id(),
    data: {
      period: { from: '2026-01-01', to: '2026-12-31' },
      controls: [draft.control],
      asOf: { seq: approved.seq, head: approved.hash },
      language: 'da',
      profile: 'godkendt',
      files: 7,
      pdfSha256: '0d'.repeat(32),
    },
  })
  const sent = ledger.ids.id()
  record(ledger, {
    kind: 'pack-sent',
    subject: sent,
    data: {
      pack: ledger.ids.id(),
      pdfSha256: '0c'.repeat(32),
      sentOn: '2026-07-01',
      recipient: 'CPR-kontoret',
      channel: 'Digital Post',
      reference: '2026-17',
    },
  })
  record(ledger, {
    kind: 'pack-sent-voided',
    subject: sent,
    data: { reason: 'Sendt til en anden myndighed' },
  })
  // The last entry: tests cut it off, and nothing else depends on it.
  record(ledger, {
    kind: 'pack-made',
    subject: ledger.ids.id(),
    data: {
      control: draft.control,
      asOf: { seq: approved.seq, head: approved.hash },
      language: 'da',
      profile: 'standard',
      files: 9,
      pdfSha256: '0c'.repeat(32),
    },
  })
  return { ...register, draft }
}
