import { foreignCvr } from '../cvr-numbers.ts'
import { castEmployee, lookUp, type PlantScript } from './cast.ts'

/** L22: keys that can be no person's. L23: a company's number that the authority does not know. */
export const plantInvalidKeys: PlantScript = (world) => {
  const typing = castEmployee(world, { system: 'online', unit: 'Opkrævning' })
  const foreign = castEmployee(world, { system: 'online', unit: 'Borgerservice' })

  return {
    requests() {
      const keys = [
        ['2026-07-24', 'FIKTIV01'],
        ['2026-08-19', '71017012'],
        ['2026-09-25', 'BARN-2'],
      ] as const
      const unreadable = keys.map(([date, person]) =>
        lookUp(world, typing, { date, time: '11:03:55.120', persons: [person] }),
      )
      world.plants.push({
        rule: 'L22',
        case: null,
        severity: 'lav',
        subject: { kind: 'source', id: 'log.csv' },
        rows: unreadable.map((request) => request.log),
      })
      const strangers = ['2026-08-12', '2026-08-13'].map((date) =>
        lookUp(world, foreign, { date, time: '13:31:07.340', cvr: foreignCvr }),
      )
      world.plants.push({
        rule: 'L23',
        case: null,
        severity: 'høj',
        subject: { kind: 'identity', id: foreignCvr },
        rows: strangers.map((request) => request.log),
      })
    },
  }
}
