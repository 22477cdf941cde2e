// From the command line of `npm run control` to a request that is whole and consistent: every value checked, nothing read
// yet but which files there are.
import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { controlOptions } from '../../shared/headless/control-options.ts'
import { holdsCpr } from '../../shared/ledger/cpr-guard.ts'
import type { ImportKind } from '../../shared/imports/import-summary.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { openZone } from '../../shared/time/zone.ts'
import { invalid, parseArguments } from './parse-arguments.ts'

export type InputFile = {
  /** The option as named on the command line. */
  readonly option: string
  readonly kind: ImportKind
  readonly path: string
  /** Base name: what findings and files call it. */
  readonly file: string
  /** The program a program log belongs to, as written; null otherwise. */
  readonly program: string | null
  /** Declared export range, local dates, both included. */
  readonly from: string
  readonly to: string
}

export type ControlRequest = {
  readonly out: string
  readonly authorityPath: string
  readonly profilePath: string | null
  /** In file order. */
  readonly inputs: readonly InputFile[]
  readonly from: string
  readonly to: string
  /** As given, and as UTC ms. */
  readonly now: string
  readonly nowMs: number
  readonly timezone: string
  readonly seed: string
  /** Whether the seed was given: then ids and nonces come from it too. */
  readonly isSeeded: boolean
}

/** Options that name input files, in file order. */
export const inputOptions: readonly ImportKind[] = [
  'log',
  'program-log',
  'statistics',
  'employees',
  'programs',
  'authorisations',
]

export function hasInputs(argv: readonly string[]): boolean {
  const { values } = parseArguments(argv, controlOptions)
  return values.has('authority') || inputOptions.some((option) => values.has(option))
}

/**
 * Parses and checks the options.
 *
 * @throws AppError option-unknown, option-missing, option-invalid, input-missing, input-same-name
 */
export function controlRequest(argv: readonly string[], clockMs: number): ControlRequest {
  const { values, positionals } = parseArguments(argv, controlOptions)
  if (positionals[0] !== undefined) throw new AppError('option-unknown', { option: positionals[0] })
  const one = (name: string) => values.get(name)?.[0]
  for (const name of ['authority', 'employees', 'authorisations', 'from', 'to']) {
    if (!values.has(name)) throw new AppError('option-missing', { option: `--${name}` })
  }
  const from = dateOption('--from', one('from') ?? '')
  const to = dateOption('--to', one('to') ?? '')
  if (from > to) throw invalid('--to', 'den ligger før --from', 'it is before --from')
  const now = one('now') ?? new Date(clockMs).toISOString()
  const ranges = readRanges(values.get('range') ?? [])
  const inputs = inputOptions.flatMap((kind) =>
    (values.get(kind) ?? []).map((value) => inputFile(kind, value, ranges, { from, to })),
  )
  refuseSameNames(inputs.map(({ file }) => file))
  for (const file of ranges.keys()) {
    if (!inputs.some((input) => input.file === file)) {
      throw invalid('--range', `der er ingen fil med navnet ${file}`, `there is no file named ${file}`)
    }
  }
  return {
    out: path.resolve(one('out') ?? 'out'),
    authorityPath: existing('--authority', one('authority') ?? ''),
    profilePath: values.has('profile') ? existing('--profile', one('profile') ?? '') : null,
    inputs,
    from,
    to,
    now,
    nowMs: instantOption('--now', now),
    timezone: zoneOption(one('timezone') ?? 'Europe/Copenhagen'),
    seed: seedOption(one('seed')),
    isSeeded: values.has('seed'),
  }
}

type Range = { readonly from: string; readonly to: string }

function inputFile(
  kind: ImportKind,
  value: string,
  ranges: ReadonlyMap<string, Range>,
  period: Range,
): InputFile {
  const equals = value.lastIndexOf('=')
  if (kind === 'program-log' && equals < 1) {
    throw invalid('--program-log', 'det skal være "<program>=<fil>"', 'it must be "<program>=<file>"')
  }
  const [program, named] = kind === 'program-log' ? splitProgram(value) : [null, value]
  const full = existing(`--${kind}`, named)
  const file = path.basename(full)
  return { option: `--${kind}`, kind, path: full, file, program, ...(ranges.get(file) ?? period) }
}

// A program's name may hold "=" and so may a path: the first split whose right side is a file is meant.
function splitProgram(value: string): [string, string] {
  for (let at = value.indexOf('='); at > 0; at = value.indexOf('=', at + 1)) {
    const named = value.slice(at + 1)
    if (isFile(named)) return [value.slice(0, at).trim(), named]
  }
  const first = value.indexOf('=')
  return [value.slice(0, first).trim(), value.slice(first + 1)]
}

function isFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() === true
}

// The name of a file is printed everywhere, so it must not be what the file is about; asked before the name is told.
function existing(option: string, name: string): string {
  if (holdsCpr(path.basename(name).replace(/\.\w+$/, ''))) {
    throw invalid(
      option,
      'filens navn ligner et personnummer, og navnet trykkes i dokumentationen; omdøb filen',
      "the file's name looks like a personal number, and the name is printed in the documentation; rename the file",
    )
  }
  if (!isFile(name)) throw new AppError('input-missing', { file: path.basename(name) || name })
  return path.resolve(name)
}

function refuseSameNames(files: readonly string[]): void {
  const seen = new Set<string>()
  for (const file of files) {
    if (seen.has(file)) throw new AppError('input-same-name', { file })
    seen.add(file)
  }
}

function readRanges(given: readonly string[]): Map<string, Range> {
  const ranges = new Map<string, Range>()
  for (const text of given) {
    const match = /^(.+)=([^=.]+)\.\.([^=.]+)$/.exec(text)
    if (!match)
      throw invalid('--range', 'det skal være "<fil>=<fra>..<til>"', 'it must be "<file>=<from>..<to>"')
    const [from, to] = [dateOption('--range', match[2]!), dateOption('--range', match[3]!)]
    if (from > to) throw invalid('--range', 'slutdatoen ligger før startdatoen', 'it ends before it begins')
    ranges.set(path.basename(match[1]!), { from, to })
  }
  return ranges
}

function dateOption(option: string, text: string): string {
  if (!isLocalDate(text))
    throw invalid(option, 'det skal være en dato som åååå-mm-dd', 'it must be a date like yyyy-mm-dd')
  return text
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

function instantOption(option: string, text: string): number {
  const ms = instant.test(text) && isLocalDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms)) {
    throw invalid(
      option,
      'det skal være et tidspunkt med zone, fx 2026-10-05T09:00:00+02:00',
      'it must be an instant with its zone, like 2026-10-05T09:00:00+02:00',
    )
  }
  return ms
}

function zoneOption(name: string): string {
  try {
    return openZone(name).name
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw invalid('--timezone', 'tidszonen er ukendt', 'the zone is unknown')
  }
}

function seedOption(given: string | undefined): string {
  if (given === undefined) return randomBytes(32).toString('hex')
  if (!/^(?:[0-9a-f]{2}){16,}$/i.test(given)) {
    throw invalid(
      '--seed',
      'det skal være mindst 32 hexcifre, et lige antal',
      'it must be an even number of hex digits, at least 32',
    )
  }
  return given.toLowerCase()
}
