// Which controls of the register go into the pack of a period, and each with its own of everything.
import { beforeEach, expect, test } from 'vitest'
import { approveControl } from '../../../../electron/control/approve-control.ts'
import { writeRunResult } from '../../../../electron/control/run-result.ts'
import { packOfPeriod } from '../../../../electron/evidence/pack-of-period.ts'
import { packableControls } from '../../../../electron/evidence/packable-controls.ts'
import type { DataFile } from '../../../../electron/vault/data-file.ts'
import {
  type ADraft,
  aDraft,
  aFilledRegister,
  aSigner,
  assessAll,
} from '../../../helpers/a-filled-register.ts'
import { aFinding } from '../../../helpers/a-filled-register.ts'
import { aControl } from '../../../helpers/evidence-builders.ts'

const third = { from: '2026-07-01', to: '2026-09-30' }
const second = { from: '2026-04-01', to: '2026-06-30' }
const now = Date.parse('2026-10-05T07:00:00Z')
let register: Awaited<ReturnType<typeof aFilledRegister>>

beforeEach(async () => {
  register = await aFilledRegister()
  writeRunResult(register.ledger.db, register.draft.run, aControl({ findings: [aFinding()] }))
})

/** A control of the quarter before, recorded and approved after the other, with a file of the same name. */
async function anEarlierControl(isApproved = true): Promise<ADraft> {
  const { ledger } = register
  const findings = [aFinding({ id: 'fedcba9876543210', reason: 'Hvad var anledningen?' })]
  const draft = aDraft(ledger, { period: second, findings })
  writeRunResult(ledger.db, draft.run, aControl({ findings }))
  assessAll(ledger, draft)
  if (!isApproved) return draft
  const request = { control: draft.control, openedBy: 'officer', figures: {}, incomplete: null } as const
  await approveControl(ledger, request, aSigner(register))
  return draft
}

const packOf = (period: { from: string; to: string }) => {
  const { ledger, macKey } = register
  // The rest of a data file is asked for only where log stores are.
  return packOfPeriod({ db: ledger.db, macKey, folder: '' } as DataFile, period, now)
}

test('every approved control that has a day in the period goes in, by first date, each with its own findings', async () => {
  const earlier = await anEarlierControl()
  const { request, controls } = packOf({ from: '2026-06-30', to: '2026-07-01' })
  expect(controls).toEqual([earlier.control, register.draft.control])
  expect(request.controls.map(({ period }) => period)).toEqual([second, third])
  expect(request.controls.map(({ control }) => control.findings[0]?.id)).toEqual([
    'fedcba9876543210',
    '0123456789abcdef',
  ])
  expect(request.controls.map(({ sources }) => sources[0]?.declared)).toEqual([second, third])
  const outcomes = request.controls.map(({ profile }) =>
    profile.isDraft ? [] : [...profile.approval.outcomes.keys()],
  )
  expect(outcomes).toEqual([['fedcba9876543210'], ['0123456789abcdef']])
})

test('one day is enough, and the day beside it is not', async () => {
  await anEarlierControl()
  const counts = [
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-01-01', to: '2026-04-01' },
    { from: '2026-05-05', to: '2026-05-06' },
    { from: '2026-09-30', to: '2026-12-31' },
    { from: '2026-10-01', to: '2026-12-31' },
  ].map((period) => packOf(period).controls.length)
  expect(counts).toEqual([0, 1, 1, 1, 0])
})

test('a control that is assessed and not approved is in no pack, and nothing of it is proposed', async () => {
  await anEarlierControl(false)
  expect(packOf({ from: '2026-01-01', to: '2026-12-31' }).controls).toEqual([register.draft.control])
  expect(packableControls(register.ledger.db, third, now).proposed).toEqual(third)
})

test('the proposed period is whole controls of the last twelve months', async () => {
  await anEarlierControl()
  const { proposed, uncovered } = packableControls(register.ledger.db, { ...third, to: '2026-12-31' }, now)
  expect(proposed).toEqual({ from: second.from, to: third.to })
  expect(uncovered).toEqual([{ from: '2026-10-01', to: '2026-12-31' }])
})
