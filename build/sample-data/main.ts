// `node build/sample-data/main.ts <folder> [--honest]`: writes the bundled authority there, with its description in
// `bundled.json`, which is written last: a folder that holds it is whole.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeBundledAuthority, writeHonestQuarter } from './write-authority.ts'

const [folder, variant] = process.argv.slice(2)
if (folder === undefined || (variant !== undefined && variant !== '--honest')) {
  console.error('node build/sample-data/main.ts <folder> [--honest]')
  process.exit(2)
}
const description = path.join(folder, 'bundled.json')
rmSync(description, { force: true })
const written = variant === undefined ? writeBundledAuthority(folder) : writeHonestQuarter(folder)
writeFileSync(`${description}.new`, `${JSON.stringify(written, null, 2)}\n`)
renameSync(`${description}.new`, description)
