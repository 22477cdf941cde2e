// A control's form says what its call would refuse: at the form's own fields, in the page's order and words.
import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { planProcedures } from '../../../../shared/control/plan-contract.ts'
import { noticeDataSchema } from '../../../../shared/ledger/wizard-events.ts'
import { controlResolver } from '../../../../renderer/control/control-resolver.ts'

// The words are looked up by key; the keys are what is asked about here.
const t = ((key: string) => key) as unknown as TFunction<'control'>

type Plan = { from: string; to: string; left: string[]; agreed: string }

const plan = controlResolver<Plan>(t, {
  schema: planProcedures.start.input,
  inputOf: ({ from, to, left, agreed }) => ({
    period: { from, to },
    covers: left.length > 0 ? [] : [{ kind: 'logs', program: null }],
    agreed,
  }),
  fieldOf: { covers: 'left' },
  problems: ({ from, to }) => (from > to ? [{ field: 'to', text: 'reversed' }] : []),
  missing: (field) => `missing ${field}`,
})

const sound: Plan = { from: '2026-07-01', to: '2026-09-30', left: [], agreed: '' }

async function problemsOf(values: Plan) {
  const { errors } = await plan(values, undefined, { fields: {}, shouldUseNativeValidation: false })
  return Object.entries(errors).map(([field, error]) => [field, error?.message])
}

test('a plan that its call would take has no problem', async () => {
  expect(await problemsOf(sound)).toEqual([])
})

test.each<[string, Partial<Plan>, [string, string][]]>([
  [
    'the empty fields, in the order of the page',
    { left: ['logs'], to: '', from: '' },
    [
      ['from', 'missing from'],
      ['to', 'missing to'],
      ['left', 'missing left'],
    ],
  ],
  ['a period that ends before it begins', { to: '2026-06-30' }, [['to', 'reversed']]],
  ['a personal number in what was agreed', { agreed: 'om 710190-1234' }, [['agreed', 'form.cpr']]],
  ['a text of more than 4,000 letters', { agreed: 'a'.repeat(4001) }, [['agreed', 'form.tooLong']]],
])('a plan is told of %s', async (_said, changed, problems) => {
  expect(await problemsOf({ ...sound, ...changed })).toEqual(problems)
})

test('a notice lacks how employees were informed, or why they were not, at that field', () => {
  const said = { informedOn: null, worksCouncil: '', dataProtectionOfficer: '', impactAssessment: '' }
  const pathsOf = (isInformed: boolean) =>
    noticeDataSchema
      .safeParse({ ...said, isInformed, how: '', reason: '' })
      .error?.issues.map(({ path }) => path)
  expect({ informed: pathsOf(true), not: pathsOf(false) }).toEqual({ informed: [['how']], not: [['reason']] })
})
