// The fictional authority's files, as the app offers them to a newcomer. A process of its own: the generator is long.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

export async function buildSampleData(root: string, out: string): Promise<void> {
  const folder = path.join(out, 'sample-data')
  mkdirSync(folder)
  const main = path.join(root, 'build', 'sample-data', 'main.ts')
  const [code] = await once(
    spawn(process.execPath, [main, folder], { stdio: ['ignore', 'ignore', 'inherit'] }),
    'exit',
  )
  if (code !== 0) throw new Error('the fictional authority could not be generated')
}
