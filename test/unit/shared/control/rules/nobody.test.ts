import { expect, test } from 'vitest'
import { rules } from '../../../../../shared/control/rules.ts'
import { aControlInput, aLogRow, aProgram, aProgramLog } from '../../../../helpers/control-builders.ts'
import { findingsOf } from '../../../../helpers/run-rule.ts'

// Forty nightly requests in one minute for neighbouring numbers without a case: every rule about a user would fire.
const rowsOf = (endUser: string) =>
  Array.from({ length: 40 }, (_, n) =>
    aLogRow({
      time: `2026-08-03 23:00:${String(n % 60).padStart(2, '0')}`,
      userId: '',
      endUser,
      persons: [`61010112${String(n % 7).padStart(2, '0')}`],
      caseRef: '',
    }),
  )

const firing = (endUser: string) => {
  const input = aControlInput({
    register: { ...aControlInput().register, programs: [aProgram({ identities: ['srv-a'] })] },
    sources: [aProgramLog(rowsOf(endUser))],
  })
  const aboutUsers = rules.filter(({ id }) =>
    ['L1', 'L2', 'L3', 'L4', 'L9', 'L17', 'L19', 'L20'].includes(id),
  )
  return aboutUsers.filter((rule) => findingsOf(rule, input).length > 0).map(({ id }) => id)
}

test('a row that names nobody, only a program or an unknown identity has no user: rules about users leave it', () => {
  expect(firing('M1001')).toEqual(['L1', 'L3', 'L19'])
  expect([firing(''), firing('srv-a'), firing('ukendt9')]).toEqual([[], [], []])
})
