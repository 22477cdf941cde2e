import { api } from '../api.ts'
import type { RegisterView } from './view-address.ts'

/** The rows of a window. A reply holds what fits in it; what does not is asked for again. */
export async function loadRows(view: RegisterView, window: { from: number; count: number }) {
  const first = await api.register.list({ ...view, window })
  const rows = [...first.rows]
  const wanted = Math.min(window.count, first.matching - window.from)
  while (rows.length < wanted) {
    const rest = { from: window.from + rows.length, count: wanted - rows.length }
    const next = await api.register.list({ ...view, window: rest })
    if (next.rows.length === 0) break
    rows.push(...next.rows)
  }
  return { ...first, rows }
}
