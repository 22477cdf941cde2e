import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { record } from '../../../../electron/ledger/record.ts'
import { registerHandlers } from '../../../../electron/register/handlers.ts'
import { startMs } from '../../../helpers/a-register.ts'
import { recordHomeWorkplaces } from '../../../helpers/duty-builders.ts'
import { aRegisterDesk, anAuthorisationForm } from '../../../helpers/a-register-desk.ts'

let own: ReturnType<typeof aRegisterDesk>
beforeEach(() => {
  own = aRegisterDesk()
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

test('the last day stands on screen, and the first instant after it in the ledger', async () => {
  const { id } = own.give('Anna')
  await own.end([id], '2026-07-31')
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

test('as it was known then leaves out what was entered, corrected and voided later', async () => {
  const anna = own.give('Anna')
  own.clock.nowMs = startMs + 5 * 86_400_000
  own.give('Bo')
  await own.markInError([anna.id])
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
  const refused = async (act: () => unknown) => {
    const before = own.ledger.db.prepare('SELECT max(seq) FROM ledger').pluck().get()
    let code = ''
    try {
      await act()
    } catch (error) {
      code = (error as { code: string }).code
    }
    expect(own.ledger.db.prepare('SELECT max(seq) FROM ledger').pluck().get()).toBe(before)
    return code
  }
  test('an unknown id, also as one of several', async () => {
    const { id } = own.give('Anna')
    expect(await refused(() => own.end([id, 'f'.repeat(32)], '2026-07-31'))).toBe('register-unknown')
    expect(await refused(() => registerHandlers.record(own.context, { kind: 'program', id }))).toBe(
      'register-unknown',
    )
  })
  test('an end before the start, and one of what has ended', async () => {
    const { id } = own.give('Anna')
    const end = (to: string) => refused(() => own.end([id], to))
    expect(await end('2025-12-31')).toBe('register-ends-before-start')
    await own.end([id], '2026-02-01')
    expect(await end('2026-03-01')).toBe('register-already-ended')
  })
  test('a correction that changes nothing', async () => {
    const { id } = own.give('Anna')
    expect(
      await refused(() =>
        registerHandlers.correctAuthorisation(own.context, {
          id,
          authorisation: anAuthorisationForm,
          reason: 'x',
        }),
      ),
    ).toBe('register-unchanged')
  })
  test('a reversal of what has changed since', async () => {
    const given = own.give('Anna')
    await own.end([given.id], '2026-07-31')
    expect(await refused(() => own.reverse(given))).toBe('register-changed-since')
  })
  test('a reversal of entries that are no changes of the register', async () => {
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
    expect(await refused(() => own.reverse({ fromSeq: 1, toSeq: 1 }))).toBe('register-not-reversible')
    expect(await refused(() => own.reverse({ fromSeq: 1, toSeq: 99 }))).toBe('register-not-reversible')
  })
})

describe('a reversal', () => {
  test('of an end over several gives each its former end back, and both stay in the history', async () => {
    const anna = own.give('Anna')
    const bo = own.give('Bo', { to: '2026-12-31' })
    const ended = await own.end([anna.id, bo.id], '2026-07-31')
    expect(ended.ended).toBe(2)
    await own.reverse(ended)
    expect(own.list().rows).toMatchObject([{ to: null }, { to: '2026-12-31' }])
    expect(own.history(bo.holder.id).map(({ kind }) => kind)).toEqual([
      'authorisation-corrected',
      'authorisation-ended',
      'authorisation-registered',
      'employee-registered',
    ])
  })
  test('of a registration voids it and takes its new employee out with it, whose last name stands', async () => {
    const given = own.give('Anna')
    expect(own.names()).toEqual(['Anna'])
    await own.reverse(given)
    const row = { name: 'Anna', userId: 'b1', isHolderVoided: true, status: 'voided' }
    expect(own.list().rows).toMatchObject([row])
    expect(own.list({ search: 'anna b1' }).rows).toMatchObject([row])
    expect(await registerHandlers.holders(own.context, { search: 'anna' })).toEqual([])
    expect(await registerHandlers.choices(own.context, undefined)).toMatchObject({ units: [] })
  })
  test('of a voiding whose employee was registered in error, too, is refused', async () => {
    const given = own.give('Anna')
    const { fromSeq } = await own.reverse(given)
    await expect(own.reverse({ fromSeq, toSeq: fromSeq })).rejects.toMatchObject({ code: 'register-unknown' })
  })
  test('of a voiding restores, and of that voids again', async () => {
    const { id } = own.give('Anna')
    const status = () => own.list().rows[0]?.status
    const voided = await own.markInError([id])
    expect(status()).toBe('voided')
    const restored = await own.reverse(voided)
    expect(status()).toBe('active')
    await own.reverse(restored)
    expect(status()).toBe('voided')
  })
  test('of a correction brings the former values back', async () => {
    const { id, holder } = own.give('Anna')
    const corrected = registerHandlers.correctAuthorisation(own.context, {
      id,
      authorisation: { ...anAuthorisationForm, from: '2026-02-01' },
      reason: 'tastefejl',
    }) as { fromSeq: number; toSeq: number }
    expect(own.history(holder.id)[0]).toMatchObject({
      reason: 'tastefejl',
      isReversible: true,
      changes: [{ field: 'from', before: '2026-01-01', after: '2026-02-01' }],
    })
    await own.reverse(corrected)
    expect(own.list().rows[0]).toMatchObject({ from: '2026-01-01' })
  })
})

describe('an identity', () => {
  const identity = { field: 'bruger-id', raw: 'anna2', from: null, to: null }
  const refusal = (act: () => unknown) => {
    try {
      act()
    } catch (error) {
      return (error as { code: string }).code
    }
    return 'nothing was refused'
  }
  const shown = (holder: { kind: 'employee'; id: string }) =>
    (
      registerHandlers.record(own.context, holder) as {
        identities: { id: string; raw: string; to: string | null }[]
      }
    ).identities

  test('is added once, ends on a day, and gets its open end back', async () => {
    const { holder } = own.give('Anna')
    const add = () => registerHandlers.addIdentity(own.context, { holder, identity, reason: 'nyt login' })
    add()
    expect(refusal(add)).toBe('register-taken')
    const { id } = shown(holder).find(({ raw }) => raw === 'anna2')!
    const end = { id, to: '2026-07-31', reason: 'lukket' }
    const ended = registerHandlers.endIdentity(own.context, end) as { fromSeq: number; toSeq: number }
    expect(refusal(() => registerHandlers.endIdentity(own.context, end))).toBe('register-unchanged')
    expect(shown(holder)).toContainEqual(expect.objectContaining({ raw: 'anna2', to: '2026-07-31' }))
    await own.reverse(ended)
    expect(shown(holder)).toContainEqual(expect.objectContaining({ raw: 'anna2', to: null }))
  })
  test('that never belonged is no longer known, and is again when that was the mistake', async () => {
    const { holder } = own.give('Anna')
    const [first] = shown(holder)
    const voided = registerHandlers.voidIdentity(own.context, { id: first!.id, reason: 'forkert' }) as {
      fromSeq: number
      toSeq: number
    }
    expect([shown(holder), own.names({ search: 'b1' })]).toEqual([[], []])
    await own.reverse(voided)
    expect(shown(holder)).toMatchObject([{ raw: 'b1', to: null }])
  })
})

test('the home workplace of an employee stands on the timeline, from its begin to the control of it', () => {
  const { holder } = own.give('Anna')
  recordHomeWorkplaces(own.ledger, holder.id)
  const { happenings } = registerHandlers.record(own.context, holder) as {
    happenings: { kind: string; date: string }[]
  }
  expect(happenings.map(({ kind }) => kind).filter((kind) => kind.startsWith('home'))).toEqual([
    'home-begun',
    'home-declared',
    'home-controlled',
  ])
})
