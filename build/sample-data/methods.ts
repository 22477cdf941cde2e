// Which services and methods a scope lets someone call, in each system's own words.
import { graphQlName } from './requests.ts'

const methodsOfService: Readonly<Record<string, readonly string[]>> = {
  CprPersonSmallSimple: ['PersonSmallListSimple', 'PersonSmallCurrentListSimple'],
  CprPersonMediumSimple: ['PersonMediumListSimple', 'PersonMediumCurrentListSimple'],
  CprPersonFullSimple: ['PersonFullListSimple'],
}

/** Look-up methods within a scope; a scope of classes allows the smaller services here. */
export function methodsFor(system: string, services: readonly string[]): readonly string[] {
  if (system === 'Ydelsesflow') return [graphQlName]
  if (system === 'Plejenet') return ['PersonSmallCurrentListSimple']
  const named = Object.entries(methodsOfService).filter(([service]) =>
    services.some((granted) => granted.toLowerCase() === service.toLowerCase()),
  )
  const methods = named.flatMap(([, list]) => list)
  return methods.length > 0 ? methods : (methodsOfService['CprPersonSmallSimple'] ?? [])
}

/** The search method a scope allows, or null. */
export function searchMethod(services: readonly string[]): string | null {
  return services.includes('CprPersonSmallComplete') || services.includes('søgning')
    ? 'PersonSmallListComplete'
    : null
}
