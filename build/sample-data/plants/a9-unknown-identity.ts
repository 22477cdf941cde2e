import { identityKey } from '../../../shared/text/normalise.ts'
import { programNamed } from '../program-work.ts'
import { addRequest } from '../requests.ts'
import type { Program, Request } from '../world.ts'
import { castEmployee, userRows, type PlantScript } from './cast.ts'

/** Identities that belong to nobody: unknown online, unknown in a program, and one login that two employees share. */
export const plantUnknownIdentity: PlantScript = (world) => {
  const unknown = `UI:DK-E:G:${world.random.uuid()}`
  const shared = 'VESTBY\\vagtpc1'
  const sharers = [1, 2].map(() => castEmployee(world, { system: 'online', unit: 'Børn og Familie' }))
  for (const sharer of sharers) sharer.employee.logins.push(shared)
  const calls = new Map<string, Request[]>()

  return {
    requests() {
      const days = ['2026-07-02', '2026-07-15', '2026-08-06', '2026-09-16', '2026-09-23']
      call(unknown, null, days)
      call('VESTBY\\mwk90', programNamed(world, 'Fjordsag'), days.slice(0, 3))
      call(shared, null, days.slice(1))
    },
    statistics() {
      for (const [identity, requests] of calls) {
        const counted = world.statistics.filter((line) => line.identity === identity)
        world.plants.push({
          rule: 'A9',
          case: null,
          severity: 'høj',
          subject: { kind: 'identity', id: identityKey(identity) },
          rows: [...userRows(requests), ...counted.map((line) => line.written)],
        })
      }
    },
  }

  function call(identity: string, program: Program | null, days: readonly string[]) {
    const requests = days.map((date) =>
      addRequest(world, {
        program,
        employee: null,
        identity,
        date,
        time: world.random.integer(9 * 3_600_000, 14 * 3_600_000),
        method: 'PersonMediumListSimple',
        persons: [world.people.fresh()],
      }),
    )
    calls.set(identity, requests)
  }
}
