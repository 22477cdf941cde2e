import { expect, test } from 'vitest'
import { buildPackModel } from '../../../../shared/evidence/build-pack-model.ts'
import type { PackModel } from '../../../../shared/evidence/pack-model.ts'
import { paragraph, section } from '../../../../shared/evidence/pack-model.ts'
import type { Printed, PrintedKind } from '../../../../shared/evidence/printed.ts'
import { identity, ownKinds, printed, text } from '../../../../shared/evidence/printed.ts'
import { scanModel } from '../../../../shared/evidence/scan-model.ts'
import { aControl, aFinding, aPackRequest, controlOf } from '../../../helpers/evidence-builders.ts'

const number = '7203851234'

function aModel(...content: Printed[]): PackModel {
  return {
    ...buildPackModel(aPackRequest()),
    cover: [],
    chapters: [section('s', 'Afsnittet', [paragraph(...content)])],
  }
}

test.each(ownKinds)('the digits of a personal number pass as a %s, and its page is asked for', (kind) => {
  const { hits, known, model } = scanModel(aModel(text('Værdi '), printed(kind, number)))
  expect({ hits, known }).toEqual({ hits: [], known: [[number]] })
  expect(model.chapters[0]?.blocks).toEqual([
    paragraph(text('Værdi '), { ...printed(kind, number), mark: 0 }),
  ])
})

test.each<PrintedKind>(['text', 'employeeNo', 'identity', 'program', 'unit', 'file', 'name'])(
  'the same digits as a %s are a hit, named by their section',
  (kind) => {
    expect(scanModel(aModel(printed(kind, number))).hits).toEqual([
      { section: 'Afsnittet', masked: '720385-XXXX' },
    ])
  },
)

test('an OCES2 employee id is known by its prefix, and a bare number is not', () => {
  expect(scanModel(aModel(identity(`CVR:12345678-RID:${number}`))).hits).toEqual([])
  expect(scanModel(aModel(identity(`rid:${number}`))).hits).toEqual([])
  expect(scanModel(aModel(identity(number))).hits).toHaveLength(1)
  expect(scanModel(aModel(identity(`rid:${number} ${number}`))).hits).not.toEqual([])
})

test('all the numbers of one value are known on its page', () => {
  const both = 'cvr:12345678-rid:7203851234|cvr:12345678-fid:7303851234'
  expect(scanModel(aModel(identity(both)))).toMatchObject({ hits: [], known: [['7203851234', '7303851234']] })
})

test('digits that only a count beside a text makes look like a number pass; two texts do not', () => {
  const cells = (second: Printed) => ({
    ...aModel(),
    chapters: [
      section('s', 'Afsnittet', [
        {
          type: 'table',
          caption: 'Tabel',
          columns: [
            { title: 'A', width: 1, align: 'left' },
            { title: 'B', width: 1, align: 'left' },
          ],
          rows: [[[printed('employeeNo', '720385')], [second]]],
        } as const,
      ]),
    ],
  })
  expect(scanModel(cells(printed('count', '1234')))).toMatchObject({ hits: [], known: [[number]] })
  expect(scanModel(cells(text('1234'))).hits).toHaveLength(1)
})

test('digits inside a longer name are no hit, and are known for the page they are drawn on', () => {
  const name = 'c487ddab97ab7203851234b8218f'
  expect(scanModel(aModel(identity(name)))).toMatchObject({ hits: [], known: [[number]] })
})

test('a number split over two runs of one sentence is a hit', () => {
  expect(scanModel(aModel(text('Borgeren 720385'), text('-1234 er slået op'))).hits).toHaveLength(1)
})

test('a number is found wherever a request carries text into the pack', () => {
  const planted = 'Noget 720385-1234 noget'
  const request = aPackRequest()
  const [source] = controlOf(request).sources
  if (!source) throw new Error('the builder gives sources')
  const requests = [
    aPackRequest({ authority: { ...request.authority, name: planted } }),
    aPackRequest({
      authority: {
        ...request.authority,
        officers: [{ name: planted, initials: 'X', role: 'sikkerhedsansvarlig', from: '2024-01-01' }],
      },
    }),
    aPackRequest({ control: aControl({ findings: [aFinding({ reason: planted })] }) }),
    aPackRequest({
      control: aControl({
        findings: [aFinding({ subject: { kind: 'unit', id: planted, label: '', identities: [] } })],
      }),
    }),
    aPackRequest({ sources: [{ ...source, summary: { ...source.summary, file: `${planted}.csv` } }] }),
    aPackRequest({
      sources: [{ ...source, summary: { ...source.summary, rejects: [{ line: 2, reason: planted }] } }],
    }),
    aPackRequest({
      programs: [
        {
          name: planted,
          vendor: '',
          environment: '',
          owner: '',
          batch: false,
          selfService: false,
          from: null,
          to: null,
        },
      ],
    }),
  ]
  for (const each of requests) expect(scanModel(buildPackModel(each)).hits).not.toEqual([])
})
