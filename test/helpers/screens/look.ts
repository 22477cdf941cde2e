// One way to look at a screen: theme, size, zoom. What is wrong with it there is given as lines.
import type { Page } from '@playwright/test'
import { violationsOf } from '../app/expect-accessible.ts'
import { sessionOf } from '../app/session-of.ts'

export type Look = {
  readonly name: string
  readonly theme: 'light' | 'dark'
  readonly width: number
  readonly height: number
  /** 2 with half the window is a zoom of 200 %. */
  readonly scale: 1 | 2
  /** A contrast theme of Windows. */
  readonly isForced?: boolean
}

const sizes = [
  { name: '1280', width: 1280, height: 800, scale: 1 },
  { name: '1920', width: 1920, height: 1080, scale: 1 },
  { name: 'zoom', width: 640, height: 400, scale: 2 },
] as const

export const everyLook: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  sizes.map((size) => ({ ...size, name: `${size.name}-${theme}`, theme })),
)

export const forcedLook: Look = { ...sizes[0], name: '1280-forced', theme: 'dark', isForced: true }

/** In which theme a page was last looked at. */
const themes = new WeakMap<Page, string>()

/**
 * Sets the window; the page follows the system's theme, as it does until an officer chooses otherwise. Throws where the
 * page did not get the size: a look that is not there must not pass as one. */
export async function setLook(page: Page, look: Look): Promise<void> {
  const { theme, width, height, scale, isForced = false } = look
  const themed = `${theme} ${isForced}`
  if (themes.get(page) !== themed) {
    await page.emulateMedia({
      colorScheme: theme,
      forcedColors: isForced ? 'active' : 'none',
      reducedMotion: 'reduce',
    })
    themes.set(page, themed)
  }
  const session = await sessionOf(page)
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: scale,
    mobile: false,
  })
  const shown = await page.evaluate(() => ({
    width: window.innerWidth,
    height: window.innerHeight,
    scale: window.devicePixelRatio,
  }))
  if (shown.width !== width || shown.height !== height || shown.scale !== scale)
    throw new Error(`${look.name}: the page is ${shown.width} x ${shown.height} at ${shown.scale}`)
}

/** The rules whose answer may change with the size; all others are about what the page is made of. */
export const rulesOfSize = ['target-size', 'scrollable-region-focusable', 'link-in-text-block']

/** At the narrowest, where everything is laid out anew, the colours too. */
export const rulesOfLook = ['color-contrast', ...rulesOfSize]

/** When all is read that the page asked for, nothing has changed for so many frames, and its letters are there. */
export async function settled(page: Page, stillFrames: number): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('h1') !== null &&
      document.querySelector('[data-reading=true], .kb-placeholder') === null,
  )
  await page.evaluate(async (wanted) => {
    const givenUpMs = 5000
    await document.fonts.ready
    let still = 0
    const observer = new MutationObserver(() => (still = 0))
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    // What measures itself draws itself anew in the frame after the window changed.
    for (const end = performance.now() + givenUpMs; still < wanted && performance.now() < end; still++)
      await new Promise((drawn) => requestAnimationFrame(drawn))
    observer.disconnect()
  }, stillFrames)
}

/** Violations of WCAG 2.2 AA, and a page wider than its window. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} in ${clientWidth} px`] : []
  })
  return [...tooWide, ...(await violationsOf(page, rules))]
}
