// The fictional authority's files as the build lays them out: `bundled.json` names them and their period.
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { type ImportKind, importKindSchema } from '../../shared/imports/import-summary.ts'
import { localDateSchema } from '../../shared/time/local-date-schema.ts'

const bundledSchema = z.object({
  from: localDateSchema,
  to: localDateSchema,
  timezone: z.string(),
  options: z.array(z.tuple([z.string(), z.string()])),
})

export type SampleFile = {
  readonly kind: ImportKind
  readonly path: string
  /** The program whose log it is; null for other kinds. */
  readonly program: string | null
  /** Declared export range, local dates, both included. */
  readonly from: string
  readonly to: string
}

export type SampleData = {
  readonly folder: string
  readonly authorityPath: string
  readonly from: string
  readonly to: string
  readonly files: readonly SampleFile[]
}

/** @throws AppError `sample-missing` when the installation has none */
export function sampleData(app: string): SampleData {
  const folder = [path.join(app, 'dist', 'sample-data'), path.join(app, 'sample-data')].find((each) =>
    existsSync(path.join(each, 'bundled.json')),
  )
  if (folder === undefined) throw new AppError('sample-missing', {})
  const { from, to, options } = bundledSchema.parse(
    JSON.parse(readFileSync(path.join(folder, 'bundled.json'), 'utf8')),
  )
  const ranges = new Map(options.flatMap(([name, value]) => (name === 'range' ? [rangeOf(value)] : [])))
  const files = options.flatMap(([name, value]): SampleFile[] => {
    const kind = importKindSchema.safeParse(name)
    if (!kind.success) return []
    const [program, file] = kind.data === 'program-log' ? partsOf(value) : [null, value]
    return [
      { kind: kind.data, path: path.join(folder, file), program, ...(ranges.get(file) ?? { from, to }) },
    ]
  })
  const authority = options.find(([name]) => name === 'authority')?.[1] ?? 'authority.json'
  return { folder, authorityPath: path.join(folder, authority), from, to, files }
}

export function sizeOf({ path: file }: SampleFile): number {
  return statSync(file).size
}

function rangeOf(value: string): [string, { from: string; to: string }] {
  const [file, range] = partsOf(value)
  const [from = '', to = ''] = range.split('..')
  return [file, { from, to }]
}

/** `name=value`; a program's name may hold "=", a file's of ours does not. */
function partsOf(value: string): [string, string] {
  const at = value.lastIndexOf('=')
  return [value.slice(0, at), value.slice(at + 1)]
}
