import { appendFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openContents } from '../../../../electron/imports/open-contents.ts'
import { aFolder } from '../../../helpers/a-data-file.ts'
import { refusalOf } from '../../../helpers/an-import-desk.ts'

/** What it holds, read to its end. */
async function readAll(file: string) {
  const contents = await openContents(file, 'log.csv.gz')
  const piece = Buffer.alloc(100)
  const read: Buffer[] = []
  for (let length = await contents.read(piece); length > 0; length = await contents.read(piece)) {
    read.push(Buffer.from(piece.subarray(0, length)))
  }
  return { contents, text: Buffer.concat(read).toString('utf8') }
}

test('a packed file that changes while it is read is refused: its hash would be that of another', async () => {
  using folder = aFolder()
  const file = path.join(folder.path, 'log.csv.gz')
  writeFileSync(file, gzipSync('æble;\n'.repeat(500)))
  const { contents, text } = await readAll(file)
  expect([text, contents.bytesRead, contents.likelyBytes]).toEqual([
    'æble;\n'.repeat(500),
    contents.sizeBytes,
    3500,
  ])
  appendFileSync(file, 'x')
  expect(await refusalOf(Promise.resolve().then(() => contents.sha256()))).toEqual({
    code: 'file-changed',
    file: 'log.csv.gz',
  })
  contents.close()
})

test('contents that are given up half read leave no file open', async () => {
  using folder = aFolder()
  const file = path.join(folder.path, 'log.csv.gz')
  writeFileSync(file, gzipSync(Buffer.alloc(3_000_000, 'a;b\n')))
  const openFiles = () => readdirSync('/proc/self/fd').length
  const before = openFiles()
  for (const bytes of [0, 10, 1_000_000]) {
    const contents = await openContents(file, 'log.csv.gz')
    await contents.read(Buffer.alloc(bytes))
    contents.close()
  }
  expect(openFiles()).toBe(before)
})
