import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { renameWithRetry, writeAtomically } from '../../../../electron/vault/write-atomically.ts'
import { aFolder } from '../../../helpers/a-data-file.ts'

function failing(code: string, times: number) {
  const calls: string[] = []
  const rename = (from: unknown, to: unknown) => {
    calls.push(`${String(from)} -> ${String(to)}`)
    if (calls.length <= times) throw Object.assign(new Error(code), { code })
  }
  return { calls, rename }
}

test('a file is replaced whole, and nothing lies beside it', async () => {
  using folder = aFolder()
  const file = path.join(folder.path, 'datafil.json')
  await writeAtomically(file, Buffer.from('et langt hoved'))
  await writeAtomically(file, Buffer.from('kort'))
  expect([readFileSync(file, 'utf8'), readdirSync(folder.path)]).toEqual(['kort', ['datafil.json']])
})

test('a temporary file of a killed write is written over', async () => {
  using folder = aFolder()
  const file = path.join(folder.path, 'datafil.json')
  writeFileSync(`${file}.tmp`, 'noget der er meget længere end det nye')
  await writeAtomically(file, Buffer.from('nyt'))
  expect([readFileSync(file, 'utf8'), readdirSync(folder.path)]).toEqual(['nyt', ['datafil.json']])
})

test.each(['EPERM', 'EACCES', 'EBUSY'])('a rename is tried again while it fails with %s', async (code) => {
  const { calls, rename } = failing(code, 3)
  await renameWithRetry('a', 'b', rename)
  expect(calls).toEqual(Array.from({ length: 4 }, () => 'a -> b'))
})

test('a rename that another program hinders for more than 2 s is given up', async () => {
  const started = performance.now()
  await expect(renameWithRetry('a', 'b', failing('EBUSY', 1000).rename)).rejects.toThrow('EBUSY')
  expect(performance.now() - started).toBeGreaterThan(1900)
})

test('a rename that cannot succeed is not tried again', async () => {
  const { calls, rename } = failing('ENOENT', 1000)
  await expect(renameWithRetry('a', 'b', rename)).rejects.toThrow('ENOENT')
  expect(calls).toHaveLength(1)
})
