import { api } from '../api.ts'
import { type Query, useQuery } from '../data/use-query.ts'
import type { HomeState } from '../../shared/duties/contract.ts'

/** Rules, standards, controls, deadlines and counts as they stand now. */
export function useHome(): Query<HomeState> {
  return useQuery('duties.home', () => api.duties.home())
}
