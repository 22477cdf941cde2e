// A small evidence pack for tests, with a default for every field.
import { createHash } from 'node:crypto'
import type { ControlResult, RuleRecord } from '../../shared/control/control-result.ts'
import type { Finding } from '../../shared/control/findings-file.ts'
import type {
  PackApproval,
  PackControl,
  PackRequest,
  PackSource,
} from '../../shared/evidence/pack-request.ts'
import { canonicalData, entryText, genesis, payloadBytes } from '../../shared/ledger/entry.ts'
import { canonicalJson } from '../../shared/text/canonical-json.ts'

/** Hex digits that look random and are the same every time. */
export const hex = (seed: number, length: number): string => {
  let text = ''
  let state = seed * 2_654_435_761 + 1
  while (text.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 0x80000000
    text += Math.floor(state / 16)
      .toString(16)
      .padStart(7, '0')
  }
  return text.slice(0, length)
}

export function aFinding(given: Partial<Finding> = {}): Finding {
  return {
    id: hex(7, 16),
    rule: 'L1',
    severity: 'lav',
    clauses: ['T3.13', 'T3.14', 'T4.12'],
    subject: {
      kind: 'employee',
      id: 'M1042',
      label: 'Åse Kjærgård',
      identities: ['CVR:12345678-RID:11223344'],
    },
    events: [{ file: 'log.csv', line: 12 }],
    count: 1,
    parameters: { from: 7, to: 18 },
    reason: 'Medarbejderen har slået op uden for normal arbejdstid.',
    ...given,
  }
}

export function aRule(given: Partial<RuleRecord> = {}): RuleRecord {
  return {
    id: 'L1',
    version: 1,
    title: 'Uden for arbejdstid',
    clauses: ['T3.13', 'T3.14', 'T4.12'],
    parameters: { perDate: 5 },
    findings: 1,
    notRun: null,
    ...given,
  }
}

export function aSource(
  file: string,
  kind: PackSource['summary']['kind'],
  given: Partial<PackSource['summary']> = {},
  program: string | null = null,
): PackSource {
  return {
    declared: { from: '2026-07-01', to: '2026-09-30' },
    program,
    summary: {
      file,
      kind,
      sha256: hex(file.length * 31 + file.charCodeAt(0), 64),
      bytes: 1_234_567,
      encoding: 'UTF-8',
      separator: ';',
      timezone: 'Europe/Copenhagen',
      rowsRead: 100,
      accepted: 98,
      rejected: 2,
      duplicates: 0,
      rejects: [
        { line: 14, reason: 'tidspunktet kan ikke læses' },
        { line: 101, reason: 'totalrække' },
      ],
      columns: { Tidspunkt: 'timestamp', Bruger: 'user_id' },
      from: kind === 'log' || kind === 'program-log' ? '2026-07-01' : null,
      to: kind === 'log' || kind === 'program-log' ? '2026-09-30' : null,
      ...given,
    },
    flagged: 0,
  }
}

export function aControl(given: Partial<ControlResult> = {}): ControlResult {
  const findings = given.findings ?? [aFinding()]
  return {
    findings,
    sample: {
      seed: hex(99, 64),
      method: 'fuld gennemgang',
      draws: 1,
      population: { rows: 2, sha256: hex(5, 64) },
      strata: [{ subject: 'M1042', rows: 2, drawn: 2, detection: { rate: 0.05, probability: 1 } }],
      rows: [
        { file: 'log.csv', line: 12, subject: 'M1042' },
        { file: 'log.csv', line: 13, subject: 'M1042' },
      ],
    },
    coverage: {
      rows: 2,
      tiedToCase: {
        total: 1,
        byReason: { 'batch-program': 0, 'case-reference': 1, 'repeat-in-case': 0, assessed: 0 },
      },
      firstLookups: { rows: 2, tiedToCase: 1 },
      untied: 1,
      preconditions: { authorised: 2, inScope: 2, inHours: 1 },
      replacementNumbers: { 'log.csv': 2 },
      rulesNotRun: [{ rule: 'A4', reason: 'reglen indgår ikke i denne udgave.' }],
      findings: {
        bySeverity: { kritisk: 0, høj: 0, middel: 0, lav: findings.length, info: 0 },
        byRule: { L1: findings.length },
      },
    },
    rules: [
      aRule(),
      aRule({
        id: 'A4',
        title: 'Autoriseret, ikke ansat',
        findings: null,
        notRun: 'reglen indgår ikke i denne udgave.',
      }),
    ],
    sources: [{ file: 'log.csv', rowsInPeriod: 98, rowsOutsidePeriod: 0 }],
    lookupsPerWeek: [],
    lookupsPerHour: [],
    ...given,
  }
}

/** A draft of one control; what is given for a control goes into that one. */
export function aPackRequest(
  given: Partial<Omit<PackRequest, 'controls'>> & Partial<PackControl> = {},
): PackRequest {
  const { profile, control, sources, ...pack } = given
  const period = given.period ?? { from: '2026-07-01', to: '2026-09-30' }
  const register = given.register ?? { employees: 12, programs: 0, authorisations: 14 }
  const programs = given.programs ?? []
  return {
    appVersion: '0.1.0',
    isSample: false,
    authority: {
      name: 'Vestby Kommune',
      cvr: '12345678',
      journalNumber: '2026-010185-1234',
      accessEstablished: '2023-02-01',
      officers: [
        { name: 'Lærke Østergård', initials: 'LØ', role: 'sikkerhedsansvarlig', from: '2024-01-01' },
        { name: 'Bjørn Åkjær', initials: 'BÅ', role: 'stedfortræder', from: '2024-01-01', to: '2026-12-31' },
      ],
      previousControls: [
        { kind: 'logs', approvedAt: '2026-04-10T10:00:00+02:00', from: '2026-01-01', to: '2026-03-31' },
        { kind: 'logs', approvedAt: '2026-07-14T10:00:00+02:00', from: '2026-04-03', to: '2026-06-30' },
        {
          kind: 'authorisations',
          approvedAt: '2026-07-08T10:00:00+02:00',
          from: '2026-04-01',
          to: '2026-06-30',
        },
      ],
    },
    generatedAt: '2026-10-05T09:00:00+02:00',
    generatedAtMs: Date.UTC(2026, 9, 5, 7),
    timezone: 'Europe/Copenhagen',
    language: 'da',
    ledger: { seq: 42, head: hex(3, 64) },
    carriedOut: [],
    controls: [
      {
        period,
        profile: profile ?? { isDraft: true },
        control: control ?? aControl(),
        sources: sources ?? [
          aSource('log.csv', 'log'),
          aSource('statistik.csv', 'statistics'),
          aSource('medarbejdere.csv', 'employees'),
          aSource('autorisationer.csv', 'authorisations'),
        ],
        register,
        programs,
      },
    ],
    ...pack,
    period,
    register,
    programs,
  }
}

/** The pack's first control. */
export function controlOf({ controls: [first] }: PackRequest): PackControl {
  if (!first) throw new Error('the pack holds a control')
  return first
}

/** The same pack with this about its one control. */
export function withControl(request: PackRequest, given: Partial<PackControl>): PackRequest {
  return { ...request, controls: [{ ...controlOf(request), ...given }] }
}

/** A ledger of so many entries with payloads, as the lines of ledger.jsonl. */
export function aLedger(
  size: number,
  note = 'æøå',
): { readonly lines: readonly string[]; readonly head: string } {
  const lines: string[] = []
  let prev = genesis
  for (let seq = 1; seq <= size; seq++) {
    const nonce = hex(seq, 32)
    const data = { file: `log-${seq}.csv`, note }
    const digest = sha256(payloadBytes(Buffer.from(nonce, 'hex'), canonicalData(data)))
    const row = {
      seq,
      at: '2026-10-05T07:00:00.000Z',
      actor: 'a1',
      kind: 'import-recorded',
      subject: hex(seq + 50, 32),
      digest,
      prev,
    }
    const hash = sha256(Buffer.from(entryText(row)))
    lines.push(canonicalJson({ ...row, hash, payload: { nonce, data } }))
    prev = hash
  }
  return { lines, head: prev }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function anApproval(given: Partial<PackApproval> = {}): PackApproval {
  const [first] = aControl().findings
  return {
    approvedAt: '2026-10-05T07:00:00.000Z',
    approvedAtMs: Date.UTC(2026, 9, 5, 7),
    seq: 40,
    officer: { name: 'Lærke Østergård', role: 'sikkerhedsansvarlig' },
    covers: ['kontrol af autorisationer (pkt. 4.6)', 'kontrol af logsøgning og statistik (pkt. 4.13)'],
    incomplete: null,
    outcomes: new Map(first ? [[first.id, 'Teknisk eller test']] : []),
    rowOutcomes: new Map(),
    ownLookups: 0,
    employeeNotice: {
      isInformed: true,
      informedOn: '2026-01-15',
      how: 'Skriftligt ved ansættelsen',
      worksCouncil: 'Drøftet i MED-udvalget',
      dataProtectionOfficer: '',
      impactAssessment: 'Udarbejdet 2025',
      reason: '',
    },
    earlierDraws: [],
    usage: { rows: 12, sha256: hex(9, 64) },
    addenda: [],
    ...given,
  }
}

/** An approved control; by default both duties count from it. */
export function anApprovedRequest(
  given: Partial<PackApproval> = {},
  kinds: readonly ('authorisations' | 'logs')[] = ['authorisations', 'logs'],
): PackRequest {
  const approval = anApproval(given)
  const request = aPackRequest({ profile: { isDraft: false, approval } })
  return {
    ...request,
    carriedOut: kinds.map((kind) => ({ kind, approvedAt: approval.approvedAt, ...request.period })),
  }
}
