import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashFile, writePackFile } from '../../../../electron/evidence/pack-folder.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-folder-'))
  mkdirSync(path.join(folder, 'data'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file is written in pieces of any size, with its size and hash', () => {
  const pieces = ['æøå', new Uint8Array(3_000_000).fill(65), '', 'slut']
  const written = writePackFile(folder, 'data/a.bin', pieces)
  const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)))
  expect(readFileSync(path.join(folder, 'data', 'a.bin')).equals(bytes)).toBe(true)
  expect(written).toEqual({
    path: 'data/a.bin',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(hashFile(path.join(folder, 'data', 'a.bin'))).toEqual({
    bytes: written.bytes,
    sha256: written.sha256,
  })
})

test('an empty file is a file', () => {
  expect(writePackFile(folder, 'tom.txt', []).bytes).toBe(0)
})

test('a file that is already there is not written over', () => {
  writeFileSync(path.join(folder, 'gammel.txt'), 'gammel')
  expect(() => writePackFile(folder, 'gammel.txt', ['ny'])).toThrow('EEXIST')
  expect(readFileSync(path.join(folder, 'gammel.txt'), 'utf8')).toBe('gammel')
})

test('what is read back must be what was written', () => {
  function* meddled(): Generator<string> {
    yield 'a'.repeat(2_000_000)
    writeFileSync(path.join(folder, 'b.txt'), 'b', { flag: 'r+' })
    yield 'slut'
  }
  expect(() => writePackFile(folder, 'b.txt', meddled())).toThrow(
    expect.objectContaining({ code: 'pack-not-written', details: { file: 'b.txt' } }) as Error,
  )
})
