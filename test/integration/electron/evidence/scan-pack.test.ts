import { expect, test } from 'vitest'
import { compilePack } from '../../../../electron/evidence/compile-pack.ts'
import { assertPagesScanned, assertTextScanned } from '../../../../electron/evidence/scan-pack.ts'
import { buildPackModel } from '../../../../shared/evidence/build-pack-model.ts'
import { type Block, type PackModel, paragraph, section } from '../../../../shared/evidence/pack-model.ts'
import { type Printed, identity, printed, text } from '../../../../shared/evidence/printed.ts'
import { scanModel } from '../../../../shared/evidence/scan-model.ts'
import { aMunicipality } from '../../../helpers/a-municipality.ts'
import { aPackRequest, controlOf, withControl } from '../../../helpers/evidence-builders.ts'

function aModel(...blocks: Block[]): PackModel {
  const model = buildPackModel(aPackRequest())
  return {
    ...model,
    cover: [],
    about: section('om', 'Om', []),
    chapters: [section('s', 'Afsnittet', blocks)],
  }
}

/** A table of one narrow column, where long values break over lines. */
function narrow(...values: Printed[]): Block {
  return {
    type: 'table',
    caption: 'Smal tabel',
    columns: [
      { title: 'A', width: 0.1, align: 'left' },
      { title: 'B', width: 1, align: 'left' },
    ],
    rows: values.map((value) => [[value], [text('Tekst')]]),
  }
}

test('values of other kinds pass in the drawn pages, wherever they stand and however they break', async () => {
  const own = [
    identity('CVR:12345678-RID:7203851234'),
    identity('cvr:12345678-rid:7203851234|cvr:12345678-fid:7303851234'),
    identity('SERIALNUMBER=CVR:12345678-RID:7203851234 + CN=Åse Prøvesen, O=Vestby Kommune // CVR:12345678'),
    printed('journalNumber', '2026-720385-1234'),
    printed('journalNumber', '7203851234'),
    printed('seed', '7203851234'),
    printed('ledgerSize', '7203851234'),
  ]
  const filler = Array.from({ length: 60 }, (_, index) => printed('count', String(720_385 + index)))
  const scanned = scanModel(
    aModel(
      narrow(...own),
      paragraph(text('Journalnummer '), printed('journalNumber', '720385-1234')),
      narrow(...filler),
      narrow(...own),
    ),
  )
  expect(scanned.hits).toEqual([])
  const compiled = await compilePack(scanned.model)
  expect(compiled.pages.length).toBeGreaterThan(3)
  expect(() => assertPagesScanned('a.pdf', compiled, scanned.known)).not.toThrow()
  // The same pages with nothing known: every one of those prints is a hit, so the pages really were searched.
  expect(() => assertPagesScanned('a.pdf', compiled, [])).toThrow('pack-personal-number')
}, 120_000)

test('a number in a text is found on its page, also where the page breaks it over two lines', async () => {
  // Drawn without the model having been searched, as if that search had failed.
  const model = aModel(
    paragraph(text('Første side. '.repeat(600))),
    narrow(text('720385-1234'), text('side')),
  )
  const compiled = await compilePack(model)
  const page = compiled.pages.findIndex((words) => words.includes('720385')) + 1
  expect(page).toBeGreaterThan(3)
  expect(() => assertPagesScanned('a.pdf', compiled, [])).toThrow(
    expect.objectContaining({
      code: 'pack-personal-number',
      details: { file: 'a.pdf', page, section: null, masked: '720385-XXXX' },
    }) as Error,
  )
}, 120_000)

test('a pack full of our own numbers that look like personal numbers is not stopped', async () => {
  const request = aMunicipality(30)
  const own = controlOf(request)
  const findings = own.control.findings.map((finding, index) => {
    const looksLike = `${10 + (index % 19)}0185${1000 + index}`
    return {
      ...finding,
      subject: { kind: 'identity' as const, id: `rid:${looksLike}`, label: '', identities: [] },
      events: finding.events.map(({ line }) => ({ file: '010185 12.csv', line: 120_185 + line })),
      reason: `Hvad var anledningen til 120185 rækker den 01.07.2026 og 1203 andre i enhed ${index + 1} 85?`,
    }
  })
  const strata = own.control.sample.strata.map((stratum, index) => ({
    ...stratum,
    subject: String(120_185 + index),
    rows: 100 + index,
  }))
  const control = { ...own.control, findings, sample: { ...own.control.sample, strata } }
  const scanned = scanModel(
    buildPackModel({
      ...withControl(request, { control }),
      ledger: { seq: 3_112_851_234, head: request.ledger.head },
    }),
  )
  expect(scanned.hits).toEqual([])
  expect(scanned.known.length).toBeGreaterThan(30)
  const compiled = await compilePack(scanned.model)
  expect(() => assertPagesScanned('a.pdf', compiled, scanned.known)).not.toThrow()
}, 120_000)

test('what is known on one page excuses nothing two pages on', () => {
  const pages = ['sag 7203851234', 'intet', 'sag 7203851234']
  const marks = [{ mark: 0, page: 1 }]
  expect(() => assertPagesScanned('a.pdf', { pages, marks }, [['7203851234']])).toThrow(
    'pack-personal-number',
  )
  expect(() =>
    assertPagesScanned('a.pdf', { pages: pages.slice(0, 2), marks }, [['7203851234']]),
  ).not.toThrow()
})

test('a file name that holds a number is a hit', () => {
  expect(() => assertTextScanned('log_720385-1234.csv', 'log_720385-1234.csv')).toThrow(
    'pack-personal-number',
  )
})
