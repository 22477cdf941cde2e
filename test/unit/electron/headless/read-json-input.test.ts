import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readJsonInput } from '../../../../electron/headless/read-json-input.ts'
import { AppError } from '../../../../shared/errors.ts'
import { authoritySchema } from '../../../../shared/register/authority.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kontrolbog-json-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The details of the refusal of a file with this text. */
function refusal(text: string | Uint8Array, schema: z.ZodType = authoritySchema): unknown {
  const file = path.join(folder, 'authority.json')
  writeFileSync(file, text)
  try {
    readJsonInput(file, schema)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.details
  }
  throw new Error('the file was accepted')
}

const whole = `{
  "name": "Vestby Kommune",
  "cvr": "43210987",
  "officers": [
    { "name": "Prøve Prøvesen", "initials": "PP", "role": "sikkerhedsansvarlig", "from": "2024-01-01" }
  ]
}
`

test('broken JSON is told with the line of the fault, whatever the engine says of it', () => {
  const reason = 'filen er ikke gyldig JSON'
  const at = (text: string) => refusal(text)
  expect(at(whole.replace('"43210987"', 'nr. 43210987'))).toMatchObject({ line: 3, reason })
  expect(at(whole.replace('"cvr"', "'cvr'"))).toMatchObject({ line: 3, reason })
  expect(at(whole.replace('"PP"', '"P\tP"'))).toMatchObject({ line: 5, reason })
  expect(at(whole.replace('"43210987",', '"43210987"'))).toMatchObject({ line: 4, reason })
  expect(at(whole.slice(0, -3))).toMatchObject({ line: 6, reason })
  expect(at(`${whole}}`)).toMatchObject({ line: 8, reason })
  expect(at('')).toMatchObject({ line: 1, reason })
})

test('an unknown key is named with its line before what is missing, and the missing one otherwise', () => {
  expect(refusal(whole.replace('"name": "Vestby', '"navn": "Vestby'))).toMatchObject({
    line: 2,
    reason: 'feltet navn er ukendt',
    reasonEn: 'the field navn is unknown',
  })
  expect(refusal(whole.replace('"initials"', '"initialer"'))).toMatchObject({
    line: 5,
    reason: 'feltet officers.0.initialer er ukendt',
  })
  expect(refusal(whole.replace('"initials": "PP", ', ''))).toMatchObject({
    line: 5,
    reason: 'feltet officers.0.initials mangler',
  })
  expect(refusal(whole.replace('43210987', '4321'))).toMatchObject({
    line: 3,
    reason: 'feltet cvr har ikke den rette form',
  })
})

test('a field name that could be a CPR number, or is long, is not repeated', () => {
  const text = JSON.stringify(refusal(whole.replace('"cvr"', '"610790-1234": 1,\n"cvr"')))
  expect(text).not.toContain('610790')
  expect(text).toContain('"line":3')
  expect(
    JSON.stringify(refusal(whole.replace('"cvr"', `"${'k'.repeat(1e6)}": 1, "cvr"`))).length,
  ).toBeLessThan(500)
})

test('a value of 9 MB beside an unknown key is told in time, and 100 levels are the most', () => {
  const long = whole.replace('"cvr"', `"journalNumber": "${'a\\n'.repeat(3_000_000)}",\n"nmae": 1,\n"cvr"`)
  const before = performance.now()
  expect(refusal(long)).toMatchObject({ line: 4, reason: 'feltet nmae er ukendt' })
  expect(performance.now() - before).toBeLessThan(5000)
  const deep = whole.replace('"cvr"', `"ipAddresses": ${'['.repeat(50_000)}${']'.repeat(50_000)},\n"cvr"`)
  expect(refusal(deep)).toMatchObject({ line: 3, reason: 'filen har mere end 100 niveauer' })
})

test('a file that is not UTF-8 is told as such', () => {
  expect(refusal(Buffer.from(whole, 'latin1'))).toMatchObject({
    line: null,
    reason: 'filen er ikke UTF-8-tekst',
  })
})
