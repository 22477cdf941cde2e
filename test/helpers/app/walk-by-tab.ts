// Goes through a page by Tab alone, as who has no mouse does.
import type { Page } from '@playwright/test'

/**
 * What is wrong on the way, each in one line: something that can be pressed or typed in and is not come to, that is come
 * to without a sign of it, or that lies under something else then (WCAG 2.1.1, 2.4.7, 2.4.11). */
export async function walkByTab(page: Page): Promise<readonly string[]> {
  const expected = await page.evaluate(() => {
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
    Reflect.set(globalThis, 'kontrolbogStops', stops)
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    getSelection()?.removeAllRanges()
    window.scrollTo(0, 0)
    return stops.map(
      (each) =>
        `${each.tagName.toLowerCase()} ${(each.getAttribute('aria-label') ?? each.textContent).trim().slice(0, 60)} ${each.id}`,
    )
  })
  const faults = new Set<string>()
  const reached = new Set<number>()
  // Round once, with room for stops inside a date.
  for (let press = 0; press < expected.length * 2 + 10 && reached.size < expected.length; press++) {
    await page.keyboard.press('Tab')
    const { place, fault } = await page.evaluate(stopHere)
    if (place >= 0) reached.add(place)
    if (fault) faults.add(fault)
  }
  const left = expected.filter((_, place) => !reached.has(place)).map((name) => `not reached by Tab: ${name}`)
  return [...left, ...faults]
}

/** In the page: which stop has the focus, and whether that can be seen. */
function stopHere(): { readonly place: number; readonly fault: string | undefined } {
  const element = document.activeElement
  // The array above, of this page.
  const stops = Reflect.get(globalThis, 'kontrolbogStops') as readonly Element[]
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
  return { place: stops.indexOf(element), fault }
}
