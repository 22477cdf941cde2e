// The reproducible random sample (rules, "Sample"): which rows are drawn, and the chance each user and program had.
import { chanceOfNone } from './arithmetic.ts'
import { hit, type Hashing } from './hashing.ts'
import { openRowChance } from './row-chance.ts'
import type { RuleContext } from './rule-context.ts'
import { compareText } from './rule-order.ts'
import type { SampleFile } from './sample-file.ts'
import { openSmallest } from './smallest.ts'
import { isUserRow } from './user-rows.ts'

const fullReviewRows = 150
const fewestRows = 60
const mostRowsByShare = 300
const usersPerRow = 4
const rowsPerProgram = 10
const weightOfProtected = 5
const weightOfLav = 3
const detectionPercent = 5
const longestSeed = 64
const newline = 10

/**
 * Draws once. `hits` holds the `hit` bits of each row; `seed` is at least 16 bytes. Rows of findings of middel or above
 * are a list of their own beside the sample and change nothing here.
 */
export function drawSample(
  context: RuleContext,
  hits: Uint8Array,
  seed: Uint8Array,
  hashing: Hashing,
): SampleFile {
  const { rows, sources } = context
  const population = populationOf(context)
  const size = population.length
  const isFull = size <= fullReviewRows
  const drawn = isFull ? [...population] : draw(context, population, hits, seed, hashing)
  drawn.sort((a, b) => a - b)
  const subjectOf = (party: number) => context.subjectOf(party, []).id
  const ofUsers = countBy(population, drawn, (row) => rows.party[row]!)
  const ofPrograms = countBy(population, drawn, (row) => sources[rows.source[row]!]!.program)
  return {
    seed: toHex(seed),
    method: isFull ? 'fuld gennemgang' : 'stikprøve',
    draws: 1,
    population: { rows: size, sha256: hashing.sha256HexOfParts(populationLines(context, population)) },
    strata: [
      ...strata([...ofUsers].map(([party, count]) => [subjectOf(party), count])),
      ...strata(ofPrograms),
    ],
    rows: drawn.map((row) => ({
      file: sources[rows.source[row]!]!.file,
      line: rows.line[row]!,
      subject: subjectOf(rows.party[row]!),
    })),
  }
}

/** n of a population of more than 150 rows. */
export function sampleSize(population: number, activeUsers: number): number {
  const byShare = Math.min(mostRowsByShare, Math.ceil(population / 100))
  return Math.min(population, Math.max(fewestRows, byShare, Math.ceil(activeUsers / usersPerRow)))
}

/** All user-stream rows of the period, in findings or not, in file order, then line order. */
function populationOf({ rows }: RuleContext): Uint32Array {
  const population = new Uint32Array(rows.count)
  let size = 0
  for (let row = 0; row < rows.count; row++) {
    if (rows.isInPeriod[row] === 1 && isUserRow(rows, row)) population[size++] = row
  }
  return population.subarray(0, size)
}

function draw(
  context: RuleContext,
  population: Uint32Array,
  hits: Uint8Array,
  seed: Uint8Array,
  hashing: Hashing,
): number[] {
  const { rows, sources, parties } = context
  const size = sampleSize(population.length, context.activeUsers.length)
  const hmacKey = seed.length > longestSeed ? fromHex(hashing.sha256Hex(seed)) : seed
  const chanceOf = sources.map(({ sha256 }) => openRowChance(hmacKey, sha256))
  const overall = openSmallest(size)
  const ofProgram = new Map<string, ReturnType<typeof openSmallest>>()
  const keyOfUser = new Float64Array(parties.length).fill(Infinity)
  const rowOfUser = new Map<number, number>()
  for (const row of population) {
    const source = rows.source[row]!
    const weight =
      rows.isProtected[row] === 1 ? weightOfProtected : (hits[row]! & hit.lav) !== 0 ? weightOfLav : 1
    const key = -Math.log(chanceOf[source]!(rows.line[row]!)) / weight
    overall.add(key, row)
    const { program } = sources[source]!
    if (program !== null) {
      const smallest = ofProgram.get(program) ?? openSmallest(rowsPerProgram)
      ofProgram.set(program, smallest)
      smallest.add(key, row)
    }
    const user = rows.party[row]!
    if (key < keyOfUser[user]!) {
      keyOfUser[user] = key
      rowOfUser.set(user, row)
    }
  }

  const drawn = new Set<number>()
  const drawnUsers = new Set<number>()
  const take = (row: number) => {
    if (drawn.size >= size) return
    drawn.add(row)
    drawnUsers.add(rows.party[row]!)
  }
  for (const smallest of ofProgram.values()) for (const row of smallest.take()) take(row)
  // Those longest undrawn first; where none was drawn before, the HMAC alone orders them.
  const undrawn = [...rowOfUser].filter(([user]) => !drawnUsers.has(user))
  const inOrder = undrawn
    .map(([user, row]) => ({
      row,
      lastDrawn: context.lastDrawn(user),
      order: toHex(hashing.hmacSha256(seed, `user\n${parties[user]!.id}`)),
    }))
    .sort((a, b) => a.lastDrawn - b.lastDrawn || compareText(a.order, b.order))
  for (const { row } of inOrder) take(row)
  for (const row of overall.take()) take(row)
  return [...drawn]
}

type Count = { rows: number; drawn: number }

/** Rows and draws by what `keyOf` says of a row; null is none. */
function countBy<Key>(
  population: Uint32Array,
  drawn: readonly number[],
  keyOf: (row: number) => Key | null,
): ReadonlyMap<Key, Count> {
  const counts = new Map<Key, Count>()
  for (const row of population) {
    const key = keyOf(row)
    if (key === null) continue
    const count = counts.get(key)
    if (count) count.rows++
    else counts.set(key, { rows: 1, drawn: 0 })
  }
  for (const row of drawn) {
    const key = keyOf(row)
    if (key !== null) counts.get(key)!.drawn++
  }
  return counts
}

/** Strata by subject. D = the rows that are improper at the rate. */
function strata(counts: Iterable<readonly [string, Count]>): SampleFile['strata'] {
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([subject, { rows, drawn }]) => {
      const improper = Math.ceil((rows * detectionPercent) / 100)
      const probability = 1 - chanceOfNone(rows, improper, drawn)
      return { subject, rows, drawn, detection: { rate: detectionPercent / 100, probability } }
    })
}

/** `<source sha256>:<line>\n` of every row, a few thousand at a time. */
function* populationLines({ rows, sources }: RuleContext, population: Uint32Array): Generator<Uint8Array> {
  const longestLine = 80
  const prefixes = sources.map(({ sha256 }) => toAscii(`${sha256}:`))
  const part = new Uint8Array(4096 * longestLine)
  let end = 0
  for (const row of population) {
    const prefix = prefixes[rows.source[row]!]!
    const digits = String(rows.line[row])
    part.set(prefix, end)
    end += prefix.length
    for (let at = 0; at < digits.length; at++) part[end++] = digits.charCodeAt(at)
    part[end++] = newline
    if (end <= part.length - longestLine) continue
    yield part.subarray(0, end)
    end = 0
  }
  yield part.subarray(0, end)
}

function toAscii(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => letter.charCodeAt(0))
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  )
}
