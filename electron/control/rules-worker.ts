// The rules' worker: reads the log stores it was given keys for, runs every rule over them, and hands the result back. It
// never opens the register.
import { createHash, createHmac } from 'node:crypto'
import { noHistory } from '../../shared/control/control-history.ts'
import type { ControlInput, ControlSource } from '../../shared/control/control-input.ts'
import type { ControlResult } from '../../shared/control/control-result.ts'
import type { Hashing } from '../../shared/control/hashing.ts'
import { runControl } from '../../shared/control/run-control.ts'
import { readLogStore } from '../imports/read-log-store.ts'
import { readStatisticsStore } from '../imports/statistics-store.ts'
import { serveJob } from '../jobs/serve-job.ts'

/** A source whose rows lie in a log store of its own, by its place in `input.sources` or, with `isEarlier`, in the history. */
export type StoredSource = {
  readonly index: number
  readonly path: string
  readonly key: Uint8Array
  readonly isEarlier?: true
}

export type RulesRequest = {
  readonly input: ControlInput
  readonly stores: readonly StoredSource[]
  readonly seed: Uint8Array
}

const hashing: Hashing = {
  sha256Hex: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  sha256HexOfParts(parts) {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return hash.digest('hex')
  },
  hmacSha256: (key, message) => createHmac('sha256', key).update(message).digest(),
}

await serveJob<RulesRequest, ControlResult>(({ input, stores, seed }, report) => {
  const sources: ControlSource[] = [...input.sources]
  const history = input.history ?? noHistory
  const earlier = [...history.sources]
  for (const store of stores) {
    const { index, isEarlier } = store
    const source = isEarlier ? earlier[index] : sources[index]
    if (!source) throw new Error('a store stands for a source')
    report({ stage: 'rules', file: source.file })
    const rows = readRows(source, store)
    if (isEarlier) earlier[index] = { ...earlier[index]!, ...rows }
    else sources[index] = { ...source, ...rows }
  }
  report({ stage: 'rules' })
  const read = { ...input, sources, history: { ...history, sources: earlier } }
  return { value: runControl(read, hashing, seed) }
})

function readRows(
  { kind }: ControlSource,
  { path, key }: StoredSource,
): Pick<ControlSource, 'log' | 'statistics'> {
  const bytes = Buffer.from(key)
  try {
    return kind === 'statistics'
      ? { statistics: readStatisticsStore(path, bytes) }
      : { log: readLogStore(path, bytes) }
  } finally {
    bytes.fill(0)
    key.fill(0)
  }
}
