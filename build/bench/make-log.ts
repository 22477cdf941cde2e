// Writes a log search of realistic shape and size, the same for the same number of rows: ten columns, about 131 bytes a
// row, synthetic persons only (day part 61-91).
import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'

const header = 'tidspunkt,bruger,navn,afdeling,ip,tjeneste,forespørgsel,antal,sagsnr,status\n'
export const benchUsers = 400
const personsKnown = 60_000
const casesKnown = 120_000
const services = [
  'CprPersonFullSimple',
  'CprPersonMediumSimple',
  'CprPersonSmallSimple',
  'CprPersonFullComplete',
]
export const benchUnits = [
  'Borgerservice',
  'Familie og Børn',
  'Jobcenter Øst',
  'Ældre og Sundhed',
  'Teknik og Miljø',
  'Løn',
]
const firstNames = ['Asta', 'Bo', 'Carla', 'Dan', 'Ellen', 'Frode', 'Gry', 'Hans', 'Ida', 'Jon']
const lastNames = ['Ager', 'Bæk', 'Dahl', 'Eg', 'Fjeld', 'Gran', 'Holm', 'Kær', 'Lund', 'Mark']
const firstMs = Date.UTC(2026, 6, 1, 5)

/** Makes the file unless one of that size was made before, and returns its path. */
export function makeLog(folder: string, rows: number): string {
  const file = path.join(folder, `log-${rows}.csv`)
  if (statSync(file, { throwIfNoEntry: false })) return file
  mkdirSync(folder, { recursive: true })
  const descriptor = openSync(`${file}.partial-${process.pid}`, 'w')
  const random = xorshift(20_260_701)
  let piece = header
  let ms = firstMs
  for (let row = 0; row < rows; row++) {
    ms += 1 + (random() % 14_000)
    piece += `${logLine(ms, random)}\n`
    if (piece.length > 1_000_000) {
      writeSync(descriptor, piece)
      piece = ''
    }
  }
  writeSync(descriptor, piece)
  closeSync(descriptor)
  renameSync(`${file}.partial-${process.pid}`, file)
  return file
}

export function userIdOf(user: number): string {
  return `b${100_000 + user}`
}

function logLine(ms: number, random: () => number): string {
  const user = random() % benchUsers
  const person = random() % personsKnown
  const name = `${firstNames[user % 10]} ${lastNames[Math.floor(user / 10) % 10]}`
  const isTied = random() % 100 < 85
  return [
    new Date(ms).toISOString(),
    userIdOf(user),
    name,
    benchUnits[user % benchUnits.length],
    `10.20.${user % 8}.${user % 250}`,
    services[random() % 100 < 70 ? 0 : random() % services.length],
    `pnr.personnummer.wi=${personNumber(person)}`,
    '1',
    isTied ? `2026-${String(100_000 + (random() % casesKnown))}` : '',
    '200',
  ].join(',')
}

/** Day 61-91: no real person has it. */
function personNumber(person: number): string {
  const day = 61 + (person % 28)
  const month = 1 + (Math.floor(person / 28) % 12)
  const year = Math.floor(person / 336) % 100
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(day)}${two(month)}${two(year)}${String(1000 + Math.floor(person / 33_600)).padStart(4, '0')}`
}

function xorshift(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}
