import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { aZip } from '../../../helpers/a-packed-file.ts'
import { anImportDesk, refusalOf } from '../../../helpers/an-import-desk.ts'
import { aLog, logHeader, logLine } from '../../../helpers/import-text.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')

describe('the head of a file', () => {
  test('in Windows-1252 keeps æ, ø and å, and shows no personal number', async () => {
    using desk = await anImportDesk()
    const text = `tidspunkt;bruger;tjeneste;forespørgsel\n2026-07-01 08:15:04;b1;Søgning;cpr=610180-0001 på Ærø\n`
    const preview = await desk.call('preview', { ticket: desk.ticketOf('log.csv', latin(text)), kind: 'log' })
    expect(preview).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      isHeaderRecognised: true,
      rows: [{ line: 2, cells: ['2026-07-01 08:15:04', 'b1', 'Søgning', 'cpr=••••••-•••• på Ærø'] }],
      missing: [],
    })
    expect(preview.columns.map(({ field }) => field)).toEqual([
      'timestamp',
      'user_id',
      'transaction_type',
      'query',
    ])
    expect(JSON.stringify(preview)).not.toMatch(/6101800001|610180-0001/)
  })

  test('whose zero a spreadsheet took is masked in the column of persons', async () => {
    using desk = await anImportDesk()
    const log = aLog(logLine({ person: '101807001' }))
    const { rows } = await desk.call('preview', { ticket: desk.ticketOf('log.csv', log), kind: 'log' })
    expect(rows[0]?.cells[3]).toBe('••••••-••••')
  })

  test('of many megabytes is read one piece of', async () => {
    using desk = await anImportDesk()
    const log = aLog(...Array.from({ length: 60_000 }, (_, at) => logLine({ caseRef: `2026-${at}` })))
    const preview = await desk.call('preview', { ticket: desk.ticketOf('log.csv', log), kind: 'log' })
    expect(preview.sizeBytes).toBe(Buffer.byteLength(log))
    expect(preview.readBytes).toBeLessThanOrEqual(1_048_576)
    expect(preview.rows).toHaveLength(8)
  })

  test('is all of a small file, its last line without a line end too', async () => {
    using desk = await anImportDesk()
    const text = `${logHeader}\n${logLine()}\n${logLine({ user: 'b2' })}`
    const { rows } = await desk.call('preview', { ticket: desk.ticketOf('log.csv', text), kind: 'log' })
    expect(rows.map(({ cells }) => cells[1])).toEqual(['b100001', 'b2'])
  })

  test('packed by gzip or zip is that of what is packed', async () => {
    using desk = await anImportDesk()
    const log = aLog(...Array.from({ length: 60_000 }, (_, at) => logLine({ caseRef: `2026-${at}` })))
    const head = (name: string, content: string | Uint8Array) =>
      desk.call('preview', { ticket: desk.ticketOf(name, content), kind: 'log' })
    const { rows, columns } = await head('log.csv', log)
    expect(await head('log.csv.gz', gzipSync(log))).toMatchObject({ rows, columns, file: 'log.csv.gz' })
    expect(await head('log.zip', await aZip({ 'log.csv': log }))).toMatchObject({ rows, columns })
  })

  test('proposes that the export covers the control', async () => {
    using desk = await anImportDesk()
    const ticket = desk.ticketOf('log.csv', aLog(logLine()))
    const { range } = await desk.call('preview', { ticket, kind: 'log', control: desk.control })
    expect(range).toEqual({ from: '2026-07-01', to: '2026-09-30' })
  })
})

describe('columns', () => {
  test('headed navn in a log are left out until the officer says otherwise', async () => {
    using desk = await anImportDesk()
    const text = `${logHeader};Navn\n${logLine()};Bo Ib\n`
    const ticket = desk.ticketOf('log.csv', text)
    const preview = await desk.call('preview', { ticket, kind: 'log' })
    expect(preview.columns[5]).toMatchObject({ header: 'Navn', field: null })
    expect(preview.questions).toContainEqual({ kind: 'name-columns', columns: [5] })
    const chosen = await desk.call('preview', {
      ticket,
      kind: 'log',
      choices: { columns: { '5': 'user_name' } },
    })
    expect(chosen.columns[5]?.field).toBe('user_name')
    expect(chosen.questions).not.toContainEqual(expect.objectContaining({ kind: 'name-columns' }))
  })

  test('of a citizen’s name or address show that there is text, and not which, until the officer takes them in', async () => {
    using desk = await anImportDesk()
    const text = `${logHeader};Navn;Borgers adresse\n${logLine()};Bo Ib;Vej 1\n${logLine()};;Vejen 22\n`
    const ticket = desk.ticketOf('log.csv', text)
    const preview = await desk.call('preview', { ticket, kind: 'log' })
    const shown = (columns: typeof preview.columns) =>
      columns.slice(5).map(({ firstValue, isHidden }) => ({ firstValue, isHidden }))
    const hidden = { firstValue: '••••••', isHidden: true }
    expect(shown(preview.columns)).toEqual([hidden, hidden])
    expect(preview.rows.map(({ cells }) => cells.slice(5))).toEqual([
      ['••••••', '••••••'],
      ['', '••••••'],
    ])
    expect(preview.questions).toContainEqual({ kind: 'name-columns', columns: [5, 6] })
    expect(JSON.stringify(preview)).not.toMatch(/Bo Ib|Vej/)

    const chosen = await desk.call('preview', {
      ticket,
      kind: 'log',
      choices: { columns: { '5': 'user_name', '6': null } },
    })
    expect(shown(chosen.columns)).toEqual([{ firstValue: 'Bo Ib', isHidden: false }, hidden])
    expect(chosen.questions).not.toContainEqual(expect.objectContaining({ kind: 'name-columns' }))
  })

  test('said to hold times, but holding personal numbers, do not show them', async () => {
    using desk = await anImportDesk()
    const text = `HVORNAAR;HVEM;HVAD;HVIS\n2026-07-01 08:15:04;b1;Opslag;6101800001\n`
    const ticket = desk.ticketOf('log.csv', text)
    const choices = { columns: { '3': 'timestamp' } }
    const preview = await desk.call('preview', { ticket, kind: 'log', choices })
    expect(preview.columns[3]).toMatchObject({ firstValue: '••••••-••••', isReadable: false })
    expect(preview.rows[0]?.cells).toEqual(['2026-07-01 08:15:04', 'b1', 'Opslag', '••••••-••••'])
  })

  test('of a header nobody knows are the officer’s to match, and the file is imported by that', async () => {
    using desk = await anImportDesk()
    const text = 'HVORNAAR,HVEM,HVAD,HVIS\n2026-07-01 08:15:04,b1,CprPersonFullSimple,6101800001\n'
    const ticket = desk.ticketOf('log.csv', text)
    const preview = await desk.call('preview', { ticket, kind: 'log' })
    expect(preview).toMatchObject({ isHeaderRecognised: false, separator: ',', headerLine: 1 })
    expect(preview.missing).not.toEqual([])
    const columns = { '0': 'timestamp', '1': 'user_id', '2': 'transaction_type', '3': 'person' }
    expect(await desk.importLog(ticket, { choices: { columns } })).toMatchObject({
      state: 'recorded',
      counts: { accepted: 1 },
    })
  })

  test('that can both be the time are asked about', async () => {
    using desk = await anImportDesk()
    const text = `tid;logtid;bruger;tjeneste;cpr\n2026-07-01 08:15:04;2026-07-01 09:15:04;b1;Opslag;6101800001\n`
    const ticket = desk.ticketOf('log.csv', text)
    const { questions } = await desk.call('preview', { ticket, kind: 'log' })
    expect(questions).toContainEqual({ kind: 'time-columns', field: 'timestamp', columns: [0, 1] })
  })
})

describe('what times leave open', () => {
  const withTimes = (...times: string[]) => aLog(...times.map((time) => logLine({ time })))

  test('a time without zone is read both ways; a file of LogPoint’s must be answered', async () => {
    using desk = await anImportDesk()
    const plain = await desk.call('preview', {
      ticket: desk.ticketOf('a.csv', withTimes('2026-07-01 08:15:04')),
      kind: 'log',
    })
    expect(plain.questions).toEqual([
      {
        kind: 'time-zone',
        sample: '2026-07-01 08:15:04',
        readings: [
          { timezone: 'Europe/Copenhagen', utcMs: Date.UTC(2026, 6, 1, 6, 15, 4) },
          { timezone: 'UTC', utcMs: Date.UTC(2026, 6, 1, 8, 15, 4) },
        ],
        chosen: 'Europe/Copenhagen',
        isOpen: false,
      },
    ])
    const logPoint = await desk.call('preview', {
      ticket: desk.ticketOf('b.csv', withTimes('2026/07/01 08:15:04')),
      kind: 'log',
    })
    expect(logPoint.questions).toMatchObject([{ kind: 'time-zone', isOpen: true }])
    const zoned = await desk.call('preview', {
      ticket: desk.ticketOf('c.csv', withTimes('2026-07-01T08:15:04Z')),
      kind: 'log',
    })
    expect(zoned.questions).toEqual([])
  })

  test.each([
    ['03/04/2026 08:15:04', 'ambiguous', false, ['2026-04-03', '2026-03-04']],
    ['03/14/2026 08:15:04', 'month-first', true, ['2026-03-14', null]],
    ['03-04-26 08:15:04', 'two-digit-years', true, ['2026-04-03', '2026-03-04', '2003-04-26']],
  ])('%s is %s', async (time, reason, isOpen, days) => {
    using desk = await anImportDesk()
    const ticket = desk.ticketOf('a.csv', withTimes(time))
    const choices = { columns: { '0': 'timestamp' } }
    const { questions } = await desk.call('preview', { ticket, kind: 'log', choices })
    const order = questions.find(({ kind }) => kind === 'date-order')
    expect(order).toMatchObject({ reason, isOpen })
    expect(order?.kind === 'date-order' && order.readings.map(({ day }) => day)).toEqual(days)
  })

  test('a day above twelve proves the order, and nothing is asked', async () => {
    using desk = await anImportDesk()
    const ticket = desk.ticketOf('a.csv', withTimes('03/04/2026 08:15:04', '23/04/2026 08:15:04'))
    const { questions } = await desk.call('preview', { ticket, kind: 'log' })
    expect(questions.map(({ kind }) => kind)).toEqual(['time-zone'])
  })
})

describe('saved profiles', () => {
  const text = 'HVORNAAR,HVEM,HVAD,HVIS\n2026/07/01 08:15:04,b1,CprPersonFullSimple,6101800001\n'
  const columns = { '0': 'timestamp', '1': 'user_id', '2': 'transaction_type', '3': 'person' }

  test('are recognised by the header, proposed, listed and removed', async () => {
    using desk = await anImportDesk()
    await desk.importLog(desk.ticketOf('q3.csv', text), { choices: { columns, timezone: 'UTC' } })
    const next = desk.ticketOf('q4.csv', text.replace('08:15', '09:15').replace('HVEM', 'hvem'))
    const preview = await desk.call('preview', { ticket: next, kind: 'log' })
    expect(preview).toMatchObject({
      isHeaderRecognised: false,
      missing: [],
      profile: { label: 'q3.csv', version: 1 },
      choices: { timezone: 'UTC', columns },
      questions: [{ kind: 'time-zone', chosen: 'UTC', isOpen: false }],
    })
    const other = await desk.call('preview', {
      ticket: next,
      kind: 'log',
      choices: { timezone: 'Europe/Oslo' },
    })
    expect(other.choices.timezone).toBe('Europe/Oslo')
    const [saved] = await desk.call('profiles', {})
    expect(saved).toMatchObject({ label: 'q3.csv', timezone: 'UTC', columns: { HVEM: 'user_id' } })
    await desk.call('removeProfile', { id: saved!.id, reason: 'leverandøren er skiftet' })
    expect(await desk.call('profiles', {})).toEqual([])
    expect((await desk.call('preview', { ticket: next, kind: 'log' })).profile).toBeNull()
  })

  test('grow a version with other choices, and none with the same', async () => {
    using desk = await anImportDesk()
    const file = (time: string) => desk.ticketOf(`${time.replace(':', '')}.csv`, text.replace('08:15', time))
    await desk.importLog(file('08:15'), { choices: { columns, timezone: 'UTC' } })
    await desk.importLog(file('08:16'), { choices: { columns, timezone: 'UTC' } })
    await desk.importLog(file('08:17'), { choices: { columns, timezone: 'Europe/Copenhagen' } })
    await desk.importLog(file('08:18'), { choices: { columns, timezone: 'UTC' }, savesProfile: false })
    expect(await desk.call('profiles', {})).toMatchObject([{ version: 2, timezone: 'Europe/Copenhagen' }])
  })
})

test.each([
  ['tom.csv', '', 'file-empty'],
  ['bog.xlsx', await aZip({ 'xl/workbook.xml': '<workbook/>' }), 'format-not-read'],
  ['log.zip', Buffer.from('504b030414000000', 'hex'), 'archive-damaged'],
  ['data.json', '{"rows": []}', 'format-not-read'],
])('%s has a sentence of its own', async (name, content, code) => {
  using desk = await anImportDesk()
  const ticket = desk.ticketOf(name, content)
  expect(await refusalOf(desk.call('preview', { ticket, kind: 'log' }))).toMatchObject({ code, file: name })
})
