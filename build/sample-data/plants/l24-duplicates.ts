import { instant } from '../calendar.ts'
import { notWritten, type Request } from '../world.ts'
import type { PlantScript } from './cast.ts'

/** Rows delivered twice: five within the log, forty of its last days again in the late delivery. */
export const plantDuplicates: PlantScript = (world) => ({
  requests() {
    const repeat = (requests: readonly Request[], file: 'same' | 'late', source: string) => {
      for (const request of requests) request.repeated = { file, written: notWritten() }
      world.plants.push({
        rule: 'L24',
        case: null,
        severity: 'info',
        subject: { kind: 'source', id: source },
        rows: requests.flatMap((request) => request.repeated?.written ?? []),
      })
    }
    const between = (from: number, to: number) =>
      world.requests.filter((request) => request.logAtMs >= from && request.logAtMs < to)
    const inAugust = between(instant('2026-08-17', '00:00'), instant('2026-08-22', '00:00'))
    const lastDays = between(instant('2026-09-29', '00:00'), instant('2026-09-30', '11:00'))
    repeat(world.random.shuffled(inAugust).slice(0, 5), 'same', 'log.csv')
    repeat(world.random.shuffled(lastDays).slice(0, 40), 'late', 'log-efterlevering.csv')
  },
})
