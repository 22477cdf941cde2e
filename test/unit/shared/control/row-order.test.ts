import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runControl } from '../../../../shared/control/run-control.ts'
import {
  aControlInput,
  aLog,
  aLogRow,
  anAuthorisation,
  anEmployee,
  aProgram,
  aProgramLog,
  aSeed,
  at,
  hashing,
  type LogRow,
} from '../../../helpers/control-builders.ts'

const register = {
  employees: [
    anEmployee({ employeeNo: 'M1' }),
    anEmployee({ employeeNo: 'M2', unit: 'Jobcenter', employedTo: '2026-08-15' }),
    anEmployee({ employeeNo: 'M3' }),
    anEmployee({ employeeNo: 'M4', unit: 'Skole' }),
    anEmployee({ employeeNo: 'M5', unit: 'Skole' }),
  ],
  programs: [aProgram({ identities: ['client-1'] })],
  authorisations: [
    anAuthorisation({ holder: 'M1', services: ['opslag'] }),
    anAuthorisation({ holder: 'M2' }),
    anAuthorisation({ holder: 'M4', endMs: at('2026-09-01') }),
    anAuthorisation({ holder: 'M5' }),
    anAuthorisation({ holder: { kind: 'program', id: 'Fagsystem A' }, services: ['CprPersonSmallSimple'] }),
  ],
}

// Bursts within an hour on one of three dates, so that the windows of the log rules fire; some rows are history.
const anyRow: fc.Arbitrary<LogRow> = fc
  .record({
    day: fc.constantFrom('2026-06-30', '2026-08-14', '2026-08-15', '2026-08-18', '2026-09-01'),
    hour: fc.constantFrom(4, 9, 9, 9, 23),
    second: fc.integer({ min: 0, max: 600 }),
    userId: fc.constantFrom('M1', 'M1', 'M1', 'M2', 'M3', 'M4', 'M5', 'client-1', 'x'),
    type: fc.constantFrom('PersonFullListSimple', 'PersonFullListComplete', 'Fildownload'),
    persons: fc.uniqueArray(
      fc.integer({ min: 0, max: 30 }).map((serial) => `700101${1000 + serial}`),
      { maxLength: 2 },
    ),
    caseRef: fc.constantFrom('', '', 'S-1', 'S-2'),
  })
  .map(({ day, hour, second, ...row }) =>
    aLogRow({ time: at(`${day} ${String(hour).padStart(2, '0')}:00`) + second * 1000, ...row }),
  )

/** Two rows of one user at one instant are told apart by their line, so no user has two. */
const anyRows = fc.uniqueArray(anyRow, {
  minLength: 1,
  maxLength: 120,
  selector: ({ userId, time }) => `${userId} ${time}`,
})

/** Every finding as rule, case, severity, and the rows behind it by their place before they were shuffled. */
function foundRows(rows: readonly LogRow[], order: readonly number[], isProgramLog: boolean): string[] {
  const shuffled = order.map((place) => rows[place]!)
  const source = isProgramLog ? aProgramLog(shuffled) : aLog(shuffled)
  const input = aControlInput({ register, sources: [source] })
  return runControl(input, hashing, aSeed)
    .findings.filter(({ events }) => events.length > 0)
    .map(({ rule, parameters, severity, subject, events }) => {
      const places = events.map(({ line }) => order[line - 2]!).sort((a, b) => a - b)
      const who = subject.kind === 'person' ? '' : subject.id
      return [rule, parameters['case'] ?? '', severity, who, places.join(',')].join(' ')
    })
    .sort()
}

describe('the order of rows in a source', () => {
  it.each([false, true])('does not change which rows are found (program log: %s)', (isProgramLog) => {
    const shuffles = anyRows.chain((rows) =>
      fc.record({
        rows: fc.constant(rows),
        order: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length, maxLength: rows.length }),
      }),
    )
    fc.assert(
      fc.property(shuffles, ({ rows, order }) => {
        expect(foundRows(rows, order, isProgramLog)).toEqual(foundRows(rows, [...rows.keys()], isProgramLog))
      }),
      { numRuns: 150 },
    )
  })

  it('finds only rows of the period, each once', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const input = aControlInput({ register, sources: [aLog(rows)] })
        for (const { events } of runControl(input, hashing, aSeed).findings) {
          const lines = events.map(({ line }) => line)
          expect(new Set(lines).size).toBe(lines.length)
          for (const line of lines) {
            const time = Number(rows[line - 2]!.time)
            expect(time >= at('2026-07-01') && time < at('2026-10-01')).toBe(true)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
