import { expect, test } from 'vitest'
import { lookupsByPerson } from '../../../../shared/control/lookups-by-person.ts'
import { prepareContext } from '../../../../shared/control/prepare-context.ts'
import type { RuleContext } from '../../../../shared/control/rule-context.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  aProgram,
  aSource,
  at,
  logColumns,
} from '../../../helpers/control-builders.ts'

function groupsOf(context: RuleContext): readonly { person: number | null; rows: readonly number[] }[] {
  const { firstAt, start, rows } = lookupsByPerson(context)
  return Array.from(firstAt, (first, group) => ({
    person: group === 0 ? null : context.rows.persons[first]!,
    rows: [...rows.subarray(start[group], start[group + 1])],
  }))
}

test('look-ups of the user streams are grouped by person, those of nobody first', () => {
  const context = prepareContext(
    aControlInput({
      register: { programs: [aProgram({ identities: ['srv-a'] })] },
      sources: [
        aLog([
          aLogRow({ persons: ['6101011234', '610101ABC1'], time: '2026-08-03 12:00' }),
          aLogRow({ persons: [] }),
          aLogRow({ persons: ['6101011234'], time: '2026-08-03 11:00' }),
          aLogRow({ persons: ['6101011234'], userId: 'srv-a' }),
        ]),
      ],
    }),
  )
  expect(groupsOf(context)).toEqual([
    { person: null, rows: [1] },
    { person: 6101011234, rows: [2, 0] },
    { person: -1, rows: [0] },
  ])
})

test('where everybody is named the first group is empty', () => {
  const context = prepareContext(aControlInput({ sources: [aLog([aLogRow()])] }))
  expect(groupsOf(context)).toEqual([
    { person: null, rows: [] },
    { person: 7001011234, rows: [0] },
  ])
  expect(groupsOf(prepareContext(aControlInput()))).toEqual([{ person: null, rows: [] }])
})

test('more rows than one sort can tell apart are grouped in parts', () => {
  const rowCount = 600_000
  const first = at('2026-07-01')
  const personOf = (row: number) => 9112310000 + ((row * 7919) % 9973)
  const log = {
    ...logColumns([aLogRow()]),
    rowCount,
    line: Uint32Array.from({ length: rowCount }, (_, row) => row + 2),
    // Latest first, so that the order within a group is not that of the file.
    time: Float64Array.from({ length: rowCount }, (_, row) => first + (rowCount - row) * 1000),
    personStart: Uint32Array.from({ length: rowCount + 1 }, (_, row) => row),
    persons: Float64Array.from({ length: rowCount }, (_, row) => personOf(row)),
    resultCount: new Int32Array(rowCount),
  }
  const zeros = new Uint32Array(rowCount)
  const repeat = { codes: zeros, texts: [''] }
  const context = prepareContext(
    aControlInput({
      sources: [
        aSource({
          log: {
            ...log,
            userId: { codes: zeros.map(() => 1), texts: ['', 'M1001'] },
            transactionType: { codes: zeros.map(() => 1), texts: ['', 'PersonFullListSimple'] },
            endUser: repeat,
            signature: repeat,
            caseRef: repeat,
            purpose: repeat,
            unit: repeat,
            cvr: repeat,
            protected: repeat,
          },
        }),
      ],
    }),
  )
  const expected = Map.groupBy(
    Array.from({ length: rowCount }, (_, place) => rowCount - 1 - place),
    personOf,
  )
  const groups = groupsOf(context).slice(1)
  expect(new Map(groups.map(({ person, rows }) => [person, rows]))).toEqual(expected)
})
