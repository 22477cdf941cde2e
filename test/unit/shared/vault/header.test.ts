import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../../../shared/errors.ts'
import { headerText, parseHeader } from '../../../../shared/vault/header.ts'
import { aHeader, anOfficerSlot, aRecoverySlot } from '../../../helpers/a-header.ts'

test('a header is read as it was written', () => {
  expect(parseHeader(headerText(aHeader()))).toEqual(aHeader())
})

const kdf = anOfficerSlot().kdf

test.each<[string, object | string, string, unknown]>([
  ['no JSON', 'SQLite format 3', 'header-unreadable', { field: '' }],
  ['JSON that is no object', '[]', 'header-unreadable', { field: '' }],
  ['another format', { ...aHeader(), format: 'andet' }, 'header-unreadable', { field: 'format' }],
  ['a newer version', { ...aHeader(), version: 2, noget: 1 }, 'header-newer', { found: 2, known: 1 }],
  ['an unknown key', { ...aHeader(), noget: 1 }, 'header-unreadable', { field: '' }],
  [
    'a register elsewhere',
    { ...aHeader(), register: '../register-1.db' },
    'header-unreadable',
    { field: 'register' },
  ],
  ['no slots', { ...aHeader(), slots: [] }, 'header-unreadable', { field: 'slots' }],
  [
    'two slots of one id',
    { ...aHeader(), slots: [aRecoverySlot(), aRecoverySlot()] },
    'header-unreadable',
    { field: 'slots' },
  ],
  [
    'a short public key',
    { ...aHeader(), slots: [aRecoverySlot({ publicKey: 'BwcH' })] },
    'header-unreadable',
    { field: 'slots.0.publicKey' },
  ],
  [
    'too little memory',
    { ...aHeader(), slots: [anOfficerSlot({ kdf: { ...kdf, memoryKiB: 19_455 } })] },
    'header-unreadable',
    { field: 'slots.0.kdf.memoryKiB' },
  ],
  [
    'too few iterations',
    { ...aHeader(), slots: [anOfficerSlot({ kdf: { ...kdf, iterations: 1 } })] },
    'header-unreadable',
    { field: 'slots.0.kdf.iterations' },
  ],
  [
    '4 GiB of memory',
    { ...aHeader(), slots: [anOfficerSlot({ kdf: { ...kdf, memoryKiB: 4_194_304 } })] },
    'header-unreadable',
    { field: 'slots.0.kdf.memoryKiB' },
  ],
  [
    'endless iterations',
    { ...aHeader(), slots: [anOfficerSlot({ kdf: { ...kdf, iterations: 1e9 } })] },
    'header-unreadable',
    { field: 'slots.0.kdf.iterations' },
  ],
])('a header with %s is refused and the field named', (_what, header, code, details) => {
  const text = typeof header === 'string' ? header : JSON.stringify(header)
  expect(() => parseHeader(text)).toThrow(expect.objectContaining({ code, details }))
})

test('whatever a header is cut to or one byte of it becomes, it is read or refused by name', () => {
  const text = headerText(aHeader())
  const broken = fc.oneof(
    fc.nat(text.length).map((length) => text.slice(0, length)),
    fc
      .tuple(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }))
      .map(([at, character]) => text.slice(0, at) + character + text.slice(at + 1)),
    fc.string(),
    fc.json(),
  )
  fc.assert(
    fc.property(broken, (candidate) => {
      try {
        parseHeader(candidate)
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }),
  )
})
