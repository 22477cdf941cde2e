import type { z } from 'zod'
import type { overviewContract } from '../../shared/overview/contract.ts'
import { api } from '../api.ts'
import { useQuery } from '../data/use-query.ts'

/** How much on each page needs the officer's action; never totals. */
export type Counters = z.infer<(typeof overviewContract)['counters']['output']>

/** Undefined until they are counted. */
export function useCounters(): Counters | undefined {
  return useQuery('overview.counters', () => api.overview.counters()).value
}
