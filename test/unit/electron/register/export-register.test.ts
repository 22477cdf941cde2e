import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { registerHandlers } from '../../../../electron/register/handlers.ts'
import { filterSchema } from '../../../../shared/register/list.ts'
import { anEmployee } from '../../../helpers/register-builders.ts'
import { aRegisterDesk, anAuthorisationForm } from '../../../helpers/a-register-desk.ts'

let own: ReturnType<typeof aRegisterDesk>
beforeEach(() => {
  own = aRegisterDesk()
})
afterEach(() => rmSync(own.folder, { recursive: true, force: true }))

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
      authorisation: { ...anAuthorisationForm, ref: '6104615678' },
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
  test('over a file that is there, it stays as it was when the entry is refused, and when it cannot be replaced no entry stands', async () => {
    own.give('Anna')
    const file = path.join(own.folder, 'ud.csv')
    writeFileSync(file, 'fra sidste år')
    own.context.files.add(ticket, file)
    const before = own.ledger.db.prepare('SELECT max(seq) FROM ledger').pluck().get()
    const refused = registerHandlers.export(own.context, { ...request, ticket, purpose: 'sag 6104611234' })
    await expect(refused).rejects.toMatchObject({ code: 'ledger-holds-cpr' })
    expect(readFileSync(file, 'utf8')).toBe('fra sidste år')
    const folder = path.join(own.folder, 'mappe.csv')
    mkdirSync(folder)
    own.context.files.add(ticket, folder)
    const blocked = registerHandlers.export(own.context, { ...request, ticket })
    await expect(blocked).rejects.toMatchObject({ code: 'register-export-not-written' })
    expect(readdirSync(own.folder).toSorted()).toEqual(['mappe.csv', 'ud.csv'])
    expect(own.ledger.db.prepare('SELECT max(seq) FROM ledger').pluck().get()).toBe(before)
  })
})
