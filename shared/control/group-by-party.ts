// Rows by party, each party's in order of time, then file order. Logs are seldom sorted, so windows over a user's rows
// must not rely on their order in the file.

export type RowsByParty = { readonly partyStart: Uint32Array; readonly byParty: Uint32Array }

/** `party` is -1 for a row that belongs to nobody; such rows are left out. `time` is UTC ms. */
export function groupByParty(party: Int32Array, time: Float64Array, partyCount: number): RowsByParty {
  const partyStart = new Uint32Array(partyCount + 1)
  for (const index of party) if (index >= 0) partyStart[index + 1]!++
  for (let index = 0; index < partyCount; index++) partyStart[index + 1]! += partyStart[index]!
  const byParty = new Uint32Array(partyStart[partyCount]!)
  const next = partyStart.slice(0, partyCount)
  for (let row = 0; row < party.length; row++) {
    const index = party[row]!
    if (index >= 0) byParty[next[index]!++] = row
  }
  for (let index = 0; index < partyCount; index++) {
    sortByTime(byParty.subarray(partyStart[index], partyStart[index + 1]), time)
  }
  return { partyStart, byParty }
}

/** Sorts row numbers that are ascending by time, keeping the order of those at one instant. */
function sortByTime(rows: Uint32Array, time: Float64Array): void {
  let isSorted = true
  let earliest = Infinity
  let latest = -Infinity
  let previous = -Infinity
  for (const row of rows) {
    const at = time[row]!
    if (at < previous) isSorted = false
    if (at < earliest) earliest = at
    if (at > latest) latest = at
    previous = at
  }
  if (isSorted) return
  if ((latest - earliest + 1) * rows.length > Number.MAX_SAFE_INTEGER) {
    rows.sort((a, b) => time[a]! - time[b]! || a - b)
    return
  }
  // Time and place in one whole number each: sorting numbers without a comparison function is several times faster.
  const keys = new Float64Array(rows.length)
  for (let place = 0; place < rows.length; place++) {
    keys[place] = (time[rows[place]!]! - earliest) * rows.length + place
  }
  keys.sort()
  const unsorted = rows.slice()
  for (let place = 0; place < keys.length; place++) rows[place] = unsorted[keys[place]! % rows.length]!
}
