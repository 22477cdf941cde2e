// A realistic evidence pack for tests: a quarter of a made-up municipality.
import type { Finding } from '../../shared/control/findings-file.ts'
import type { Severity } from '../../shared/control/subject.ts'
import type { PackRequest } from '../../shared/evidence/pack-request.ts'
import { formatDay, parseDay } from '../../shared/time/local-date.ts'
import { aControl, aFinding, aPackRequest, aRule, aSource, hex } from './evidence-builders.ts'

const ruleTitles: readonly [string, string, Severity][] = [
  ['A1', 'Uden autorisation', 'kritisk'],
  ['A2', 'Efter ophør', 'kritisk'],
  ['A3', 'Ubrugt autorisation', 'middel'],
  ['A5', 'Uden for omfang', 'høj'],
  ['A9', 'Ukendt identitet', 'høj'],
  ['A10', 'Mangler grundlag', 'lav'],
  ['L1', 'Uden for arbejdstid', 'lav'],
  ['L2', 'Usædvanligt antal', 'middel'],
  ['L4', 'Gentagne opslag', 'middel'],
  ['L5', 'Mange om én', 'middel'],
  ['L9', 'Uden sagsreference', 'lav'],
  ['L24', 'Dubletter', 'info'],
]

/** A quarter of a municipality: some 320 users, six programs, `findings` findings with long texts and many rows. */
export function aMunicipality(findingCount = 260): PackRequest {
  let state = 20_260_701
  const roll = (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 0x80000000
    return Math.floor((state / 0x80000000) * sides)
  }
  const programs = [
    'Fagsystem Ydelse',
    'ESDH Nord',
    'Borgerportal',
    'Opkrævning',
    'Skole og dagtilbud',
    'Natkørsel',
  ]
  const logFiles = ['datafordeler_logsoegning_2026K3.csv', 'fagsystem-ydelse.csv', 'esdh.csv']
  const users = Array.from({ length: 318 }, (_, index) => `M${1000 + index * 3}`)
  const strata = [...users, ...programs.slice(0, 2)].map((subject) => {
    const rows = 1 + roll(420)
    const drawn = Math.min(rows, 1 + roll(4))
    return { subject, rows, drawn, detection: { rate: 0.05, probability: 1 - 0.95 ** drawn } }
  })
  const sampleRows = strata.flatMap(({ subject, drawn }) =>
    Array.from({ length: drawn }, () => ({ file: logFiles[roll(3)] ?? '', line: 2 + roll(60_000), subject })),
  )
  const findings = Array.from({ length: findingCount }, (_, index): Finding => {
    const [rule, title, severity] =
      ruleTitles[Math.floor((index * ruleTitles.length) / findingCount)] ?? ruleTitles[0]!
    const events = Array.from({ length: 1 + roll(roll(9) === 0 ? 400 : 7) }, () => ({
      file: logFiles[roll(3)] ?? '',
      line: 2 + roll(60_000),
    }))
    const user = users[roll(users.length)] ?? ''
    return aFinding({
      id: hex(index + 1000, 16),
      rule,
      severity,
      clauses: rule.startsWith('A') ? ['T3.3', 'T3.11'] : ['T3.13', 'T3.14', 'T4.12'],
      subject:
        rule === 'L5'
          ? {
              kind: 'person',
              id: `720385-XXXX#${events[0]?.file}:${events[0]?.line}`,
              label: '720385-XXXX',
              identities: [],
            }
          : rule === 'A3' || rule === 'A10'
            ? {
                kind: 'unit',
                id: index % 9 === 0 ? '' : 'Ydelsescenter Nord og Opkrævning',
                label: 'Ydelsescenter Nord',
                identities: [],
              }
            : rule === 'A9'
              ? { kind: 'identity', id: `cvr:12345678-rid:${hex(index, 32)}`, label: '', identities: [] }
              : rule === 'L24'
                ? { kind: 'source', id: logFiles[0] ?? '', label: logFiles[0] ?? '', identities: [] }
                : { kind: 'employee', id: user, label: 'Åse Kjærgård', identities: [] },
      events,
      count: events.length,
      reason: `${title}: der er ${events.length} opslag, hvor det ikke fremgår af loggen eller fortegnelsen, hvorfor medarbejderen havde brug for oplysningerne; er der en forklaring?`,
    })
  })
  const lookups = 58_412
  return aPackRequest({
    ledger: { seq: 1873, head: hex(3, 64) },
    programs: programs.map((name, index) => ({
      name,
      vendor: 'Leverandør A/S',
      environment: 'produktion',
      owner: index === 5 ? '' : (users[index] ?? ''),
      batch: index === 5,
      selfService: index === 2,
      from: '2023-02-01',
      to: null,
    })),
    register: { employees: 402, programs: 6, authorisations: 517 },
    sources: [
      aSource(logFiles[0] ?? '', 'log', {
        rowsRead: 41_230,
        accepted: 41_201,
        rejected: 21,
        duplicates: 8,
        bytes: 7_201_331,
      }),
      aSource(logFiles[1] ?? '', 'program-log', { encoding: 'Windows-1252' }, programs[0]),
      aSource(logFiles[2] ?? '', 'program-log', {}, programs[1]),
      aSource('transaktionsstatistik.csv', 'statistics', { separator: '\t' }),
      aSource('medarbejdere.csv', 'employees', { rejected: 0, rejects: [] }),
      aSource('programmer.csv', 'programs'),
      aSource('autorisationer.csv', 'authorisations'),
    ],
    control: aControl({
      lookupsPerHour: [],
      lookupsPerWeek: Array.from({ length: 14 }, (_, week) => ({
        monday: formatDay(parseDay('2026-06-29') + week * 7),
        lookups: week > 1 && week < 6 ? 2100 + roll(900) : 4000 + roll(1500),
      })),
      findings,
      sample: {
        seed: hex(99, 64),
        method: 'stikprøve',
        draws: 1,
        population: { rows: 57_940, sha256: hex(5, 64) },
        strata,
        rows: sampleRows,
      },
      coverage: {
        rows: lookups,
        tiedToCase: {
          total: 40_012,
          byReason: {
            'batch-program': 4_200,
            'case-reference': 28_812,
            'repeat-in-case': 7_000,
            assessed: 0,
          },
        },
        firstLookups: { rows: 22_118, tiedToCase: 15_730 },
        untied: lookups - 40_012,
        preconditions: { authorised: 57_901, inScope: 57_600, inHours: 56_120 },
        replacementNumbers: { [logFiles[0] ?? '']: 41_000 },
        rulesNotRun: [
          'A3b',
          'A4',
          'A6',
          'A6b',
          'A7',
          'A8',
          'L6',
          'L7',
          'L8',
          'L10',
          'L11',
          'L12',
          'L14',
          'L15',
          'L16',
          'L18',
          'L21',
          'L25',
          'C2',
          'C3',
          'C4',
        ].map((rule) => ({
          rule,
          reason: rule === 'L18' ? 'for lidt historik.' : 'reglen indgår ikke i denne udgave.',
        })),
        findings: { bySeverity: { kritisk: 0, høj: 0, middel: 0, lav: 0, info: 0 }, byRule: {} },
      },
      rules: ruleTitles.map(([id, title]) =>
        aRule({
          id,
          title,
          parameters: { grænse: 5, 'dage i alt': 90 },
          findings: findings.filter(({ rule }) => rule === id).length,
        }),
      ),
      sources: logFiles.map((file) => ({ file, rowsInPeriod: 40_000, rowsOutsidePeriod: 12 })),
    }),
  })
}
