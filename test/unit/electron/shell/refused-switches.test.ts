import { expect, test } from 'vitest'
import { refusedSwitches } from '../../../../electron/refused-switches.ts'

const packaged = { isPackaged: true, isUnderTest: true, isRoot: true }
const fromSource = { isPackaged: false, isUnderTest: false, isRoot: false }
const underTest = { ...fromSource, isUnderTest: true }

test.each([
  ['--remote-debugging-port=9222', 'remote-debugging-port'],
  ['--remote-debugging-port=0', 'remote-debugging-port'],
  ['--REMOTE-DEBUGGING-PIPE', 'remote-debugging-pipe'],
  ['-inspect', 'inspect'],
  ['/load-extension=x', 'load-extension'],
  ['--inspect=0', 'inspect'],
  ['--inspect-brk', 'inspect-brk'],
  ['--load-extension=/x', 'load-extension'],
  ['--js-flags=--expose-gc', 'js-flags'],
  ['--disable-web-security', 'disable-web-security'],
  ['--proxy-server=evil.test', 'proxy-server'],
  ['--no-sandbox', 'no-sandbox'],
  ['--single-process', 'single-process'],
  ['--enable-blink-features=X', 'enable-blink-features'],
  ['--enable-crash-reporter', 'enable-crash-reporter'],
])('a packaged app refuses %s, whoever says it is a test', (argument, name) => {
  expect(refusedSwitches({ argv: ['/app', argument], ...packaged })).toEqual([name])
  expect(refusedSwitches({ argv: ['/app', argument], ...fromSource })).toEqual([name])
})

test('what is no switch of that kind is let by', () => {
  const argv = ['/app', '--user-data-dir=/x', '--lang=da', '--inspector', 'remote-debugging-port', '--']
  expect(refusedSwitches({ argv, ...packaged })).toEqual([])
})

test("Playwright's own switches are let by under test, with a port nobody knows", () => {
  const argv = ['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '/app']
  expect(refusedSwitches({ argv, ...underTest })).toEqual([])
  expect(refusedSwitches({ argv, ...packaged })).toEqual(['no-sandbox', 'inspect', 'remote-debugging-port'])
  expect(refusedSwitches({ argv: ['--inspect=9229', '--remote-debugging-port=9222'], ...underTest })).toEqual(
    ['inspect', 'remote-debugging-port'],
  )
})

test('root may do without the sandbox from source', () => {
  expect(refusedSwitches({ argv: ['--no-sandbox'], ...fromSource, isRoot: true })).toEqual([])
})
