// Puts the bundled authority together: staff and authorisations, what is planted in them, ordinary work, what is planted
// in that, and the statistics of it all.
import { addOrdinaryWork } from './ordinary-work.ts'
import { openPeople } from './people.ts'
import { plantUnauthorised } from './plants/a1-unauthorised.ts'
import { plantNoBasis } from './plants/a10-no-basis.ts'
import { plantAfterEnd } from './plants/a2-after-end.ts'
import { plantUnused } from './plants/a3-unused.ts'
import { plantOutOfScope } from './plants/a5-out-of-scope.ts'
import { plantUnknownIdentity } from './plants/a9-unknown-identity.ts'
import { plantLateControl } from './plants/c1-late-control.ts'
import type { PlantScript } from './plants/cast.ts'
import { plantOutOfHours } from './plants/l1-out-of-hours.ts'
import { plantStatisticsDiffer } from './plants/l13-statistics-differ.ts'
import { plantBroadSearch } from './plants/l17-broad-search.ts'
import { plantNeighbourNumbers } from './plants/l19-neighbour-numbers.ts'
import { plantUnusualNumber } from './plants/l2-unusual-number.ts'
import { plantFileDownload } from './plants/l20-file-download.ts'
import { plantInvalidKeys } from './plants/l22-l23-keys.ts'
import { plantDuplicates } from './plants/l24-duplicates.ts'
import { plantMachinePattern } from './plants/l3-machine-pattern.ts'
import { plantRepeated } from './plants/l4-repeated.ts'
import { plantManyOnOne } from './plants/l5-many-on-one.ts'
import { plantNoCase } from './plants/l9-no-case.ts'
import { addNearMisses } from './plants/near-misses.ts'
import { addProgramWork } from './program-work.ts'
import { registerPrograms } from './programs.ts'
import { authorisePrograms, authoriseStaff } from './grants.ts'
import { openRandom } from './random.ts'
import { hireStaff } from './staff.ts'
import { countTransactions } from './statistics.ts'
import type { World } from './world.ts'

/** In the order in which they choose their employees. */
export const misuse: readonly PlantScript[] = [
  plantUnused,
  plantUnauthorised,
  plantAfterEnd,
  plantOutOfScope,
  plantUnknownIdentity,
  plantNoBasis,
  plantOutOfHours,
  plantUnusualNumber,
  plantMachinePattern,
  plantRepeated,
  plantManyOnOne,
  plantNoCase,
  plantStatisticsDiffer,
  plantBroadSearch,
  plantNeighbourNumbers,
  plantFileDownload,
  plantInvalidKeys,
  plantDuplicates,
  plantLateControl,
  addNearMisses,
]

/** The same seed and scripts give the same world. */
export function buildWorld(seed: string, scripts: readonly PlantScript[]): World {
  const random = openRandom(seed)
  const employees = hireStaff(random.fork('staff'))
  const programs = registerPrograms(random.fork('programs'), employees)
  const world: World = {
    random: random.fork('work'),
    people: openPeople(random.fork('people')),
    employees,
    programs,
    grants: [...authoriseStaff(random.fork('grants'), employees), ...authorisePrograms(programs)],
    requests: [],
    statistics: [],
    leftOutOfStatistics: new Set(),
    plants: [],
    cast: new Set(programs.map((program) => program.owner)),
    previousLogControl: '2026-07-08T13:30:00+02:00',
  }
  const acts = scripts.map((script) => script(world))
  addOrdinaryWork(world)
  addProgramWork(world)
  for (const act of acts) act.requests?.()
  world.statistics = countTransactions(world)
  for (const act of acts) act.statistics?.()
  return world
}
