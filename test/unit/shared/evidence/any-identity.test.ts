// Whatever identities a log holds, an honest run ends in a pack, and no personal number gets out of it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runControl } from '../../../../shared/control/run-control.ts'
import { buildPackModel } from '../../../../shared/evidence/build-pack-model.ts'
import { packPeople } from '../../../../shared/evidence/control-parts.ts'
import { controlsFile } from '../../../../shared/evidence/controls-file.ts'
import { scanForCpr } from '../../../../shared/evidence/cpr-scan.ts'
import { findingTable } from '../../../../shared/evidence/finding-table.ts'
import { scanJson } from '../../../../shared/evidence/scan-json.ts'
import { scanModel } from '../../../../shared/evidence/scan-model.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anEmployee,
  anIdentity,
  aProgram,
  aProgramLog,
  aSeed,
  aStatistics,
  aStatisticsRow,
  hashing,
} from '../../../helpers/control-builders.ts'
import { aPackRequest } from '../../../helpers/evidence-builders.ts'

const rid = '6301901234'
const register = {
  employees: [
    anEmployee({ employeeNo: 'M1', initials: 'AAPR' }),
    anEmployee({ employeeNo: 'M2', identities: [anIdentity(rid, { field: 'rid' })] }),
    anEmployee({
      employeeNo: 'M3',
      identities: [anIdentity('6401901234', { field: 'rid', to: '2026-01-01' })],
    }),
  ],
  programs: [aProgram()],
}

function aRun(identities: readonly string[]) {
  const logged = identities.map((userId, index) => aLogRow({ userId, line: index + 2 }))
  const control = runControl(
    aControlInput({
      register,
      sources: [
        aLog(logged),
        aProgramLog(identities.map((endUser, index) => aLogRow({ userId: '', endUser, line: index + 2 }))),
        aStatistics(identities.map((userId, index) => aStatisticsRow({ userId, line: index + 2, count: 9 }))),
      ],
    }),
    hashing,
    aSeed,
  )
  return { control, request: aPackRequest({ control }) }
}

/** What the search of the pack stops, by file. */
function stopped(identities: readonly string[]): unknown {
  const { request } = aRun(identities)
  const people = packPeople(request)
  return {
    model: scanModel(buildPackModel(request)).hits,
    controls: scanJson(controlsFile(request, people)).hits,
    table: [...findingTable(request.controls, people)].flatMap(({ csv, known }) => scanForCpr(csv, known)),
  }
}

/** A plain reading: ten digits with a day and a month, parted after the sixth or not, but for OCES2 names. */
function numbersIn(value: unknown): string[] {
  const words = JSON.stringify(value).replace(/[RUF]ID:[0-9A-Fa-f-]+/gi, 'OCES2')
  const runs = words.match(
    /(?<![0-9A-Za-z])([0-2]\d|3[01]|[6-9]\d)(0[1-9]|1[0-2])\d\d[ .\-–/'\u00A0]*\d{4}(?![0-9A-Za-z])/g,
  )
  return (runs ?? []).filter((run) => {
    const day = Number(run.slice(0, 2)) % 60
    return Number(run.slice(0, 2)) < 92 && day >= 1 && day <= 29
  })
}

const nothing = { model: [], controls: [], table: [] }

describe('an identity that no register knows', () => {
  test.each([
    `CVR:11223344-RID:6501901239`,
    `cvr:11223344-uid:${rid}`,
    `CVR:11223344-FID:${rid}`,
    `rid:${rid}`,
    `SERIALNUMBER=CVR:11223344-RID:${rid} + CN=Prøve, O=Vestby`,
    `RID:${rid}|RID:6501901234`,
    `RID:630190-1234`,
  ])('is printed as it is when it is an OCES2 name: %s', (raw) => {
    expect(stopped([raw])).toEqual(nothing)
    const { control } = aRun([raw])
    const [finding] = control.findings.filter(({ rule }) => rule === 'A9')
    expect(finding?.subject).toEqual({
      kind: 'identity',
      id: raw.toLowerCase(),
      label: raw.toLowerCase(),
      identities: [raw],
    })
  })

  test.each([
    '6101901234',
    '610190-1234',
    '610190 1234',
    '610190.1235',
    '610190/1235',
    '610190–1235',
    "610190'1235",
    '610190’1235',
    '610190\u00A01235',
    '610190_1235',
    '61 01 90 1235',
    '61.01.90-1235',
    '610190\n1235',
    '6101\u00AD901235',
    'æ6101901235ø',
  ])('is masked in the form of a personal number: %s', (raw) => {
    expect(stopped([raw])).toEqual(nothing)
    const { control } = aRun([raw])
    const subject = control.findings.find(({ rule }) => rule === 'A9')?.subject
    expect(subject?.id).toMatch(/^æ?610190-XXXXø?#2$/)
    expect(subject?.identities).toEqual([expect.stringMatching(/^æ?610190-XXXXø?$/)])
    expect(control.sample.rows[0]?.subject).toBe(subject?.id)
  })

  test('is masked where a sign that prints nothing parts it from more digits', () => {
    const raw = '610100-0301610100\u200B0000CVR:11223344-RID:6101000000'
    expect(stopped([raw])).toEqual(nothing)
    const subject = aRun([raw]).control.findings.find(({ rule }) => rule === 'A9')?.subject
    expect(numbersIn(subject)).toEqual([])
  })

  test('is masked inside a longer text, and as often as it stands there', () => {
    const raw = `bruger 610190 1234 x, 620190.1234; rid:${rid} 6301901235`
    expect(stopped([raw])).toEqual(nothing)
    expect(aRun([raw]).control.findings.find(({ rule }) => rule === 'A9')?.subject.identities).toEqual([
      `bruger 610190-XXXX x, 620190-XXXX; rid:${rid} 630190-XXXX`,
    ])
  })
})

test('an identity that the authority registered as a RID stays raw in findings.json, also from statistics', () => {
  const others = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6']
  const sources = [
    aLog(others.map((userId) => aLogRow({ userId }))),
    aStatistics([
      ...others.map((userId) => aStatisticsRow({ userId })),
      aStatisticsRow({ userId: rid, count: 9 }),
    ]),
  ]
  const { findings } = runControl(aControlInput({ register, sources }), hashing, aSeed)
  expect(
    findings.find(({ rule, subject }) => rule === 'L13' && subject.id === 'M2')?.subject.identities,
  ).toEqual([rid])
  expect(stopped([rid])).toEqual(nothing)
})

test('a RID that is nobody’s in the period stops nothing', () => {
  expect(stopped(['6401901234'])).toEqual(nothing)
})

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const cprLike = fc
  .tuple(fc.integer({ min: 61, max: 91 }), fc.integer({ min: 1, max: 12 }), digits(6))
  .map(([day, month, rest]) => `${day}${String(month).padStart(2, '0')}${rest}`)
const parted = fc
  .tuple(cprLike, fc.constantFrom(..."-  ./_–\u2011’'".split(''), '\u00A0', ' - ', ' – ', '\n', '\u200B'))
  .map(([number, between]) => number.slice(0, 6) + between + number.slice(6))
const piece = fc.oneof(
  { weight: 3, arbitrary: cprLike },
  { weight: 3, arbitrary: parted },
  digits(10),
  fc
    .tuple(fc.constantFrom('RID', 'UID', 'FID', 'rid'), cprLike)
    .map(([kind, id]) => `CVR:11223344-${kind}:${id}`),
  cprLike.map((id) => `RID:${id}`),
  fc.uuid(),
  fc.uuid().map((uuid) => `UI:DK-E:G:${uuid}`),
  fc.integer({ min: 1_500_000_000, max: 1_900_000_000 }).map(String),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 64 }),
  fc.string({ unit: fc.constantFrom(...'0123456789 -./_:aæx\n\u00A0'), minLength: 1, maxLength: 24 }),
)
const anyIdentity = fc.oneof(
  { weight: 3, arbitrary: piece },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', 'bruger ', 'VESTBY\\', 'CN=', 'a', '12 '),
        fc.array(piece, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', ' ', ', ', '|', '+'),
        fc.constantFrom('', ' x', '@vestby.dk', ' 12', 'z'),
      )
      .map(([before, pieces, between, after]) => before + pieces.join(between) + after),
  },
)

test('no identity at all stops an honest run, and none that looks like a personal number is printed', () => {
  fc.assert(
    fc.property(fc.array(anyIdentity, { minLength: 1, maxLength: 40 }), (identities) => {
      expect(stopped(identities)).toEqual(nothing)
      const { control } = aRun(identities.filter((raw) => raw.trim() !== rid))
      const { findings, sample } = control
      expect(numbersIn([findings.map(({ subject, reason }) => [subject, reason]), sample])).toEqual([])
    }),
    { numRuns: 150 },
  )
}, 120_000)
