// The programs' own logs of who looked up whom: six vendors, six ways of writing a table. The names are those of the
// first edition's import formats: separators, encodings, preambles, time forms and column names in use.
import { clockTexts, isInPeriod } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Request, World } from '../world.ts'
import { writeDelimited, type Form } from './delimited.ts'

type Layout = {
  readonly form: Form
  readonly header: readonly string[]
  cells(request: Request, random: Random): readonly string[]
}

export function writeProgramLogs(folder: string, world: World): void {
  for (const program of world.programs) {
    const layout = layouts[program.name]
    if (layout === undefined) throw new Error(`no layout for ${program.name}`)
    const random = world.random.fork(program.file)
    const rows = world.requests
      .filter((request) => request.program === program && isInPeriod(request.atMs))
      .sort((a, b) => a.atMs - b.atMs)
      .flatMap((request) =>
        request.own === null ? [] : [{ cells: layout.cells(request, random), written: request.own }],
      )
    writeDelimited(folder, program.file, layout.form, { header: layout.header, rows })
  }
}

const hyphenated = (person: string) => person.replace(/^(\d{6})(\d{4})$/, '$1-$2')

const layouts: Readonly<Record<string, Layout>> = {
  Fjordsag: {
    form: {
      separator: ';',
      newline: '\r\n',
      encoding: 'windows-1252',
      preamble: ['sep=;', 'Fjordsag: udtræk af CPR-log', 'Periode;01-07-2026;30-09-2026', ''],
    },
    header: [
      'Tidspunkt',
      'Slutbruger',
      'Enhed',
      'Transaktionstype',
      'CPR-nr',
      'Sagsnr',
      'Formål',
      'Transaktions-id',
    ],
    cells: (request) => {
      const at = clockTexts(request.atMs, 'local')
      return [
        `${at.day}-${at.month}-${at.year} ${at.hour}:${at.minute}:${at.second}`,
        request.endUser,
        request.employee?.unit ?? '',
        request.ownType,
        request.persons.map(hyphenated).join('|'),
        request.caseRef,
        request.purpose,
        request.transactionId,
      ]
    },
  },
  Ydelsesflow: {
    form: { separator: ',', newline: '\n', encoding: 'utf-8' },
    header: ['timestamp', 'end_user', 'service', 'person', 'case_ref', 'purpose', 'status', 'request_id'],
    cells: (request, random) => {
      const at = clockTexts(request.atMs, 'utc')
      const purpose = random.chance(0.004) ? `${request.purpose}\nSe notat` : request.purpose
      return [
        `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}:${at.second}.${at.fraction}Z`,
        request.endUser,
        request.ownType,
        request.persons.join('|'),
        request.caseRef,
        request.purpose === '' ? '' : purpose,
        '200',
        request.transactionId,
      ]
    },
  },
  Plejenet: {
    form: { separator: ',', newline: '\n', encoding: 'utf-8' },
    header: [
      'log_ts',
      'col_ts',
      '_tz',
      'device_name',
      'user',
      'enduser',
      'action',
      'msg',
      'case_id',
      '_identifier',
    ],
    cells: (request) => {
      const seconds = Math.floor(request.atMs / 1000)
      const service = `/CPR/CprPersonSmallSimple/1/REST/${request.ownType}`
      return [
        String(seconds),
        String(seconds + 3602),
        'Europe/Copenhagen',
        'vestby-lp01',
        'svc-plejenet',
        request.endUser,
        request.ownType,
        `GET https://s5-certservices.datafordeler.dk${service}?pnr.personnummer.wi=${request.persons.join('%7C')}`,
        request.caseRef,
        request.transactionId,
      ]
    },
  },
  Nattebud: {
    form: { separator: '\t', newline: '\r\n', encoding: 'utf-16le' },
    header: ['Tidspunkt', 'Slutbruger', 'Tjeneste', 'Personnummer', 'Formål', 'Request-id'],
    cells: (request) => {
      const at = clockTexts(request.atMs, 'local')
      return [
        `${at.day}.${at.month}.${at.year} ${at.hour}.${at.minute}.${at.second}`,
        request.endUser,
        request.ownType,
        request.persons.join('|'),
        request.purpose,
        request.transactionId,
      ]
    },
  },
  Fristvagt: {
    form: { separator: '|', newline: '\n', encoding: 'utf-8' },
    header: ['Dato', 'Klokkeslæt', 'Tjenestebruger', 'Metode', 'Borger', 'Årsag', 'Trace-id'],
    cells: (request) => {
      const at = clockTexts(request.atMs, 'local')
      return [
        `${at.day}/${at.month}/${at.year}`,
        `${at.hour}:${at.minute}:${at.second}`,
        request.signature,
        request.ownType,
        request.persons.join(','),
        request.purpose,
        request.transactionId,
      ]
    },
  },
  'Min Vestby': {
    form: { separator: ';', newline: '\r\n', encoding: 'utf-8 with BOM', closing: ['', 'I alt;;;;;'] },
    header: ['Tidspunkt', 'Slutbruger', 'Opslagstype', 'CPR', 'Korrelations-id', 'Status'],
    cells: (request) => {
      const at = clockTexts(request.atMs, 'local')
      return [
        `${at.year}/${at.month}/${at.day} ${at.hour}:${at.minute}:${at.second}`,
        request.endUser,
        request.ownType,
        `="${request.persons.join('|')}"`,
        request.transactionId,
        'OK',
      ]
    },
  },
}
