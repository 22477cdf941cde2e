import { randomUUID } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoreContext } from '../../../../electron/store/context.ts'
import { overviewHandlers } from '../../../../electron/overview/handlers.ts'
import { fileTickets } from '../../../../electron/store/file-tickets.ts'
import { lockSession } from '../../../../electron/store/lock-session.ts'
import { runningJobs } from '../../../../electron/store/running-jobs.ts'
import { sessionHolder } from '../../../../electron/store/session.ts'
import { writeMeta } from '../../../../electron/vault/meta.ts'
import { vaultHandlers } from '../../../../electron/vault/handlers.ts'
import { journalFor } from '../../../../electron/vault/journal-for.ts'
import { openDataFile } from '../../../../electron/vault/open-data-file.ts'
import { aFolder, closeAsItIs } from '../../../helpers/a-data-file.ts'

const passphrase = 'hest batteri hæfteklamme'
const other = 'lygte sadel kaffekande'
let place: ReturnType<typeof aFolder>
let context: StoreContext
let nowMs: number

beforeEach(() => {
  place = aFolder()
  nowMs = Date.UTC(2026, 9, 5, 8)
  const now = () => nowMs
  context = {
    session: sessionHolder(),
    files: fileTickets(),
    jobs: runningJobs(() => undefined, now),
    places: { userData: path.join(place.path, 'user'), documents: place.path, app: place.path },
    now,
    emit: () => undefined,
  }
})
afterEach(async () => {
  await lockSession(context)
  place[Symbol.dispose]()
})

function ticketOf(file: string): string {
  const ticket = randomUUID()
  context.files.add(ticket, file)
  return ticket
}

const needs = async () => {
  const state = await vaultHandlers.state(context)
  return state.phase === 'open' ? state.needs : state.phase
}
const create = () => vaultHandlers.create(context, { ticket: null, passphrase, label: 'Sikkerhedsansvarlig' })
const groupsOf = (recoveryKey: string) => {
  const groups = recoveryKey.split('-')
  return { recoveryKey, third: groups[2] ?? '', seventh: groups[6] ?? '' }
}
const person = { name: 'Åse Kjær', initials: 'ÅK', from: '2026-01-01' }
const authority = {
  name: 'Vestby Kommune',
  cvr: '12345678',
  journalNumber: '',
  accessEstablished: null,
  isBaselineUnknown: false,
  officer: person,
  deputy: null,
  earlierControls: [],
}

async function onboarded(): Promise<string> {
  const { recoveryKey } = await create()
  await vaultHandlers.confirmRecoveryKey(context, groupsOf(recoveryKey))
  await vaultHandlers.registerAuthority(context, authority)
  await vaultHandlers.finishOnboarding(context)
  return recoveryKey
}

test('an onboarding goes step by step and goes on after a lock', async () => {
  expect(await needs()).toBe('none')
  const first = await create()
  expect(await needs()).toBe('recovery-key')
  const wrong = { ...groupsOf(first.recoveryKey), seventh: 'AAAAA' }
  expect(() => vaultHandlers.confirmRecoveryKey(context, wrong)).toThrow('recovery-key-mistyped')
  await lockSession(context)
  await vaultHandlers.unlock(context, { passphrase })
  expect(await needs()).toBe('recovery-key')
  const second = await vaultHandlers.newRecoveryKey(context)
  await vaultHandlers.confirmRecoveryKey(context, groupsOf(second.recoveryKey))
  expect(await needs()).toBe('authority')
  await vaultHandlers.registerAuthority(context, authority)
  expect(await needs()).toBe('register')
  await vaultHandlers.finishOnboarding(context)
  expect(await needs()).toBe(null)
  expect(await vaultHandlers.startUp(context)).toEqual(['register', 'second-officer', 'rehearsal'])
  await lockSession(context)
  await expect(vaultHandlers.unlock(context, { recoveryKey: first.recoveryKey })).rejects.toThrow(
    'wrong-recovery-key',
  )
  await expect(vaultHandlers.unlock(context, { passphrase: 'forkert forkert' })).rejects.toThrow(
    'wrong-passphrase',
  )
})

test('a successor takes over by the recovery key and removes the predecessor', async () => {
  const recoveryKey = await onboarded()
  await lockSession(context)
  await vaultHandlers.unlock(context, { recoveryKey })
  expect(await needs()).toBe('officer')
  const newOfficer = {
    name: 'Bo Dam',
    initials: 'BD',
    role: 'sikkerhedsansvarlig',
    from: '2026-10-05',
  } as const
  await vaultHandlers.actAs(context, { newOfficer })
  expect(await needs()).toBe('passphrase')
  await vaultHandlers.ownPassphrase(context, { passphrase: other, label: 'Ny' })
  expect(await needs()).toBe(null)
  const { slots } = await vaultHandlers.access(context)
  const old = slots.find(({ officer }) => officer?.name === 'Åse Kjær')
  const order = { slot: old?.id ?? '', reason: 'Fratrådt', endedOn: '2026-10-04' }
  await vaultHandlers.removeSlot(context, order)
  await vaultHandlers.changePassphrase(context, { from: other, to: `${other} igen` })
  await vaultHandlers.rehearseRecoveryKey(context, { recoveryKey })
  const officers = await vaultHandlers.officers(context)
  expect(officers.map(({ name, to }) => [name, to])).toEqual([
    ['Åse Kjær', '2026-10-04'],
    ['Bo Dam', null],
  ])
  await lockSession(context)
  await expect(vaultHandlers.unlock(context, { passphrase })).rejects.toThrow('wrong-passphrase')
  await vaultHandlers.unlock(context, { passphrase: `${other} igen` })
  expect(await needs()).toBe(null)
})

test('a clock that was set back is asked about before anything is recorded', async () => {
  const recoveryKey = await onboarded()
  await lockSession(context)
  nowMs -= 3_600_000
  await vaultHandlers.unlock(context, { passphrase })
  expect(await needs()).toBe('clock')
  await vaultHandlers.acceptClock(context)
  expect(await needs()).toBe(null)
  await lockSession(context)
  nowMs -= 3_600_000
  await vaultHandlers.unlock(context, { recoveryKey })
  expect(await needs()).toBe('clock')
  await vaultHandlers.acceptClock(context)
  expect(await needs()).toBe('officer')
})

test('a register of an older version is rebuilt, one of a newer is refused', async () => {
  await onboarded()
  const setVersion = async (version: string) => {
    const { dataFile } = context.session.current()
    writeMeta(dataFile.db, dataFile.macKey, 'projectionVersion', version)
    await lockSession(context)
  }
  await setVersion('0')
  await vaultHandlers.unlock(context, { passphrase })
  const kinds = context.session
    .current()
    .ledger.db.prepare('SELECT kind FROM ledger ORDER BY seq')
    .pluck()
    .all()
  expect(kinds.at(-1)).toBe('rebuilt')
  await setVersion('999')
  await expect(vaultHandlers.unlock(context, { passphrase })).rejects.toThrow('header-newer')
})

test('a file where the folder should be, a damaged header and a full disk each say so', async () => {
  const file = path.join(place.path, 'fil')
  writeFileSync(file, '')
  await expect(vaultHandlers.newFolder(context, { ticket: ticketOf(file) })).rejects.toThrow(
    'folder-unusable',
  )
  const { recoveryKey, fingerprint } = await create()
  const target = path.join(place.path, 'nøgle.txt')
  symlinkSync('/dev/full', `${target}.tmp`)
  const sheet = { recoveryKey, fingerprint, language: 'da', ticket: ticketOf(target) } as const
  await expect(vaultHandlers.saveRecoveryKey(context, sheet)).rejects.toMatchObject({ code: 'ENOSPC' })
  const damaged = path.join(place.path, 'beskadiget')
  mkdirSync(damaged)
  writeFileSync(path.join(damaged, 'datafil.json'), '{"format":')
  await expect(vaultHandlers.openAnother(context, { ticket: ticketOf(damaged) })).rejects.toThrow(
    'header-unreadable',
  )
})

test('a data file that is open elsewhere is not opened, and a share gets the journal it bears', async () => {
  await onboarded()
  const { folder } = context.session.current().dataFile
  await lockSession(context)
  const elsewhere = await openDataFile(folder, { passphrase })
  await expect(vaultHandlers.unlock(context, { passphrase })).rejects.toThrow('data-file-in-use')
  await closeAsItIs(elsewhere)
  expect([
    journalFor(folder, () => ({ type: 0xff534d42 })),
    journalFor(folder, () => ({ type: 0xef53 })),
  ]).toEqual(['truncate', 'wal'])
})

test('where nobody knows of an earlier control, the deadline is unknown and a control is the next step', async () => {
  const { recoveryKey } = await create()
  await vaultHandlers.confirmRecoveryKey(context, groupsOf(recoveryKey))
  const unknown = { ...authority, accessEstablished: '2020-01-01', isBaselineUnknown: true }
  await vaultHandlers.registerAuthority(context, unknown)
  await vaultHandlers.finishOnboarding(context)
  expect(await vaultHandlers.startUp(context)).toEqual(['register', 'control', 'second-officer'])
  const state = await overviewHandlers.state(context)
  expect(state).toMatchObject({ overdue: 0, nextControl: null, unknownFor: 'earlier-controls' })
  expect(await overviewHandlers.counters(context)).toMatchObject({ control: 1 })
})

test('where no control was carried out, the first deadline counts from when access was established', async () => {
  const { recoveryKey } = await create()
  await vaultHandlers.confirmRecoveryKey(context, groupsOf(recoveryKey))
  await vaultHandlers.registerAuthority(context, { ...authority, accessEstablished: '2020-01-01' })
  const state = await overviewHandlers.state(context)
  expect(state).toMatchObject({ overdue: 2, nextControl: { due: '2020-04-01' }, unknownFor: null })
})
