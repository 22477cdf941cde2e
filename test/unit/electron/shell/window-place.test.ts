import type { BrowserWindow } from 'electron'
import { expect, test } from 'vitest'
import { type WindowPlace, placeOf, takePlace } from '../../../../electron/window.ts'

const place: WindowPlace = {
  bounds: { x: 10, y: 20, width: 900, height: 700 },
  isMaximized: false,
  isMinimized: false,
  isFullScreen: false,
  isFocused: true,
}

/** What is done to a window that takes over from one at `given`. */
function taken(given: Partial<WindowPlace>): string[] {
  const done: string[] = []
  takePlace(
    {
      minimize: () => void done.push('minimise'),
      show: () => void done.push('show'),
      showInactive: () => void done.push('show behind'),
      setFullScreen: () => void done.push('full screen'),
      maximize: () => void done.push('maximise'),
    },
    { ...place, ...given },
  )
  return done
}

test('the window that takes over at a lock stands as the other did', () => {
  expect(taken({})).toEqual(['show'])
  expect(taken({ isMaximized: true })).toEqual(['show', 'maximise'])
  expect(taken({ isFullScreen: true, isMaximized: true })).toEqual(['show', 'full screen'])
})

test('it takes no focus from another program, and stays minimised', () => {
  expect(taken({ isFocused: false })).toEqual(['show behind'])
  expect(taken({ isMinimized: true, isFocused: false })).toEqual(['minimise'])
})

test('its bounds are those from before the other was maximised', () => {
  const isNot = () => false
  const window = {
    isDestroyed: isNot,
    isVisible: () => true,
    getBounds: () => ({ x: -8, y: -8, width: 1936, height: 1056 }),
    getNormalBounds: () => place.bounds,
    isMaximized: () => true,
    isMinimized: isNot,
    isFullScreen: isNot,
    isFocused: isNot,
  } as unknown as BrowserWindow // the few facts of one that are read
  expect(placeOf(window)).toEqual({ ...place, isMaximized: true, isFocused: false })
  expect(placeOf({ ...window, isVisible: isNot } as unknown as BrowserWindow)).toBeUndefined()
  expect(placeOf({ ...window, isDestroyed: () => true } as unknown as BrowserWindow)).toBeUndefined()
})
