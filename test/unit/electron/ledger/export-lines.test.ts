import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { exportLedgerLines } from '../../../../electron/ledger/export-lines.ts'
import { ledgerHead } from '../../../../electron/ledger/open-ledger.ts'
import { verifyLedgerLines } from '../../../../shared/ledger/verify-lines.ts'
import { aFilledRegister } from '../../../helpers/a-filled-register.ts'

const sha256 = (bytes: Uint8Array) => hash('sha256', bytes, 'hex')
const controlKinds = new Set(['control-drafted', 'rules-run', 'sample-drawn', 'control-approved'] as const)

test('the exported lines are the ledger as it is, with the payloads of the allowed kinds only', async () => {
  const { ledger } = await aFilledRegister()
  const lines = [...exportLedgerLines(ledger.db, controlKinds)]
  const rows = ledger.db.prepare('SELECT * FROM ledger ORDER BY seq').all()
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(parsed.map(({ payload: _payload, ...row }) => row)).toEqual(rows)
  expect(parsed.filter(({ payload }) => payload !== undefined).map(({ kind }) => kind)).toEqual([
    'control-drafted',
    'rules-run',
    'sample-drawn',
    'control-approved',
  ])
  expect(lines.join('\n')).not.toContain('Anna')
})

test('anyone can recompute the chain to the printed head from the lines alone', async () => {
  const { ledger } = await aFilledRegister()
  const { seq, head } = ledgerHead(ledger.db)
  expect(await verifyLedgerLines(exportLedgerLines(ledger.db, controlKinds), sha256)).toEqual({
    size: seq,
    head,
    payloads: 4,
    problems: [],
  })
  const part = await verifyLedgerLines(exportLedgerLines(ledger.db, controlKinds, 5), sha256)
  expect(part).toMatchObject({ size: 5, problems: [] })
  expect(part.head).toBe(ledger.db.prepare('SELECT hash FROM ledger WHERE seq = 5').pluck().get())
})

test('an erased payload is left out although its kind is allowed', async () => {
  const { ledger } = await aFilledRegister()
  const lines = [...exportLedgerLines(ledger.db, new Set(['employee-registered'] as const))]
  const withPayload = lines.filter((line) => line.includes('"payload"'))
  expect(lines.filter((line) => line.includes('"employee-registered"')).length).toBe(2)
  expect(withPayload.length).toBe(1)
})

describe('a change of a line is named', () => {
  const change = (from: string, to: string) => (lines: string[]) =>
    lines.map((line, index) => (index === 10 ? line.replace(from, to) : line))
  test.each<[string, (lines: string[]) => string[], (number | undefined)[]]>([
    ['a line left out', (lines) => lines.toSpliced(4, 1), [6]],
    ['a line repeated', (lines) => lines.toSpliced(4, 0, lines[4]!), [5]],
    ['two lines exchanged', (lines) => lines.with(4, lines[5]!).with(5, lines[4]!), [5, 6, 7]],
    ['an actor', change('"actor":"', '"actor":"f'), [11]],
    ['an instant', change('2026-07-01T08', '2026-07-01T07'), [11]],
    ['a payload', change('Europe/Copenhagen', 'Europe/Stockholm'), [12]],
    ['no JSON', (lines) => lines.with(10, 'x'), [11]],
    ['a line of other columns', (lines) => lines.with(10, '{"seq":11}'), [11]],
  ])('%s', async (name, tamper, seqs) => {
    const { ledger } = await aFilledRegister()
    const lines = [...exportLedgerLines(ledger.db, controlKinds)]
    const changed =
      name === 'a payload'
        ? lines.map((line) => line.replace('Europe/Copenhagen', 'Europe/Stockholm'))
        : tamper(lines)
    const { problems } = await verifyLedgerLines(changed, sha256)
    for (const seq of seqs) expect(problems.map((problem) => problem.seq)).toContain(seq)
  })

  test('the tail cut off, by another size and head than the printed', async () => {
    const { ledger } = await aFilledRegister()
    const lines = [...exportLedgerLines(ledger.db, controlKinds)]
    const { size, head, problems } = await verifyLedgerLines(lines.slice(0, -1), sha256)
    expect(problems).toEqual([])
    expect({ seq: size, head }).not.toEqual(ledgerHead(ledger.db))
  })
})
