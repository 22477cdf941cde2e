// Reads a JSON input (authority, profile) by its schema. What is wrong is named by file, line and field, never by content.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'

const maxBytes = 16 * 1024 * 1024

/** @throws AppError `input-missing`, or `input-invalid` with the line of the first fault */
export function readJsonInput<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const name = path.basename(file)
  const text = readText(file, name)
  const parsed = schema.safeParse(parseJson(text, name), { reportInput: true })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  if (!issue) throw new Error('a failed parse has an issue')
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  const place = [...issue.path, ...keys.slice(0, 1)].map(String)
  throw invalid(name, lineOf(text, place), ...reasonOf(issue, place, keys))
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
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const at = /position (\d+)/.exec(error.message)
    const end = at ? Number(at[1]) : text.length
    throw invalid(
      name,
      text.slice(0, end).split('\n').length,
      'filen er ikke gyldig JSON',
      'the file is not valid JSON',
    )
  }
}

function reasonOf(
  issue: z.core.$ZodIssue,
  place: readonly string[],
  keys: readonly string[],
): [string, string] {
  const field = place.join('.') || 'filen'
  if (keys.length > 0)
    return [`feltet ${keys.join(', ')} er ukendt`, `the field ${keys.join(', ')} is unknown`]
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [`feltet ${field} mangler`, `the field ${field} is missing`]
  return [`feltet ${field} har ikke den rette form`, `the field ${field} does not have the right form`]
}

/**
 * The 1-based line on which the value at `place` stands, or its nearest parent. Walks the text by the path, since
 * JSON.parse keeps no positions.
 */
export function lineOf(text: string, place: readonly string[]): number {
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g
  const open: { isArray: boolean; key: string; index: number }[] = []
  let line = 1
  let last = 0
  let best = 1
  let bestDepth = -1
  let pending = ''
  for (const match of text.matchAll(tokens)) {
    for (let i = last; i < match.index; i++) if (text.charCodeAt(i) === 10) line++
    last = match.index
    const token = match[0]
    const top = open.at(-1)
    if (token === '{' || token === '[') open.push({ isArray: token === '[', key: '', index: 0 })
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',' && top) top.index++
    else if (token === ':' && top) top.key = pending
    else if (token.startsWith('"')) pending = unquoted(token)
    const isKey =
      token.startsWith('"') &&
      text
        .slice(match.index + token.length)
        .trimStart()
        .startsWith(':')
    const here = open.map((level, depth) =>
      level.isArray ? String(level.index) : depth === open.length - 1 && isKey ? pending : level.key,
    )
    const depth = here.findIndex((step, at) => step !== place[at])
    const matched = depth === -1 ? Math.min(here.length, place.length) : depth
    if (matched > bestDepth) {
      bestDepth = matched
      best = line
    }
  }
  return best
}

function unquoted(token: string): string {
  // The token matched the JSON string grammar but for control characters and bad escapes, which the first parse refused.
  return JSON.parse(token) as string
}

function invalid(file: string, line: number | null, reason: string, reasonEn: string): AppError {
  return new AppError('input-invalid', { file, line, reason, reasonEn })
}
