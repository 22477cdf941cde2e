import { expect, test } from 'vitest'
import { makeConformant } from '../../../../electron/evidence/pdf-conformance.ts'
import { coveredCharacters, missingGlyphEscaper } from '../../../../electron/evidence/missing-glyphs.ts'
import { breakable } from '../../../../electron/evidence/print-runs.ts'
import { compilePack } from '../../../../electron/evidence/compile-pack.ts'
import { readFonts } from '../../../../electron/evidence/typst-compiler.ts'
import { buildPackModel } from '../../../../shared/evidence/build-pack-model.ts'
import { paragraph, section } from '../../../../shared/evidence/pack-model.ts'
import { printed, text } from '../../../../shared/evidence/printed.ts'
import { aPackRequest } from '../../../helpers/evidence-builders.ts'

const fonts = readFonts()

test('every font has the letters and signs that our own Danish uses', () => {
  for (const font of fonts) {
    const covered = coveredCharacters(font)
    for (const letter of 'abcæøåÆØÅé0123456789.,:;–−»«’…•%()[]/ \u00A0') {
      expect(covered.has(letter.codePointAt(0) ?? 0), letter).toBe(true)
    }
  }
})

test('what no font can draw is named by its code, and never dropped', () => {
  const printable = missingGlyphEscaper(fonts)
  expect(printable('Borger 😀 漢')).toBe('Borger ‹U+1F600› ‹U+6F22›')
  expect(printable('a\u202Eb\u0000c')).toBe('a‹U+202E›b‹U+0000›c')
  expect(printable('to\r\nlinjer\ttab')).toBe('to linjer tab')
  expect(printable('A\u030Arhus')).toBe('Århus')
})

test('texts that are hostile to a template are printed as they are', async () => {
  const evil =
    '#panic("x") $x$ *fed* _kursiv_ `kode` @ref <label> \\u{41} "citat" // note [a](b) = overskrift'
  const model = {
    ...buildPackModel(aPackRequest()),
    cover: [],
    about: section('om', 'Om', []),
    chapters: [section('s', evil, [paragraph(text(evil), printed('file', evil))])],
  }
  const { pages } = await compilePack(model)
  const words = pages.join(' ').replace(/[\s\u200B]/g, '')
  expect(words.split(evil.replace(/\s/g, '')).length - 1).toBeGreaterThanOrEqual(3)
}, 120_000)

test('long names may break after a sign or ten letters, never between digits; words only by hyphenation', () => {
  expect(breakable('datafordeler_logsoegning-2026.csv', 'file')).toBe(
    'datafordel\u200Ber_\u200Blogsoegnin\u200Bg-\u200B2026.\u200Bcsv',
  )
  expect(breakable('123456789012345678901234', 'id')).toBe('123456789012345678901234')
  expect(breakable('transaktionsstatistikken', 'text')).toBe('transaktionsstatistikken')
  expect(breakable('kort navn.csv', 'file')).toBe('kort navn.csv')
})

test('a PDF of another shape than our compiler’s is refused, not patched', () => {
  const words = (given: string) => () => makeConformant(Buffer.from(given, 'latin1'))
  expect(words('')).toThrow('startxref')
  expect(words('%PDF-1.7\nstartxref\n99999\n%%EOF')).toThrow('past the end')
  expect(words('xref\n0 2\n0000000000 65535 f \nstartxref\n0\n%%EOF')).toThrow('trailer')
  expect(
    words(
      'xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<</Root 7 0 R>>\nstartxref\n0\n%%EOF',
    ),
  ).toThrow('no object 7')
  expect(
    words(
      'xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF',
    ),
  ).toThrow('outside the file')
})
