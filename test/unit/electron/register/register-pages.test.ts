import { mkdtempSync, readFileSync, readdirSync, rmSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { record } from '../../../../electron/ledger/record.ts'
import { registerHandlers } from '../../../../electron/register/handlers.ts'
import type { DataFile } from '../../../../electron/vault/data-file.ts'
import { filterSchema } from '../../../../shared/register/list.ts'
import { aRegister, startMs } from '../../../helpers/a-register.ts'
import { aStoreContext } from '../../../helpers/a-store-context.ts'
import { anEmployee } from '../../../helpers/register-builders.ts'

type Filter = Partial<ReturnType<typeof filterSchema.parse>>
const form = {
  type: '',
  system: 'online' as const,
  services: ['CprPersonSmallSimple'],
  approvedBy: 'Lone Leder',
  justification: 'sagsbehandling',
  purpose: '',
  legalBasis: '',
  ref: '',
  from: '2026-01-01',
  to: null as string | null,
}

function setUp() {
  const register = aRegister()
  const folder = mkdtempSync(path.join(tmpdir(), 'register-'))
  const { ledger } = register
  const context = aStoreContext(ledger, { folder: path.join(folder, 'datafil'), db: ledger.db } as DataFile)
  let number = 0
  const give = (name: string, values: Partial<typeof form> = {}, unit = 'Jobcenter') => {
    number += 1
    const employee = anEmployee({ employeeNo: `M${number}`, initials: `in${number}`, name, unit })
    return registerHandlers.registerAuthorisation(context, {
      holder: { kind: 'new-employee', employee, identities: [{ field: 'login', raw: `b${number}` }] },
      authorisation: { ...form, ...values },
    }) as { id: string; holder: { kind: 'employee'; id: string }; fromSeq: number; toSeq: number }
  }
  const list = (
    filter: Filter = {},
    sort: { key: 'name' | 'from' | 'status'; isDescending: boolean }[] = [],
  ) =>
    registerHandlers.list(context, {
      filter: filterSchema.parse(filter),
      sort,
      window: { from: 0, count: 200 },
    }) as {
      rows: { id: string; name: string; to: string | null; status: string }[]
      matching: number
      total: number
    }
  const names = (filter?: Filter) => list(filter).rows.map(({ name }) => name)
  const history = (id: string) =>
    (
      registerHandlers.record(context, { kind: 'employee', id }) as {
        history: { kind: string; isReversible: boolean; reason: string; changes: object[] }[]
      }
    ).history
  return { ...register, context, folder, give, list, names, history }
}

let own: ReturnType<typeof setUp>
beforeEach(() => {
  own = setUp()
})
afterEach(() => rmSync(own.folder, { recursive: true, force: true }))

test('names are in Danish order: Aa is Å, after Z, Æ and Ø', () => {
  for (const name of ['Aabenraa', 'Østergaard', 'Zeuthen', 'Ærø', 'Ågård', 'Abel']) own.give(name)
  expect(own.names()).toEqual(['Abel', 'Zeuthen', 'Ærø', 'Østergaard', 'Aabenraa', 'Ågård'])
})

test('a search finds every word in name, identity or unit, whatever the case, and å as aa', () => {
  own.give('Anna Ågård', {}, 'Børn og unge')
  own.give('Bo Bæk')
  expect([
    own.names({ search: 'ANNA unge' }),
    own.names({ search: 'aagaa' }),
    own.names({ search: 'B2' }),
  ]).toEqual([['Anna Ågård'], ['Anna Ågård'], ['Bo Bæk']])
  expect(own.list({ search: 'anna bæk' })).toMatchObject({ matching: 0, total: 2 })
})

test('a second key decides ties of the first', () => {
  own.give('Bo', { from: '2026-02-01' })
  own.give('Bo', { from: '2026-01-01' })
  own.give('Anna', { from: '2026-03-01' })
  const sorted = (isDescending: boolean) =>
    own
      .list({}, [
        { key: 'name', isDescending: true },
        { key: 'from', isDescending },
      ])
      .rows.map(({ name, id }) => `${name} ${id === own.list({}, []).rows[0]?.id}`)
  expect(sorted(true)).not.toEqual(sorted(false).reverse())
  expect(
    own.list({}, [
      { key: 'name', isDescending: true },
      { key: 'from', isDescending: true },
    ]).rows,
  ).toMatchObject([{ name: 'Bo', from: '2026-02-01' }, { name: 'Bo', from: '2026-01-01' }, { name: 'Anna' }])
})

test('the last day stands on screen, and the first instant after it in the ledger', () => {
  const { id } = own.give('Anna')
  registerHandlers.endAuthorisations(own.context, { ids: [id], to: '2026-07-31', reason: 'fratrådt' })
  expect(own.list().rows[0]).toMatchObject({ to: '2026-07-31', status: 'active' })
  const data = own.ledger.db
    .prepare("SELECT data FROM ledger JOIN payload USING (seq) WHERE kind = 'authorisation-ended'")
    .pluck()
    .get()
  expect(JSON.parse(String(data))).toEqual({ endMs: Date.UTC(2026, 6, 31, 22), reason: 'fratrådt' })
})

test('the status changes as the clock passes the last day, without any entry', () => {
  own.give('Anna', { to: '2026-07-02' })
  own.give('Bo', { from: '2026-07-03' })
  const statuses = () => own.list().rows.map(({ status }) => status)
  expect(statuses()).toEqual(['ending', 'future'])
  own.clock.nowMs = Date.UTC(2026, 6, 2, 22, 0)
  expect(statuses()).toEqual(['ended', 'active'])
  expect(own.list({ status: 'ended' }).matching).toBe(1)
})

test('on a date those stand that were in force, first and last day included', () => {
  own.give('Anna', { from: '2026-03-01', to: '2026-03-31' })
  const on = (date: string) => own.names({ date })
  expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(on)).toEqual([
    [],
    ['Anna'],
    ['Anna'],
    [],
  ])
})

test('as it was known then leaves out what was entered, corrected and voided later', () => {
  const anna = own.give('Anna')
  own.clock.nowMs = startMs + 5 * 86_400_000
  own.give('Bo')
  registerHandlers.voidAuthorisations(own.context, { ids: [anna.id], reason: 'forkert person' })
  const date = '2026-07-03'
  expect([own.names({ date }), own.names({ date, isAsKnownThen: true })]).toEqual([['Bo'], ['Anna']])
  expect(own.list({ date, isAsKnownThen: true })).toMatchObject({ matching: 1, total: 1 })
})

test('access without a system is among both types', () => {
  own.give('Anna', { system: '' as never })
  own.give('Bo')
  expect([own.names({ access: 'online' }), own.names({ access: 'system' })]).toEqual([
    ['Anna', 'Bo'],
    ['Anna'],
  ])
})

describe('what is refused leaves no entry', () => {
  const refused = (act: () => unknown) => {
    const before = own.ledger.db.prepare('SELECT max(seq) FROM ledger').pluck().get()
    let code = ''
    try {
      act()
    } catch (error) {
      code = (error as { code: string }).code
    }
    expect(own.ledger.db.prepare('SELECT max(seq) FROM ledger').pluck().get()).toBe(before)
    return code
  }
  test('an unknown id, also as one of several', () => {
    const { id } = own.give('Anna')
    const unknown = 'f'.repeat(32)
    const end = { to: '2026-07-31', reason: 'fratrådt' }
    expect(
      refused(() => registerHandlers.endAuthorisations(own.context, { ids: [id, unknown], ...end })),
    ).toBe('register-unknown')
    expect(refused(() => registerHandlers.record(own.context, { kind: 'program', id }))).toBe(
      'register-unknown',
    )
  })
  test('an end before the start, and one of what has ended', () => {
    const { id } = own.give('Anna')
    const end = (to: string) =>
      refused(() => registerHandlers.endAuthorisations(own.context, { ids: [id], to, reason: 'x' }))
    expect(end('2025-12-31')).toBe('register-ends-before-start')
    registerHandlers.endAuthorisations(own.context, { ids: [id], to: '2026-02-01', reason: 'x' })
    expect(end('2026-03-01')).toBe('register-already-ended')
  })
  test('a correction that changes nothing', () => {
    const { id } = own.give('Anna')
    expect(
      refused(() =>
        registerHandlers.correctAuthorisation(own.context, { id, authorisation: form, reason: 'x' }),
      ),
    ).toBe('register-unchanged')
  })
  test('a reversal of what has changed since', () => {
    const { id, fromSeq, toSeq } = own.give('Anna')
    registerHandlers.endAuthorisations(own.context, { ids: [id], to: '2026-07-31', reason: 'x' })
    expect(refused(() => registerHandlers.reverse(own.context, { fromSeq, toSeq }))).toBe(
      'register-changed-since',
    )
  })
  test('a reversal of entries that are no changes of the register', () => {
    record(own.ledger, {
      kind: 'authority-registered',
      subject: 'authority',
      data: {
        profile: {
          name: 'Vestby Kommune',
          cvr: '12345678',
          officers: [{ name: 'Olga', initials: 'ol', role: 'stedfortræder', from: '2020-01-01' }],
        },
      },
    })
    expect(refused(() => registerHandlers.reverse(own.context, { fromSeq: 1, toSeq: 1 }))).toBe(
      'register-not-reversible',
    )
    expect(refused(() => registerHandlers.reverse(own.context, { fromSeq: 1, toSeq: 99 }))).toBe(
      'register-not-reversible',
    )
  })
})

describe('a reversal', () => {
  test('of an end over several gives each its former end back, and both stay in the history', () => {
    const anna = own.give('Anna')
    const bo = own.give('Bo', { to: '2026-12-31' })
    const ended = registerHandlers.endAuthorisations(own.context, {
      ids: [anna.id, bo.id],
      to: '2026-07-31',
      reason: 'fejl',
    }) as { fromSeq: number; toSeq: number; ended: number }
    expect(ended.ended).toBe(2)
    registerHandlers.reverse(own.context, ended)
    expect(own.list().rows).toMatchObject([{ to: null }, { to: '2026-12-31' }])
    expect(own.history(bo.holder.id).map(({ kind }) => kind)).toEqual([
      'authorisation-corrected',
      'authorisation-ended',
      'authorisation-registered',
      'employee-registered',
    ])
  })
  test('of a registration voids it and takes its new employee out with it', () => {
    const { fromSeq, toSeq } = own.give('Anna')
    registerHandlers.reverse(own.context, { fromSeq, toSeq })
    expect(own.list().rows).toMatchObject([{ status: 'voided' }])
    expect(registerHandlers.holders(own.context, { search: 'anna' })).toEqual([])
  })
  test('of a voiding restores, and of that voids again', () => {
    const { id } = own.give('Anna')
    const status = () => own.list().rows[0]?.status
    const voided = registerHandlers.voidAuthorisations(own.context, { ids: [id], reason: 'fejl' }) as {
      fromSeq: number
      toSeq: number
    }
    expect(status()).toBe('voided')
    const restored = registerHandlers.reverse(own.context, voided) as { fromSeq: number; toSeq: number }
    expect(status()).toBe('active')
    registerHandlers.reverse(own.context, restored)
    expect(status()).toBe('voided')
  })
  test('of a correction brings the former values back', () => {
    const { id, holder } = own.give('Anna')
    const corrected = registerHandlers.correctAuthorisation(own.context, {
      id,
      authorisation: { ...form, from: '2026-02-01' },
      reason: 'tastefejl',
    }) as { fromSeq: number; toSeq: number }
    expect(own.history(holder.id)[0]).toMatchObject({
      reason: 'tastefejl',
      isReversible: true,
      changes: [{ field: 'from', before: '2026-01-01', after: '2026-02-01' }],
    })
    registerHandlers.reverse(own.context, corrected)
    expect(own.list().rows[0]).toMatchObject({ from: '2026-01-01' })
  })
})

describe('the export', () => {
  const request = {
    scope: 'view' as const,
    filter: filterSchema.parse({}),
    sort: [],
    purpose: 'kontrol',
    language: 'da' as const,
  }
  const ticket = '00000000-0000-4000-8000-000000000000'
  test('neutralises formulas, doubles quotes, and is recorded with the SHA-256 of the file', async () => {
    own.give('=HYPERLINK("http://x")')
    own.give('Anna; "Bo"')
    const file = path.join(own.folder, 'ud.csv')
    own.context.files.add(ticket, file)
    const told = await registerHandlers.export(own.context, {
      ...request,
      ticket,
      filter: filterSchema.parse({ search: 'in' }),
    })
    const bytes = readFileSync(file)
    const text = bytes.toString('utf8')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = text.slice(1).split('\r\n')
    expect(lines.map((line) => line.split(';')[0])).toEqual([
      'Navn eller program',
      `"'=HYPERLINK(""http://x"")"`,
      '"Anna',
      '',
    ])
    expect(lines[2]).toMatch(/^"Anna; ""Bo""";/)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(told).toEqual({ file: 'ud.csv', rows: 2, bytes: bytes.length, sha256 })
    const data = own.ledger.db
      .prepare("SELECT data FROM ledger JOIN payload USING (seq) WHERE kind = 'register-exported'")
      .pluck()
      .get()
    expect(JSON.parse(String(data))).toMatchObject({
      purpose: 'kontrol',
      rows: 2,
      sha256,
      filter: { isSearched: true },
    })
    expect(String(data)).not.toContain('"in"')
  })
  test('masks an identity in the form of a CPR number', async () => {
    const employee = anEmployee({ employeeNo: 'M900', name: 'Rid Ridsen', initials: '' })
    registerHandlers.registerAuthorisation(own.context, {
      holder: { kind: 'new-employee', employee, identities: [{ field: 'rid', raw: '6104611234' }] },
      authorisation: { ...form, ref: '6104615678' },
    })
    const file = path.join(own.folder, 'ud.csv')
    own.context.files.add(ticket, file)
    await registerHandlers.export(own.context, { ...request, ticket })
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('610461-XXXX')
    expect(text).not.toMatch(/\d{10}/)
  })
  test('into the folder of the data file, or where nothing can be written, leaves no file and no entry', async () => {
    mkdirSync(path.join(own.folder, 'datafil'))
    own.give('Anna')
    const before = own.ledger.db.prepare('SELECT max(seq) FROM ledger').pluck().get()
    for (const [file, code] of [
      [path.join(own.folder, 'datafil', 'ud.csv'), 'register-export-place'],
      [path.join(own.folder, 'mangler', 'ud.csv'), 'register-export-not-written'],
    ] as const) {
      own.context.files.add(ticket, file)
      await expect(registerHandlers.export(own.context, { ...request, ticket })).rejects.toMatchObject({
        code,
      })
    }
    expect(readdirSync(own.folder)).toEqual(['datafil'])
    expect(own.ledger.db.prepare('SELECT max(seq) FROM ledger').pluck().get()).toBe(before)
  })
})
