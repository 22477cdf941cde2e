import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readLogLines } from '../../../../electron/imports/read-log-lines.ts'
import { runImport } from '../../../../electron/imports/run-import.ts'
import { aFolder } from '../../../helpers/a-data-file.ts'

const key = () => Buffer.alloc(32, 7)

async function aStore(folder: string, text: string): Promise<string> {
  const source = path.join(folder, 'log.csv')
  writeFileSync(source, text)
  const partialPath = path.join(folder, 'store.partial')
  await runImport({
    path: source,
    file: 'log.csv',
    kind: 'log',
    timezone: 'Europe/Copenhagen',
    from: '2026-07-01',
    to: '2026-09-30',
    earlier: [],
    store: { partialPath, key: key() },
  })
  return partialPath
}

test('the rows on the lines asked for come masked, in the order of the file, and others stay where they are', async () => {
  using folder = aFolder()
  const store = await aStore(
    folder.path,
    [
      'tidspunkt;bruger;tjeneste;cpr;sagsnr;forespørgsel',
      '2026-07-01 08:15:04;b1;CprPersonFullSimple;6101800001;2026-1;',
      'ikke en tid;b1;CprPersonFullSimple;6101800001;2026-1;',
      '2026-07-01 09:00:00;b2;CprPersonFullSimple;6101800001, 6201800002;vedr. 6101800001;',
      '2026-07-01 10:00:00;b3;CprPersonSearch;;;/search?name=Hansen&pnr=6301800003',
    ].join('\n'),
  )
  const lines = readLogLines(store, key(), [5, 3, 4, 4, 99])
  expect(
    lines.map(({ line, userId, persons, caseRef, query }) => [line, userId, persons, caseRef, query]),
  ).toEqual([
    [4, 'b2', ['610180-XXXX', '620180-XXXX'], 'vedr. 610180-XXXX', ''],
    [5, 'b3', ['630180-XXXX'], '', '/search?name=Hansen&pnr=630180-XXXX'],
  ])
  expect(lines[0]?.timeMs).toBe(Date.UTC(2026, 6, 1, 7))
  expect(readLogLines(store, key(), [])).toEqual([])
})

test('a row among many segments is found by its line alone', async () => {
  using folder = aFolder()
  const rows = Array.from(
    { length: 140_000 },
    (_, index) =>
      `2026-07-01 08:15:04.${String(index % 1000).padStart(3, '0')};b${index};CprPersonFullSimple;6101800001`,
  )
  const store = await aStore(folder.path, ['tidspunkt;bruger;tjeneste;cpr', ...rows].join('\n'))
  expect(readLogLines(store, key(), [2, 65_538, 140_001]).map(({ userId }) => userId)).toEqual([
    'b0',
    'b65536',
    'b139999',
  ])
})
