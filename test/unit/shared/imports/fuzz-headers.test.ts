import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayNameCitizen, withheldFields } from '../../../../shared/imports/citizen-columns.ts'
import { distinctHeaders } from '../../../../shared/imports/column-names.ts'
import { fieldsOf } from '../../../../shared/imports/fields-of.ts'
import { importKindSchema } from '../../../../shared/imports/import-summary.ts'
import { planHeader } from '../../../../shared/imports/match-header.ts'
import { defaultDateOrder, logYears } from '../../../../shared/imports/time-reading.ts'
import { anyText, fuzzRuns, fuzzTimeout } from '../../../helpers/fuzz.ts'

const known = importKindSchema.options.flatMap((kind) =>
  fieldsOf(kind).flatMap(({ name, synonyms }) => [name, ...synonyms]),
)
const header = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...known) },
  { weight: 1, arbitrary: anyText },
)
const value = fc.oneof(
  fc.constantFrom(
    '2026-07-01 08:15:04',
    '01-07-2026',
    '08:15',
    'b100001',
    'CprPersonFullSimple',
    '7101901234',
    '12',
    'ja',
    '10.0.0.1',
  ),
  anyText,
)

test(
  'any header has each field at most once, a citizen’s name never, and the same answer again',
  { timeout: fuzzTimeout },
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...importKindSchema.options),
        fc.array(fc.tuple(header, fc.array(value, { maxLength: 3 })), { minLength: 1, maxLength: 8 }),
        (kind, columns) => {
          const headers = distinctHeaders(columns.map(([name]) => name))
          const plan = () =>
            planHeader({
              place: { file: 'log.csv', line: 1, kind },
              headers,
              values: (column) => columns[column]?.[1] ?? [],
              profile: undefined,
              times: { order: defaultDateOrder, ...logYears },
              saidByMessage: () => new Set(),
              withheld: new Set(withheldFields),
            })
          const { match, missing } = plan()
          expect(match.fieldOfColumn).toHaveLength(headers.length)
          for (const field of fieldsOf(kind)) {
            const places = match.fieldOfColumn.flatMap((name, at) =>
              // Wide statistics have a count in each column of a service.
              name === field.name && !match.serviceColumns.includes(at) ? [at] : [],
            )
            if (field.isRepeatable !== true) expect(places.length).toBeLessThanOrEqual(1)
            if (places.length > 0) expect(missing).not.toContain(field.name)
          }
          if (kind === 'log' || kind === 'program-log') {
            headers.forEach((name, at) => {
              if (mayNameCitizen(name, kind)) expect(match.fieldOfColumn[at]).toBeNull()
            })
          }
          expect(plan()).toEqual({ ...plan(), match, missing })
        },
      ),
      fuzzRuns,
    )
  },
)
