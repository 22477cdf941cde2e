import path from 'node:path'
import { expect, test } from 'vitest'
import { fileOfUrl } from '../../../../electron/lockdown.ts'

const folder = path.resolve('/app/out/renderer')
const host = 'app://kontrolbog'

test.each([
  [`${host}/index.html`, 'index.html'],
  [`${host}/assets/index-DQfP_4.js`, 'assets/index-DQfP_4.js'],
  [`${host}/index.html?x=1#/overblik`, 'index.html'],
  // The parser has taken these back into the folder before anybody looks.
  [`${host}/assets/../index.html`, 'index.html'],
  [`${host}/../../index.html`, 'index.html'],
  [`${host}/%2e%2e/index.html`, 'index.html'],
])('%s is %s', (url, file) => {
  expect(fileOfUrl(url, folder)).toBe(path.join(folder, file))
})

test.each([
  `${host}`,
  `${host}/`,
  `${host}//index.html`,
  `${host}/assets/`,
  `${host}/.env`,
  `${host}/assets/.hidden`,
  `${host}/..%2f..%2fpackage.json`,
  `${host}/..%5c..%5cpackage.json`,
  `${host}/..\\..\\package.json`.replace('/..', '/x..'),
  `${host}/%252e%252e/package.json`,
  `${host}/index.html%00.js`,
  `${host}/\u0000`,
  `${host}/C:/Windows/win.ini`,
  `${host}/C%3A/Windows/win.ini`,
  `${host}/index.html:stream`,
  `${host}/%5c%5cserver%5cshare/x.js`,
  `${host}/index.html%20`,
  `${host}/øre.js`,
  'app://other/index.html',
  'app://kontrolbog.evil.test/index.html',
  'app://kontrolbog:80/index.html',
  'app://kontrolbog@evil.test/index.html',
  'https://kontrolbog/index.html',
  'file:///app/out/renderer/index.html',
  'data:text/html,x',
  'javascript:alert(1)',
  '//kontrolbog/index.html',
  'index.html',
  '',
])('%s is no file of the page', (url) => {
  expect(fileOfUrl(url, folder)).toBeNull()
})
