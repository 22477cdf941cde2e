// Goes through a page by Tab alone, as who has no mouse does.
import type { Page } from '@playwright/test'
import { sessionOf } from './session-of.ts'

/** After one press: which of the stops has the focus, or -1, and what is wrong with that. */
type Stop = { readonly place: number; readonly fault: string | undefined }

type Walk = { readonly stops: readonly Element[]; readonly seen: Stop[]; readonly end: AbortController }

declare global {
  /** Of the walk under way, in the page. */
  var kontrolbogWalk: Walk | undefined
}

/**
 * What is wrong on the way, each in one line: something that can be pressed or typed in and is not come to, that is come
 * to without a sign of it, or that lies under something else then (WCAG 2.1.1, 2.4.7, 2.4.11). */
export async function walkByTab(page: Page): Promise<readonly string[]> {
  const expected = await page.evaluate(beginWalk)
  // Looked at when the key is let go: by then the page has scrolled to what has the focus.
  await page.evaluate(lookAtEachStop)
  const session = await sessionOf(page)
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  let seen: readonly Stop[] = []
  const reached = () => new Set(seen.map(({ place }) => place).filter((place) => place >= 0))
  // Round once, with room for stops inside a date.
  const most = expected.length * 2 + 10
  while (seen.length < most && reached().size < expected.length) {
    // Keys are taken in their order; waiting for each would take most of the time.
    const presses = Array.from({ length: Math.min(expected.length, most - seen.length) }, () => [
      session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
    ])
    await Promise.all(presses.flat())
    const before = seen.length
    seen = await page.evaluate(() => globalThis.kontrolbogWalk?.seen ?? [])
    if (seen.length === before) return ['the page hears no key']
  }
  await page.evaluate(() => globalThis.kontrolbogWalk?.end.abort())
  const been = reached()
  const left = expected.filter((_, place) => !been.has(place)).map((name) => `not reached by Tab: ${name}`)
  return [...left, ...new Set(seen.flatMap(({ fault }) => fault ?? []))]
}

/** In the page: finds the stops, and gives their names. */
function beginWalk(): string[] {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
  const isOpen = document.querySelector('[role=dialog]')
  const stops = [...(isOpen ?? document).querySelectorAll<HTMLElement>(selector)].filter((element) => {
    const isOff = element.matches(':disabled, [tabindex="-1"], [inert] *, [aria-hidden=true] *')
    const isRadio = element instanceof HTMLInputElement && element.type === 'radio'
    // Of a group of radios one is a stop: the chosen one, or the first.
    const group = isRadio
      ? [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${element.name}"]`)]
      : []
    const isOtherRadio = isRadio && element !== (group.find(({ checked }) => checked) ?? group[0])
    return !isOff && !isOtherRadio && element.checkVisibility({ visibilityProperty: true })
  })
  globalThis.kontrolbogWalk = { stops, seen: [], end: new AbortController() }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  getSelection()?.removeAllRanges()
  window.scrollTo(0, 0)
  return stops.map(
    (each) =>
      `${each.tagName.toLowerCase()} ${(each.getAttribute('aria-label') ?? each.textContent).trim().slice(0, 60)} ${each.id}`,
  )
}

/** In the page: looks at what has the focus, each time Tab is let go. */
function lookAtEachStop(): void {
  const walk = globalThis.kontrolbogWalk
  if (!walk) return
  window.addEventListener('keyup', ({ key }) => key === 'Tab' && walk.seen.push(stopHere()), {
    capture: true,
    signal: walk.end.signal,
  })

  function stopHere(): Stop {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { place: -1, fault: undefined }
    const name = `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60)}`
    const label = element.nextElementSibling?.tagName === 'LABEL' ? element.nextElementSibling : null
    const rings = [
      getComputedStyle(element),
      ...(label ? [getComputedStyle(label), getComputedStyle(label, '::before')] : []),
      ...(element.parentElement ? [getComputedStyle(element.parentElement)] : []),
    ]
    const hasRing = rings.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
    )
    const isMarked = element.matches('[role=spinbutton]') // the part of a date is filled
    const { left, top, width, height } = (label ?? element).getBoundingClientRect()
    const isInside = (x: number, y: number) => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (element.contains(hit) || hit.contains(element) || label?.contains(hit) === true)
    }
    // What is taller than the window is seen where it crosses its middle.
    const from = Math.max(top, 0)
    const to = Math.min(top + height, innerHeight)
    const y = to - from < 40 ? (from + to) / 2 : Math.min(Math.max(innerHeight / 2, from + 10), to - 10)
    const points = [0.1, 0.5, 0.9].map((part) => [left + width * part, y] as const)
    const isSeen = points.some(([x, y]) => isInside(x, y))
    const fault =
      !hasRing && !isMarked ? `no focus ring: ${name}` : isSeen ? undefined : `covered when focused: ${name}`
    return { place: walk!.stops.indexOf(element), fault }
  }
}
