// The rules' parameters in Danish, for the pack, in the order in which they are read: from before to. The published names
// stand in data/kontroller.json.
export const parameterNames: Readonly<Record<string, string>> = {
  days: 'dage',
  requestsPerDate: 'forespørgsler pr. dag',
  opensAt: 'arbejdstid fra kl.',
  closesAt: 'arbejdstid til kl.',
  requestsPerMinute: 'forespørgsler pr. minut',
  evenGaps: 'jævne mellemrum i træk',
  deviations: 'afvigelser fra medianen',
  percentileFactor: 'gange 95-percentilen',
  distinctDates: 'forskellige datoer',
  lookupsPerDate: 'opslag pr. dag',
  employees: 'medarbejdere',
  manyEmployees: 'medarbejdere for høj',
  units: 'enheder',
  filledPercent: 'procent udfyldt',
  requests: 'forespørgsler',
  emptyPercent: 'procent tomme',
  totalDifference: 'forskel i alt',
  pairDifference: 'forskel pr. bruger og type',
  pairPercent: 'procent pr. bruger og type',
  results: 'resultater',
  searchesPerDate: 'søgninger pr. dag',
  medianFactor: 'gange medianen',
  persons: 'personer',
  manyPersons: 'personer for høj',
}

/** Names and values as they are read: what is stored has its names by the alphabet. */
export function parametersInOrder(
  parameters: Readonly<Record<string, number>>,
): (readonly [name: string, value: number])[] {
  const order = Object.keys(parameterNames)
  return Object.entries(parameters).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
}

/** The parameter in Danish, or its published name where there is none. */
export function parameterName(name: string): string {
  return parameterNames[name] ?? name
}
