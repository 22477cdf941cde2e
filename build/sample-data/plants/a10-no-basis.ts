import type { Grant } from '../world.ts'
import { castEmployee, type PlantScript } from './cast.ts'

/** Authorisations in use that lack a justification, an approver, a legal basis or a scope. */
export const plantNoBasis: PlantScript = (world) => {
  const building = [1, 2].map(() => castEmployee(world, { system: 'online', unit: 'Byggesag' }).grant)
  const [first, second] = building
  if (first !== undefined) first.justification = ''
  if (second !== undefined) second.approvedBy = '-'
  const school = [1, 2].map(() => castEmployee(world, { system: 'online', unit: 'Skole og Dagtilbud' }).grant)
  const [third, fourth] = school
  if (third !== undefined) third.legalBasis = ''
  if (fourth !== undefined) fourth.services = []
  plantUnit('Byggesag', building)
  plantUnit('Skole og Dagtilbud', school)
  return {}

  function plantUnit(unit: string, grants: readonly Grant[]) {
    world.plants.push({
      rule: 'A10',
      case: null,
      severity: 'lav',
      subject: { kind: 'unit', id: unit },
      rows: grants.map((grant) => grant.written),
    })
  }
}
