import { isInPeriod } from '../calendar.ts'
import type { Plant } from '../world.ts'
import { castEmployee, plantUser, type Part, type PlantScript } from './cast.ts'

/** Look-ups without case and purpose in a program where nearly all others have them: many by one, two by another. */
export const plantNoCase: PlantScript = (world) => {
  const careless = castEmployee(world, { system: 'Fjordsag', unit: 'Voksne og Handicap' })
  const forgetful = castEmployee(world, { system: 'Fjordsag', unit: 'Børn og Familie' })
  careless.employee.pace = 1.1
  forgetful.employee.pace = 1.1

  return {
    requests() {
      plantBlanks(careless, 'middel', 0.5)
      plantBlanks(forgetful, 'lav', 0.04)
    },
  }

  function plantBlanks(part: Part, severity: Plant['severity'], share: number) {
    const own = world.requests.filter(
      (request) =>
        request.employee === part.employee && request.program === part.program && isInPeriod(request.atMs),
    )
    if (own.length < 20) throw new Error('too few requests to leave some without a case')
    const blanks = own.slice(0, Math.ceil(own.length * share))
    for (const request of blanks) {
      request.caseRef = world.random.pick(['', '-', 'ukendt', 'N/A'])
      request.purpose = world.random.pick(['', '0', '-'])
    }
    plantUser(world, 'L9', severity, part.employee, blanks)
  }
}
