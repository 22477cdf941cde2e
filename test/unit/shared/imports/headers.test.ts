import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../shared/errors.ts'
import { distinctHeaders } from '../../../../shared/imports/column-names.ts'
import { readDateOrder } from '../../../../shared/imports/date-order.ts'
import { fieldsOf } from '../../../../shared/imports/fields-of.ts'
import { importKindSchema } from '../../../../shared/imports/import-summary.ts'
import type { ImportKind } from '../../../../shared/imports/import-summary.ts'
import { matchHeader } from '../../../../shared/imports/match-header.ts'
import { headerKey, normaliseHeader } from '../../../../shared/imports/normalise-header.ts'
import { type FileProfile, profileSchema } from '../../../../shared/imports/profile.ts'
import { fieldsNamed } from '../../../../shared/imports/recognise-header.ts'
import { defaultDateOrder, logYears } from '../../../../shared/imports/time-reading.ts'

/** Header -> its values; what each header was matched to. */
function match(columns: Record<string, string[]>, kind: ImportKind = 'log', profile?: FileProfile) {
  const headers = Object.keys(columns)
  const { fieldOfColumn, serviceColumns } = matchHeader({
    place: { file: 'a.csv', line: 1, kind },
    headers,
    values: (column) => columns[headers[column]!]!,
    profile,
    times: { order: defaultDateOrder, ...logYears },
    saidByMessage: () => new Set(),
  })
  const fields = Object.fromEntries(headers.map((header, at) => [header, fieldOfColumn[at]]))
  return serviceColumns.length > 0 ? { ...fields, serviceColumns } : fields
}

function refusal(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details }
    throw error
  }
  return 'nothing was refused'
}

const times = ['2026-07-01 08:15:04', '2026-07-02 09:00:00']
const clocks = ['08:15:04', '09:00:00']
const dates = ['01-07-2026', '02-07-2026']
const rest = { bruger: [], tjeneste: [], cpr: ['6101800001'] }

test('headers compare without case, quotes, signs and runs of blanks, and with æ, ø, å both ways', () => {
  expect(normaliseHeader('\uFEFF "Bruger_ID"  ')).toBe('bruger id')
  expect(normaliseHeader('Navne- og\u00A0adressebeskyttelse')).toBe('navne og adressebeskyttelse')
  expect(headerKey('Forespoergsel')).toBe(headerKey('FORESPØRGSEL'))
  expect(headerKey('paabegyndt')).toBe(headerKey('Påbegyndt'))
  expect(headerKey('a\u030Arsag')).toBe(headerKey('årsag'))
})

test('every field answers to its own name and to each of its synonyms, whatever the spelling', () => {
  const unheard = importKindSchema.options.flatMap((kind) =>
    fieldsOf(kind).flatMap((field) =>
      [field.name, ...field.synonyms]
        .flatMap((name) => [
          name,
          name.toUpperCase(),
          ` ${name.replaceAll(' ', '_')}`,
          name.replace('ø', 'oe'),
        ])
        .filter((name) => !fieldsNamed(name, kind).some((named) => named.field === field))
        .map((name) => `${kind} ${field.name}: ${name}`),
    ),
  )
  expect(unheard).toEqual([])
})

describe('matching by name and content', () => {
  test('a synonym is taken only when half of its values parse', () => {
    expect(match({ tidspunkt: times, ...rest, antal: ['1', '2', 'mange', 'x'] })).toMatchObject({
      antal: 'result_count',
    })
    expect(match({ tidspunkt: times, ...rest, antal: ['1', 'to', 'mange', 'x'] })).toMatchObject({
      antal: null,
    })
  })

  test('of several user or signature columns the earliest synonym is the field', () => {
    expect(
      match({
        tidspunkt: times,
        initialer: [],
        brugerid: [],
        mid: [],
        thumbprint: [],
        certifikat: [],
        tjeneste: [],
        cpr: [],
      }),
    ).toEqual({
      tidspunkt: 'timestamp',
      initialer: null,
      brugerid: 'user_id',
      mid: null,
      thumbprint: null,
      certifikat: 'signature',
      tjeneste: 'transaction_type',
      cpr: 'person',
    })
  })

  test("the collector's address and kind are taken only when nothing else is there", () => {
    const ip = ['10.0.0.1']
    expect(match({ tidspunkt: times, ...rest, device_ip: ip, 'source ip': ip })).toMatchObject({
      device_ip: null,
      'source ip': 'ip',
    })
    expect(match({ tidspunkt: times, ...rest, device_ip: ip })).toMatchObject({ device_ip: 'ip' })
  })

  test('all identity columns of a list are identities', () => {
    expect(match({ medarbejdernr: [], rid: [], uuid: [], 'client id': [], navn: [] }, 'employees')).toEqual({
      medarbejdernr: 'employee_no',
      rid: 'rid',
      uuid: 'uuid',
      'client id': 'client_id',
      navn: 'name',
    })
    expect(match({ program: [], certifikat: [], 'client id': [] }, 'programs')).toEqual({
      program: 'name',
      certifikat: 'credentials',
      'client id': 'credentials',
    })
  })
})

describe('the time of a log', () => {
  test('two columns of equal rank are refused with the question', () => {
    expect(refusal(() => match({ tidspunkt: times, created: times, ...rest }))).toEqual({
      code: 'time-columns-equal',
      file: 'a.csv',
      line: 1,
      field: 'timestamp',
      headers: ['tidspunkt', 'created'],
    })
  })

  test('the profile answers which of two it is', () => {
    const profile = { columns: { created: 'timestamp' } }
    expect(match({ tidspunkt: times, created: times, ...rest }, 'log', profile)).toMatchObject({
      tidspunkt: null,
      created: 'timestamp',
    })
  })

  test("the field's own name outranks a synonym, and the time of collection is never taken", () => {
    expect(match({ tidspunkt: times, timestamp: times, ...rest })).toMatchObject({
      tidspunkt: null,
      timestamp: 'timestamp',
    })
    expect(match({ col_ts: ['1783844104'], log_ts: ['1783844104'], modtaget: times, ...rest })).toMatchObject(
      {
        col_ts: null,
        log_ts: 'timestamp',
        modtaget: null,
      },
    )
    expect(refusal(() => match({ col_ts: ['1783844104'], modtaget: times, ...rest }))).toMatchObject({
      code: 'columns-missing',
      missing: ['timestamp'],
    })
  })

  test('a date column and a column of times of day are joined', () => {
    expect(match({ dato: dates, klokkeslæt: clocks, ...rest })).toMatchObject({
      dato: 'date',
      klokkeslæt: 'time',
    })
    expect(match({ opslagsdato: dates, tid: clocks, ...rest })).toMatchObject({
      opslagsdato: 'date',
      tid: 'time',
    })
    expect(match({ date: dates, time: clocks, ...rest })).toMatchObject({ date: 'date', time: 'time' })
    const midnights = dates.map((date) => `${date} 00:00:00`)
    expect(match({ dato: midnights, kl: clocks, ...rest })).toMatchObject({ dato: 'date', kl: 'time' })
  })

  test('whole times under "tid", "time" and "dato" are times', () => {
    expect(match({ tid: times, ...rest })).toMatchObject({ tid: 'timestamp' })
    expect(match({ time: times, dato: dates, ...rest })).toMatchObject({ time: 'timestamp', dato: null })
    expect(match({ dato: times, ...rest })).toMatchObject({ dato: 'timestamp' })
  })

  test('a date alone is no time of an event', () => {
    expect(refusal(() => match({ dato: dates, ...rest }))).toMatchObject({ missing: ['timestamp'] })
  })
})

describe('wide and long statistics', () => {
  test('service headers are the types, and the sum beside them is nothing', () => {
    expect(match({ bruger: [], CprPersonFullSimple: [], Filudtræk: [], Total: ['3'] }, 'statistics')).toEqual(
      {
        bruger: 'user_id',
        CprPersonFullSimple: 'count',
        Filudtræk: 'count',
        Total: null,
        serviceColumns: [1, 2],
      },
    )
  })

  test('the form of an aggregated search is long', () => {
    expect(match({ user: [], service: [], 'count()': ['3'] }, 'statistics')).toEqual({
      user: 'user_id',
      service: 'transaction_type',
      'count()': 'count',
    })
  })
})

describe('a file of another kind', () => {
  test('is refused with what it lacks', () => {
    expect(refusal(() => match({ medarbejdernr: [], navn: [], enhed: [] }))).toEqual({
      code: 'columns-missing',
      file: 'a.csv',
      line: 1,
      kind: 'logsøgning',
      missing: ['timestamp', 'transaction_type', 'query/person'],
      unreadable: [],
    })
  })

  test('is named when it is a log', () => {
    expect(
      refusal(() =>
        match({ tidspunkt: times, bruger: [], tjeneste: [], cpr: [], system: [] }, 'authorisations'),
      ),
    ).toMatchObject({ code: 'wrong-kind', looksLike: 'logsøgning' })
  })
})

test('one header twice loses no column', () => {
  expect(distinctHeaders(['navn', 'enhed', 'navn', 'navn', 'navn (2)'])).toEqual([
    'navn',
    'enhed',
    'navn (2)',
    'navn (3)',
    'navn (2) (2)',
  ])
})

test('profiles are checked: keys, columns and fields', () => {
  expect(
    profileSchema.parse({ 'a.csv': { separator: 'tab', encoding: 'UTF-8', dateOrder: 'mm/dd/yyyy' } }),
  ).toEqual({
    'a.csv': { separator: '\t', encoding: 'utf-8', dateOrder: 'mm/dd/yyyy' },
  })
  expect(profileSchema.safeParse({ 'a.csv': { seperator: ';' } }).success).toBe(false)
  expect(profileSchema.safeParse({ 'a.csv': { dateOrder: 'day first' } }).success).toBe(false)
  const columns = { tidspunkt: times, ...rest }
  expect(refusal(() => match(columns, 'log', { columns: { ukendt: 'person' } }))).toMatchObject({
    code: 'profile-column-unknown',
    header: 'ukendt',
  })
  expect(refusal(() => match(columns, 'log', { columns: { cpr: 'cpr' } }))).toMatchObject({
    code: 'profile-field-unknown',
    field: 'cpr',
  })
})

test('orders of day, month and year', () => {
  expect(readDateOrder('dd-mm-yyyy')).toEqual({ first: 'day', isTwoDigitYear: false })
  expect(readDateOrder('dd.mm.åååå')).toEqual({ first: 'day', isTwoDigitYear: false })
  expect(readDateOrder('mm/dd/yy')).toEqual({ first: 'month', isTwoDigitYear: true })
  expect(readDateOrder('mdy')).toEqual({ first: 'month', isTwoDigitYear: true })
  expect(readDateOrder('yyyy-mm-dd')).toEqual({ first: 'year', isTwoDigitYear: false })
  expect(readDateOrder('dd-yyyy-mm')).toBeNull()
})
