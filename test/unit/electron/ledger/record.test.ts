import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { acceptClock, askClock } from '../../../../electron/ledger/accept-clock.ts'
import { ledgerHead, openLedger } from '../../../../electron/ledger/open-ledger.ts'
import { record, transaction } from '../../../../electron/ledger/record.ts'
import { readMeta } from '../../../../electron/vault/meta.ts'
import type { LedgerEvent } from '../../../../shared/ledger/events.ts'
import { aRegister, startMs } from '../../../helpers/a-register.ts'
import { anEmployee, anImport } from '../../../helpers/register-builders.ts'

function employeeEvent(subject: string, data = anEmployee()): LedgerEvent {
  return { kind: 'employee-registered', subject, data: { employee: data, identities: [], source: null } }
}

test('an entry is the hash of its canonical columns, and its digest that of nonce and canonical data', () => {
  const { ledger } = aRegister()
  const subject = ledger.ids.id()
  record(ledger, employeeEvent(subject))
  record(ledger, { kind: 'employee-voided', subject, data: { reason: 'dobbelt' } })
  const rows = ledger.db.prepare('SELECT * FROM ledger ORDER BY seq').all() as Record<string, unknown>[]
  const payload = ledger.db.prepare('SELECT * FROM payload WHERE seq = 2').get() as {
    nonce: Buffer
    data: string
  }
  const second = rows[1]!
  const sha256 = (...parts: (string | Buffer)[]) => {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return hash.digest('hex')
  }
  expect(rows[0]).toMatchObject({ seq: 1, prev: '0'.repeat(64), kind: 'employee-registered', subject })
  expect(second['hash']).toBe(
    sha256(
      `{"actor":"${ledger.actor}","at":"2026-07-01T08:00:00.000Z","digest":"${second['digest']}",` +
        `"kind":"employee-voided","prev":"${rows[0]!['hash']}","seq":2,"subject":"${subject}"}`,
    ),
  )
  expect(payload.data).toBe('{"reason":"dobbelt"}')
  expect(payload.nonce.length).toBe(16)
  expect(second['digest']).toBe(sha256(payload.nonce, payload.data))
})

test('meta holds the head under its HMAC after every entry and every transaction', () => {
  const { ledger, macKey } = aRegister()
  record(ledger, employeeEvent(ledger.ids.id()))
  transaction(ledger, () => {
    record(ledger, employeeEvent(ledger.ids.id()))
    record(ledger, employeeEvent(ledger.ids.id()))
  })
  const { seq, head } = ledgerHead(ledger.db)
  expect(seq).toBe(3)
  expect(readMeta(ledger.db, macKey, 'head')).toBe(`3:${head}`)
})

test('equal seeds and events give the same ledger, and another seed another', () => {
  const headOf = (seed: string) => {
    const { ledger } = aRegister({ seed })
    record(ledger, employeeEvent(ledger.ids.id()))
    return ledgerHead(ledger.db).head
  }
  expect(headOf('ab'.repeat(16))).toBe(headOf('ab'.repeat(16)))
  expect(headOf('ab'.repeat(16))).not.toBe(headOf('ac'.repeat(16)))
})

test('a transaction that throws leaves nothing, and the ledger goes on', () => {
  const { ledger } = aRegister()
  record(ledger, employeeEvent(ledger.ids.id()))
  const before = ledgerHead(ledger.db)
  expect(() =>
    transaction(ledger, () => {
      record(ledger, employeeEvent(ledger.ids.id()))
      throw new Error('afbrudt')
    }),
  ).toThrow('afbrudt')
  expect(ledgerHead(ledger.db)).toEqual(before)
  expect(ledger.db.prepare('SELECT count(*) FROM employee').pluck().get()).toBe(1)
  expect(record(ledger, employeeEvent(ledger.ids.id())).seq).toBe(2)
})

test('a transaction in which an entry failed half-way cannot be committed by swallowing the failure', () => {
  const { ledger } = aRegister()
  const subject = ledger.ids.id()
  expect(() =>
    transaction(ledger, () => {
      record(ledger, { kind: 'import-recorded', subject, data: anImport() })
      // The projection's key is taken: the entry is in the ledger and its projector fails.
      expect(() => record(ledger, { kind: 'import-recorded', subject, data: anImport() })).toThrow('UNIQUE')
    }),
  ).toThrow('failed half-way')
  expect(ledgerHead(ledger.db).seq).toBe(0)
})

describe('what is refused', () => {
  test.each([
    ['a CPR number in a text', anEmployee({ unit: 'Borger 710101-1234' }), 'unit'],
    ['a masked CPR number', anEmployee({ name: 'borger 710101-XXXX' }), 'name'],
    ['an employee no. that could be one', anEmployee({ employeeNo: '7101011234' }), 'employeeNo'],
    ['initials that could be one', anEmployee({ initials: '710101 1234' }), 'initials'],
  ])('%s, by the name of its field', (_name, employee, field) => {
    const { ledger } = aRegister()
    expect(() => record(ledger, employeeEvent(ledger.ids.id(), employee))).toThrow(
      expect.objectContaining({ code: 'ledger-holds-cpr', details: { kind: 'employee-registered', field } }),
    )
    expect(ledgerHead(ledger.db).seq).toBe(0)
  })

  test('a column header that holds a CPR number, without repeating it', () => {
    const { ledger } = aRegister()
    const data = anImport({ columns: { '710101-1234': null } })
    try {
      record(ledger, { kind: 'import-recorded', subject: ledger.ids.id(), data })
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'ledger-holds-cpr', details: { field: 'columns' } })
    }
  })

  test('a RID that looks like a CPR number is recorded, any other identity is not', () => {
    const { ledger } = aRegister()
    const event = (field: string): LedgerEvent => ({
      kind: 'identity-added',
      subject: ledger.ids.id(),
      data: {
        holderKind: 'employee',
        identity: { id: ledger.ids.id(), field, raw: '7101011234', from: null, to: null },
        reason: 'ny',
      },
    })
    expect(record(ledger, event('rid')).seq).toBe(1)
    expect(() => record(ledger, event('login'))).toThrow(
      expect.objectContaining({ code: 'ledger-holds-cpr' }),
    )
  })

  test('an event that has not its shape, a name for a subject, counts that do not add up', () => {
    const { ledger } = aRegister()
    expect(() => record(ledger, employeeEvent('Anna Bentsen'))).toThrow('at subject')
    const extra = { ...anEmployee(), cpr: 'x' }
    expect(() => record(ledger, employeeEvent(ledger.ids.id(), extra))).toThrow(
      'unrecognized_keys at employee',
    )
    const data = anImport({ rowsRead: 4 })
    expect(() => record(ledger, { kind: 'import-recorded', subject: ledger.ids.id(), data })).toThrow(
      'custom at data',
    )
  })
})

test('nothing is recorded while nobody is acting', () => {
  const { ledger } = aRegister()
  record(ledger, employeeEvent(ledger.ids.id()))
  const head = ledgerHead(ledger.db)
  const nobodys = openLedger(ledger.db, { ...ledger, actor: '' })
  expect(() => record(nobodys, employeeEvent(ledger.ids.id(), anEmployee({ employeeNo: 'M2' })))).toThrow(
    expect.objectContaining({ code: 'nobody-acting' }),
  )
  expect(ledgerHead(ledger.db)).toEqual(head)
})

test('a clock that stands still or goes back a little gives entries that never go back', () => {
  const { ledger, clock } = aRegister()
  record(ledger, employeeEvent(ledger.ids.id()))
  clock.nowMs = startMs - 60_000
  record(ledger, employeeEvent(ledger.ids.id()))
  expect(ledger.db.prepare('SELECT DISTINCT at FROM ledger').pluck().all()).toEqual([
    '2026-07-01T08:00:00.000Z',
  ])
})

test.each([
  ['behind', startMs - 3_600_000, '2026-07-01T08:00:00.000Z'],
  ['ahead', startMs + 40 * 86_400_000, '2026-08-10T08:00:00.000Z'],
] as const)('a clock far %s is an entry of its own, once the officer accepts it', (direction, nowMs, at) => {
  const { ledger, clock } = aRegister()
  record(ledger, employeeEvent(ledger.ids.id()))
  expect(askClock(ledger)).toBe(null)
  clock.nowMs = nowMs
  expect(askClock(ledger)).toBe(direction)
  expect(() => record(ledger, employeeEvent(ledger.ids.id()))).toThrow(
    expect.objectContaining({ code: 'clock-not-accepted' }),
  )
  acceptClock(ledger)
  acceptClock(ledger)
  clock.nowMs += 1000
  record(ledger, employeeEvent(ledger.ids.id()))
  expect(ledger.db.prepare('SELECT kind FROM ledger ORDER BY seq').pluck().all()).toEqual([
    'employee-registered',
    'clock-accepted',
    'employee-registered',
  ])
  expect(ledger.db.prepare('SELECT at FROM ledger WHERE seq = 2').pluck().get()).toBe(at)
})

test('an accepted clock lasts until an entry has caught up, and is asked about again after that', () => {
  const { ledger, clock } = aRegister()
  record(ledger, employeeEvent(ledger.ids.id()))
  clock.nowMs = startMs - 3_600_000
  acceptClock(ledger)
  clock.nowMs = startMs + 1
  record(ledger, employeeEvent(ledger.ids.id()))
  clock.nowMs = startMs - 3_600_000
  expect(askClock(ledger)).toBe('behind')
})

test('a ledger that ends elsewhere than meta says is not opened for recording', () => {
  const { ledger, macKey } = aRegister()
  record(ledger, employeeEvent(ledger.ids.id()))
  record(ledger, employeeEvent(ledger.ids.id()))
  const options = { macKey, ids: ledger.ids, actor: ledger.actor, now: () => startMs }
  expect(openLedger(ledger.db, options).db).toBe(ledger.db)
  ledger.db.exec('DROP TRIGGER ledgerDelete; DELETE FROM payload WHERE seq = 99')
  ledger.db.pragma('foreign_keys=OFF')
  ledger.db.exec('DELETE FROM ledger WHERE seq = 2')
  expect(() => openLedger(ledger.db, options)).toThrow(
    expect.objectContaining({ code: 'ledger-changed-outside', details: { size: 1, expectedSize: 2 } }),
  )
})

test('projections of another version are not used', () => {
  const { ledger, macKey } = aRegister()
  const options = { macKey, ids: ledger.ids, actor: ledger.actor, now: () => startMs }
  ledger.db.exec("DELETE FROM meta WHERE name = 'projectionVersion'")
  expect(() => openLedger(ledger.db, options)).toThrow(
    expect.objectContaining({ code: 'projections-outdated' }),
  )
})
