// `npm run fuzz [-- N]`: every parser of imports on N generated inputs (100,000), and all other tests that generate theirs
// on others than `npm test` has; what fails says its seed.
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const runs = process.argv[2] ?? '100000'
if (!/^[1-9]\d*$/.test(runs)) {
  console.error('npm run fuzz [-- N]')
  process.exit(2)
}
const { status } = spawnSync(
  path.join(root, 'node_modules', '.bin', 'vitest'),
  ['run', '--project', 'unit'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, KONTROLBOG_FUZZ: runs },
    shell: process.platform === 'win32',
  },
)
process.exit(status ?? 1)
