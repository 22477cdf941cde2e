// What is typed ahead of a save: which presses are held, and what they say once they are taken.
import { expect, test } from 'vitest'
import {
  type PressedKey,
  isWorthHolding,
  outcomeOf,
  wordsOf,
} from '../../../../renderer/control/pressed-keys.ts'

const aPress = (press: Partial<PressedKey> & { key: string }): PressedKey => ({
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...press,
})
const typed = (text: string) => [...text].map((key) => aPress({ key }))
const save = aPress({ key: 'Enter', ctrlKey: true })

test.each([
  ['1', 'Sagligt begrundet'],
  ['6', 'Kan ikke forklares, overført til mistankesag'],
  ['0', undefined],
  ['7', undefined],
  ['g', undefined],
  [' ', undefined],
])('the key %j is the outcome %s', (key, outcome) => {
  expect(outcomeOf(aPress({ key }))).toBe(outcome)
})

test('a digit with Ctrl is another page, and no outcome', () => {
  expect(outcomeOf(aPress({ key: '1', ctrlKey: true }))).toBeUndefined()
})

test.each([
  [aPress({ key: 'å' }), true],
  [aPress({ key: '@', ctrlKey: true, altKey: true }), true],
  [aPress({ key: 'ArrowDown' }), true],
  [aPress({ key: 'a', ctrlKey: true }), true],
  [save, true],
  [aPress({ key: 'l', ctrlKey: true }), false],
  [aPress({ key: 'Tab' }), false],
  [aPress({ key: 'Shift', shiftKey: true }), false],
  [aPress({ key: 'F1' }), false],
  [aPress({ key: 'ArrowLeft', altKey: true }), false],
])('of %o it is %s that it is held', (press, isHeld) => {
  expect(isWorthHolding(press)).toBe(isHeld)
})

test('words end with the save, and what comes after it is for the next', () => {
  const presses = [...typed('Sett'), aPress({ key: 'Backspace' }), aPress({ key: 'Enter' }), ...typed('æ@')]
  expect(wordsOf([...presses, save, ...typed('2x')])).toEqual({
    words: 'Set\næ@',
    isSaved: true,
    rest: typed('2x'),
  })
})

test('words without a save are half typed', () => {
  expect(wordsOf(typed('Set'))).toEqual({ words: 'Set', isSaved: false, rest: [] })
})
