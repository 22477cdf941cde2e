import type { Grant } from '../world.ts'
import { castEmployee, lookUp, type PlantScript } from './cast.ts'

/** Authorisations nobody has used for 90 days: one finding per unit, whatever the system. */
export const plantUnused: PlantScript = (world) => {
  const service = [1, 2, 3].map(() => castEmployee(world, { system: 'online', unit: 'Borgerservice' }))
  const juneOnly = castEmployee(world, { system: 'online', unit: 'Borgerservice' })
  const otherSystem = castEmployee(world, {
    system: 'Fjordsag',
    unit: 'Jobcenter Vestby',
  })
  for (const part of [...service, juneOnly, otherSystem]) part.grant.isIdle = true
  plantUnit(
    'Borgerservice',
    [...service, juneOnly].map((part) => part.grant),
  )
  plantUnit('Jobcenter Vestby', [otherSystem.grant])

  return {
    requests() {
      lookUp(world, juneOnly, { date: '2026-06-25', time: '10:00:01.020' })
    },
  }

  function plantUnit(unit: string, grants: readonly Grant[]) {
    world.plants.push({
      rule: 'A3',
      case: null,
      severity: 'middel',
      subject: { kind: 'unit', id: unit },
      rows: grants.map((grant) => grant.written),
    })
  }
}
