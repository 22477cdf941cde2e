// Reads a JSON input (authority, profile) by its schema. What is wrong is named by file, line and field, never by content.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { holdsCpr } from '../../shared/ledger/cpr-guard.ts'
import { lineAt, mostLevels, scanJson } from './json-scanner.ts'

const maxBytes = 16 * 1024 * 1024
const mostNames = 10
const longestName = 60

export type JsonDocument<Value> = {
  readonly value: Value
  /** Base name of the file. */
  readonly name: string
  /** The 1-based line on which the value at `place` (keys and indexes) stands, or its nearest parent. */
  lineOf(place: readonly string[]): number
}

/** @throws AppError `input-missing`, or `input-invalid` with the line of the first fault */
export function readJsonInput<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  return readJsonDocument(file, schema).value
}

/**
 * The same with the lines of its values. An unknown key is told before any other fault: it is often why another is missing.
 *
 * @throws AppError `input-missing`, `input-invalid`
 */
export function readJsonDocument<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): JsonDocument<z.output<Schema>> {
  const name = path.basename(file)
  const text = readText(file, name)
  const lineOf = (place: readonly string[]) => lineAt(text, scanJson(text, place).placeAt)
  const parsed = schema.safeParse(parseJson(text, name), { reportInput: true })
  if (parsed.success) return { value: parsed.data, name, lineOf }
  const { issues } = parsed.error
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  if (!issue) throw new Error('a failed parse has an issue')
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  const place = [...issue.path, ...keys.slice(0, 1)].map(String)
  throw invalid(name, lineOf(place), ...reasonOf(issue, place, keys))
}

/** A place as a text for the user. */
export function fieldName(place: readonly string[]): string {
  return place.map(shownName).join('.') || 'filen'
}

/** A key that someone wrote may be long, hold a CPR number or what is no text: such a one is not repeated. */
export function shownName(key: string): string {
  return key.length <= longestName && !holdsCpr(key) && !/\p{C}/u.test(key) ? key : '(skjult)'
}

function readText(file: string, name: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new AppError('input-missing', { file: name }, { cause: error })
  }
  if (bytes.length > maxBytes) throw invalid(name, null, 'filen er for stor', 'the file is too large')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw invalid(name, null, 'filen er ikke UTF-8-tekst', 'the file is not UTF-8 text')
  }
}

function parseJson(text: string, name: string): unknown {
  const { faultAt, isTooDeep } = scanJson(text)
  if (faultAt === null) return JSON.parse(text)
  throw isTooDeep
    ? invalid(
        name,
        lineAt(text, faultAt),
        `filen har mere end ${mostLevels} niveauer`,
        `the file has more than ${mostLevels} levels`,
      )
    : invalid(name, lineAt(text, faultAt), 'filen er ikke gyldig JSON', 'the file is not valid JSON')
}

function reasonOf(
  issue: z.core.$ZodIssue,
  place: readonly string[],
  keys: readonly string[],
): [string, string] {
  const field = fieldName(place)
  if (keys.length > 0) {
    const parent = issue.path.map(String)
    const names = keys.slice(0, mostNames).map((key) => fieldName([...parent, key]))
    const unknown = [...names, ...(keys.length > mostNames ? ['...'] : [])].join(', ')
    return keys.length === 1
      ? [`feltet ${unknown} er ukendt`, `the field ${unknown} is unknown`]
      : [`felterne ${unknown} er ukendte`, `the fields ${unknown} are unknown`]
  }
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [`feltet ${field} mangler`, `the field ${field} is missing`]
  return [`feltet ${field} har ikke den rette form`, `the field ${field} does not have the right form`]
}

function invalid(file: string, line: number | null, reason: string, reasonEn: string): AppError {
  return new AppError('input-invalid', { file, line, reason, reasonEn })
}
