import { expect, test } from 'vitest'
import { findingTable } from '../../../../shared/evidence/finding-table.ts'
import { packPeople } from '../../../../shared/evidence/control-parts.ts'
import type { Finding } from '../../../../shared/control/findings-file.ts'
import { aControl, aFinding, aPackRequest } from '../../../helpers/evidence-builders.ts'

function piecesOf(...findings: Finding[]) {
  const { controls } = aPackRequest({ control: aControl({ findings }) })
  return [...findingTable(controls, packPeople({ controls }))]
}
const tableOf = (...findings: Finding[]) =>
  piecesOf(...findings)
    .map(({ csv }) => csv)
    .join('')

test('every row of every finding is a line, for Danish Excel, by employee number', () => {
  const rows = [
    { file: 'log.csv', line: 12 },
    { file: 'log.csv', line: 40 },
  ]
  expect(
    tableOf(
      aFinding({ id: 'a'.repeat(16), events: rows, count: 2 }),
      aFinding({
        id: 'b'.repeat(16),
        rule: 'C1',
        events: [],
        count: 3,
        subject: { kind: 'control', id: 'logs', label: '', identities: [] },
        reason: 'Hvornår?',
      }),
    ),
  ).toBe(
    [
      '\uFEFFfund;regel;alvor;vilkår;emnets art;emne;antal;vurdering;række nr.;fil;linje;spørgsmål',
      'aaaaaaaaaaaaaaaa;L1;lav;T3.13 T3.14 T4.12;medarbejder;M1042;2;ikke vurderet;1;log.csv;12;Medarbejderen har slået op uden for normal arbejdstid.',
      'aaaaaaaaaaaaaaaa;L1;lav;T3.13 T3.14 T4.12;medarbejder;M1042;2;ikke vurderet;2;log.csv;40;',
      'bbbbbbbbbbbbbbbb;C1;lav;T3.13 T3.14 T4.12;kontrol;Log- og statistikkontrol;3;ikke vurderet;;;;Hvornår?',
      '',
    ].join('\r\n'),
  )
})

test.each(['=1+1', '+45', '-2', '@sum', '\t=1', ' =HYPERLINK("http://x")', '\u00A0=1', '|x', '\r\n=1'])(
  'a cell that Excel would run is made a text: %j',
  (evil) => {
    const [, line = ''] = tableOf(
      aFinding({ subject: { kind: 'unit', id: evil, label: '', identities: [] } }),
    ).split('\r\n')
    const cell = line.split(';')[5] ?? ''
    expect(cell).toMatch(/^"?'/)
  },
)

test('separators, quotes and line ends stay in their cell', () => {
  const csv = tableOf(aFinding({ reason: 'Er "det";\nså i orden?' }))
  expect(csv).toContain(';"Er ""det""; så i orden?"\r\n')
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2)
})

test('a finding of many rows comes in pieces, and every row of it', () => {
  const events = Array.from({ length: 4001 }, (_, index) => ({ file: 'log.csv', line: index + 2 }))
  const finding = aFinding({ events, count: events.length })
  const pieces = piecesOf(finding)
    .slice(1)
    .map(({ csv }) => csv.trimEnd().split('\r\n'))
  expect(pieces.map((piece) => piece.length)).toEqual([2000, 2000, 1])
  expect(pieces.flat().map((row) => row.split(';').slice(8, 11).join(' '))).toEqual(
    events.map(({ line }, index) => `${index + 1} log.csv ${line}`),
  )
})
