// One run of rules in a process of its own: `rules-child.ts <log> <store>`; prints the number of findings.
import '../../electron/jobs/code-cache.ts'
import { createHash, createHmac } from 'node:crypto'
import path from 'node:path'
import type { ControlInput } from '../../shared/control/control-input.ts'

const { runControl } = await import('../../shared/control/run-control.ts')
const { readLogStore } = await import('../../electron/imports/read-log-store.ts')
const { makeRegisterFacts } = await import('./make-register-facts.ts')

const [file, store] = process.argv.slice(2)
if (!file || !store) throw new Error('rules-child.ts <log> <store>')
const log = readLogStore(store, Buffer.alloc(32, 1))
const input: ControlInput = {
  from: '2026-07-01',
  to: '2026-09-30',
  nowMs: Date.UTC(2026, 9, 5, 7),
  authority: {
    name: 'Prøvekommunen',
    cvr: '12345678',
    officers: [{ name: 'A', initials: 'a', role: 'sikkerhedsansvarlig', from: '2020-01-01' }],
  },
  register: makeRegisterFacts(),
  sources: [
    {
      file: path.basename(file),
      kind: 'log',
      sha256: createHash('sha256').update(file).digest('hex'),
      program: null,
      from: '2026-07-01',
      to: '2026-09-30',
      fields: log.fields,
      log,
      duplicates: [],
    },
  ],
  isStartUp: true,
}
const hashing = {
  sha256Hex: (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex'),
  sha256HexOfParts(parts: Iterable<Uint8Array>) {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return hash.digest('hex')
  },
  hmacSha256: (key: Uint8Array, message: string) => createHmac('sha256', key).update(message).digest(),
}
const { findings } = runControl(input, hashing, Buffer.alloc(32, 2))
process.stdout.write(`${findings.length}\n`)
