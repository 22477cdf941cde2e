// Starts an app as Electron's binary would: `electron [switches] <app folder> [arguments]`.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bootWith } from './boot-state.ts'
import { host } from './host-state.ts'
import { quitWith, startHost } from './start-host.ts'

const given = process.argv.slice(2)
const switches = new Map<string, string>()
const rest: string[] = []
for (const argument of given) {
  const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
  if (name === undefined) rest.push(argument)
  else switches.set(name, value ?? '')
}
const appPath = path.resolve(rest[0] ?? '.')
// The app's own package.json; what it lacks is found out below.
const manifest = JSON.parse(readFileSync(path.join(appPath, 'package.json'), 'utf8')) as {
  readonly name: string
  readonly productName?: string
  readonly version: string
  readonly main: string
}
bootWith({
  appPath,
  name: manifest.productName ?? manifest.name,
  version: manifest.version,
  switches,
})
process.argv = [process.execPath, ...given]
Object.defineProperty(process, 'type', { value: 'browser' })
Object.defineProperty(process, 'resourcesPath', { value: path.dirname(appPath) })
Object.defineProperty(process, 'defaultApp', { value: true })

try {
  await import(pathToFileURL(path.join(appPath, manifest.main)).href)
  host.loaded.resolve()
  startHost()
} catch (error) {
  console.error(error)
  quitWith(1)
}
