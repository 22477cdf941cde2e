// Bytes in a JSON file.
import { z } from 'zod'

/** Exactly `count` bytes as padded base64. */
export function bytesSchema(count: number) {
  const characters = Math.ceil((count * 8) / 6)
  const padding = (4 - (characters % 4)) % 4
  return z.string().regex(new RegExp(`^[A-Za-z0-9+/]{${characters}}={${padding}}$`))
}
