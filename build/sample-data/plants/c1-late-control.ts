import type { PlantScript } from './cast.ts'

/** The previous log control was signed on 29 June: three months later is before the day of the run. */
export const plantLateControl: PlantScript = (world) => {
  world.previousLogControl = '2026-06-29T14:10:00+02:00'
  world.plants.push({
    rule: 'C1',
    case: null,
    severity: 'høj',
    subject: { kind: 'control', id: 'logs' },
    rows: [],
  })
  return {}
}
