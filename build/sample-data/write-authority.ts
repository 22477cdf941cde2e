// Writes the bundled authority, Vestby Kommune, to a folder: the input files of a control of one quarter, and what the
// control of them should find.
import { mkdirSync } from 'node:fs'
import { buildWorld, misuse } from './build-world.ts'
import { now, periodFrom, periodTo, historyFrom, timezone } from './calendar.ts'
import { writeAuthorityProfile } from './files/authority-profile.ts'
import { lateFile, logFile, statisticsFile, writeDatafordelerFiles } from './files/datafordeler-files.ts'
import { writeProgramLogs } from './files/program-logs.ts'
import { writeRegisterLists } from './files/register-lists.ts'
import type { PlantScript } from './plants/cast.ts'
import { resolvePlants, type ResolvedPlant } from './resolve-plants.ts'

const worldSeed = 'Vestby Kommune, 3. kvartal 2026'
const sampleSeed = '56657374627920332e206b7661727461'

/** What `npm run control` needs to run on the folder: option values name files relative to it. */
export type AuthorityDescription = {
  readonly from: string
  readonly to: string
  readonly now: string
  /** Hex, for --seed. */
  readonly seed: string
  readonly timezone: string
  /** Option name without dashes, and its value; an option may occur several times. */
  readonly options: readonly (readonly [option: string, value: string])[]
  readonly plants: readonly ResolvedPlant[]
}

/** The bundled authority with misuse of every rule planted. Files that stand in the folder are written over. */
export function writeBundledAuthority(folder: string): AuthorityDescription {
  return write(folder, misuse)
}

/** The same authority in an honest quarter: nothing planted, nothing to find. */
export function writeHonestQuarter(folder: string): AuthorityDescription {
  return write(folder, [])
}

function write(folder: string, scripts: readonly PlantScript[]): AuthorityDescription {
  mkdirSync(folder, { recursive: true })
  const world = buildWorld(worldSeed, scripts)
  writeAuthorityProfile(folder, world)
  writeRegisterLists(folder, world)
  writeDatafordelerFiles(folder, world)
  writeProgramLogs(folder, world)
  const programLogs = world.programs.map((program) => program.file)
  return {
    from: periodFrom,
    to: periodTo,
    now,
    seed: sampleSeed,
    timezone,
    options: [
      ['authority', 'authority.json'],
      ['employees', 'employees.csv'],
      ['programs', 'programs.csv'],
      ['authorisations', 'authorisations.csv'],
      ['log', logFile],
      ['log', lateFile],
      ...world.programs.map((program) => ['program-log', `${program.name}=${program.file}`] as const),
      ['statistics', statisticsFile],
      ['range', `${logFile}=${historyFrom}..${periodTo}`],
    ],
    plants: resolvePlants(world, [logFile, lateFile, ...programLogs, statisticsFile]),
  }
}
