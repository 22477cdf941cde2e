import { beforeEach, expect, test } from 'vitest'
import { listControls } from '../../../../electron/control/control-list.ts'
import { readControl } from '../../../../electron/control/control-row.ts'
import { controlView } from '../../../../electron/control/control-view.ts'
import { abandonControl, planControl, startControl } from '../../../../electron/control/plan-control.ts'
import { record } from '../../../../electron/ledger/record.ts'
import { verifyRegister } from '../../../../electron/ledger/verify-register.ts'
import { registerProgram } from '../../../../electron/register/program-commands.ts'
import { type ARegister, aRegister, startMs } from '../../../helpers/a-register.ts'
import { aProgram } from '../../../helpers/register-builders.ts'

const authorisations = { kind: 'authorisations' as const, program: null }
const logs = { kind: 'logs' as const, program: null }
const plan = { period: { from: '2026-04-01', to: '2026-06-30' }, covers: [logs, authorisations], agreed: '' }

let register: ARegister
beforeEach(() => {
  register = aRegister()
})

const entries = () => register.ledger.db.prepare('SELECT kind FROM ledger ORDER BY seq').pluck().all()
const list = () => listControls(register.ledger.db, startMs)

test('a control is begun as a draft and a plan, and counts nowhere', () => {
  const control = startControl(register.ledger, plan)
  expect(entries()).toEqual(['control-drafted', 'control-planned'])
  expect(list()).toMatchObject({
    underWay: { id: control, period: plan.period, covers: [authorisations, logs], approvedAt: null },
    approved: [],
    duties: [
      { duty: authorisations, due: null, last: null },
      { duty: logs, due: null, last: null },
    ],
  })
  expect(verifyRegister(register.ledger.db, register.macKey).problems).toEqual([])
})

test('only one control is under way at a time', () => {
  startControl(register.ledger, plan)
  expect(() => startControl(register.ledger, plan)).toThrow(
    expect.objectContaining({ code: 'control-under-way' }),
  )
  expect(entries()).toHaveLength(2)
})

test('a technical draft and a suspicion control are not the one under way', () => {
  const { ledger } = register
  for (const [kind, isTechnical] of [
    ['running', true],
    ['suspicion', false],
  ] as const) {
    const data = { kind, period: plan.period, timezone: 'Europe/Copenhagen', isTechnical }
    record(ledger, { kind: 'control-drafted', subject: ledger.ids.id(), data })
  }
  expect(list()).toMatchObject({ underWay: null, technical: [{}] })
  expect(startControl(ledger, plan)).toMatch(/^[0-9a-f]{32}$/)
})

test.each([
  ['reversed', { from: '2026-06-30', to: '2026-06-29' }],
  ['future', { from: '2026-06-01', to: '2026-07-02' }],
])('a period that is %s is refused', (problem, period) => {
  expect(() => startControl(register.ledger, { ...plan, period })).toThrow(
    expect.objectContaining({ code: 'control-period-invalid', details: { problem } }),
  )
  expect(entries()).toEqual([])
})

test('a control covers only programs of the register', () => {
  const covers = [logs, { kind: 'logs' as const, program: 'Fagsystem B' }]
  expect(() => startControl(register.ledger, { ...plan, covers })).toThrow(
    expect.objectContaining({ code: 'control-duties-unknown' }),
  )
  registerProgram(register.ledger, aProgram({ name: 'Fagsystem B' }))
  const control = startControl(register.ledger, { ...plan, covers })
  expect(readControl(register.ledger.db, control).plan).toEqual(covers)
})

test('a plan is recorded when it changes, and only then', () => {
  const { ledger } = register
  const control = startControl(ledger, plan)
  planControl(ledger, control, plan)
  expect(entries()).toHaveLength(2)
  planControl(ledger, control, { ...plan, agreed: 'Log for juni hentes i juli' })
  expect(entries()).toHaveLength(3)
  expect(controlView(ledger.db, control, startMs)).toMatchObject({ agreed: 'Log for juni hentes i juli' })
})

test('a control that is given up is named apart with its reason, takes no more, and gives way to another', () => {
  const { ledger } = register
  const control = startControl(ledger, plan)
  abandonControl(ledger, control, 'forkert periode')
  expect(list()).toMatchObject({ underWay: null, abandoned: [{ id: control, reason: 'forkert periode' }] })
  expect(() => planControl(ledger, control, { ...plan, agreed: 'x' })).toThrow(
    expect.objectContaining({ code: 'control-is-abandoned' }),
  )
  expect(() => record(ledger, { kind: 'control-planned', subject: control, data: plan })).toThrow(
    expect.objectContaining({ code: 'control-is-abandoned' }),
  )
  expect(startControl(ledger, plan)).not.toBe(control)
})
