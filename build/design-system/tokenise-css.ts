// Turns dkfds' compiled CSS into ours: colours become custom properties, fonts and icons point at our copies, and icons
// that are pictures get a rule with their light twin for the dark theme.
import postcss, { type AtRule, type Declaration, type Root, type Rule } from 'postcss'
import { colourNames, fontCuts } from './theme.ts'

export type TokenisedCss = {
  readonly css: string
  /** Base names of the icons in use, without `.svg`. */
  readonly icons: readonly string[]
  readonly fonts: readonly string[]
}

const coloured = /color|background|border|outline|fill|shadow/
// Not part of a longer word, nor of a file's name.
const plainWhite = /(?<![-\w])white(?![-\w.])/g

/** Throws on a hex that has no name: dkfds has changed, and dark would miss it. */
export function tokeniseCss(compiled: string): TokenisedCss {
  const root = postcss.parse(compiled)
  const fonts = keepFonts(root)
  const icons = new Set<string>()
  const twins: string[] = []
  root.walkDecls((declaration) => {
    if (declaration.parent?.type === 'atrule') return
    nameColours(declaration)
    const icon = /svg-icons\/([\w-]+)\.svg/.exec(declaration.value)?.[1]
    if (icon === undefined) return
    icons.add(icon)
    declaration.value = declaration.value.replace(/url\([^)]*\)/, `url("./icons/${icon}.svg")`)
    if (declaration.prop.startsWith('background')) twins.push(darkTwin(declaration, icon))
  })
  return { css: `${root.toString()}\n${twins.join('\n')}\n`, icons: [...icons], fonts }
}

function nameColours(declaration: Declaration): void {
  declaration.value = declaration.value.replace(/#[0-9a-f]{3,8}\b/gi, (hex) => {
    const name = colourNames[hex.toLowerCase()]
    if (name === undefined) throw new Error(`dkfds has a colour without a name: ${hex}`)
    return `var(--fds-${name})`
  })
  if (coloured.test(declaration.prop))
    declaration.value = declaration.value.replace(plainWhite, 'var(--fds-white)')
}

function darkTwin(declaration: Declaration, icon: string): string {
  // A declaration outside an at-rule stands in a rule.
  const rule = declaration.parent as Rule
  const selectors = rule.selectors.map((selector) => `[data-theme=dark] ${selector}`).join(', ')
  const twin = `${selectors} { background-image: url("./icons-dark/${icon}.svg") }`
  const around = rule.parent
  if (around?.type !== 'atrule') return twin
  const { name, params } = around as AtRule
  return `@${name} ${params} { ${twin} }`
}

/** Leaves the cuts that are used, as woff2 alone: the first rule of dkfds takes a font of the machine. */
function keepFonts(root: Root): string[] {
  const kept: string[] = []
  root.walkAtRules('font-face', (face) => {
    const source = face.nodes?.find((node): node is Declaration => 'prop' in node && node.prop === 'src')
    const cut = /IBMPlexSans-(\w+)\.woff2/.exec(source?.value ?? '')?.[1]
    if (!source || cut === undefined || !fontCuts.some((each) => each === cut)) return void face.remove()
    source.value = `url("./fonts/${cut}.woff2") format("woff2")`
    kept.push(cut)
  })
  return kept
}
