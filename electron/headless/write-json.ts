// Writes a JSON file of the result and reads it back: success is reported only after the bytes are on disk.
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { z } from 'zod'

/** `value` must satisfy the published schema; anything else is a bug and throws. */
export function writeJson<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  value: z.input<Schema>,
): void {
  const bytes = Buffer.from(`${JSON.stringify(schema.parse(value), null, 2)}\n`)
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  if (!readFileSync(file).equals(bytes)) throw new Error('a file did not read back as it was written')
}
