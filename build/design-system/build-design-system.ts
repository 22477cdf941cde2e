// Compiles the design system that the page's CSS imports: dkfds' SCSS with our colours as custom properties, its icons
// with dark twins, and its fonts. Run before Vite; skipped while nothing that it is made of has changed.
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { compileString } from 'sass'
import { darkIcon, ownVariables, partials } from './theme.ts'
import { tokeniseCss } from './tokenise-css.ts'

const root = path.dirname(path.dirname(import.meta.dirname))
const dkfds = path.join(root, 'node_modules', 'dkfds')
/** Beside the pages' own CSS, and in no commit. */
const target = path.join(root, 'renderer', 'ui', 'design-system')

/** Writes `renderer/ui/design-system/`: fds.css, icons, icons-dark, fonts. */
export function buildDesignSystem(): void {
  const stamp = digestOfInputs()
  const stampFile = path.join(target, 'made-of.txt')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  const { css, icons, fonts } = tokeniseCss(compileDkfds())
  // Made aside and moved in whole, so that a build that is stopped leaves nothing half-made.
  const made = `${target}.partial-${process.pid}`
  for (const folder of ['icons', 'icons-dark', 'fonts'])
    mkdirSync(path.join(made, folder), { recursive: true })
  for (const icon of icons) writeIcons(made, icon)
  for (const cut of fonts)
    copyFileSync(
      path.join(dkfds, 'dist/fonts/IBMPlexSans/complete/woff2', `IBMPlexSans-${cut}.woff2`),
      path.join(made, 'fonts', `${cut}.woff2`),
    )
  writeFileSync(path.join(made, 'fds.css'), css)
  writeFileSync(path.join(made, 'made-of.txt'), stamp)
  rmSync(target, { recursive: true, force: true })
  renameSync(made, target)
}

function compileDkfds(): string {
  const variables = Object.entries(ownVariables).map(([name, colour]) => `$${name}: ${colour}`)
  const source = [
    `@use 'variables' with (${variables.join(', ')});`,
    ...partials.map((partial) => `@use '${partial}';`),
  ]
  const { css } = compileString(source.join('\n'), {
    loadPaths: [path.join(dkfds, 'src', 'stylesheets')],
    style: 'expanded',
    // dkfds' own; it is pinned and compiles.
    silenceDeprecations: ['if-function'],
  })
  return css
}

function writeIcons(folder: string, name: string): void {
  const svg = readFileSync(path.join(dkfds, 'dist/img/svg-icons', `${name}.svg`), 'utf8')
  const colour = name.endsWith('-white')
    ? darkIcon.paper
    : /-gray-\d+$/.test(name)
      ? darkIcon.faint
      : darkIcon.ink
  const twin = svg.replace(/<svg ([^>]*?)( fill="[^"]*")?>/, `<svg $1 fill="${colour}">`)
  writeFileSync(path.join(folder, 'icons', `${name}.svg`), svg)
  writeFileSync(path.join(folder, 'icons-dark', `${name}.svg`), twin)
}

function digestOfInputs(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(dkfds, 'package.json')))
  for (const file of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(path.join(import.meta.dirname, file)))
  return hash.digest('hex')
}
