import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Makes `names` in a folder of its own and moves each into `out`, so that a failed build leaves the last good one. */
export async function swapIn(
  out: string,
  part: string,
  names: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const coming = path.join(out, `.${part}.new`)
  const going = path.join(out, `.${part}.old`)
  for (const folder of [coming, going]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
  }
  try {
    await make(coming)
    for (const name of names) {
      if (existsSync(path.join(out, name))) renameSync(path.join(out, name), path.join(going, name))
      renameSync(path.join(coming, name), path.join(out, name))
    }
  } finally {
    for (const folder of [coming, going]) rmSync(folder, { recursive: true, force: true })
  }
}
