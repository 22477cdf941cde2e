import { existsSync } from 'node:fs'

/** Where a Chromium is, or undefined. CHROMIUM_PATH names one that is elsewhere. */
export function findChromium(): string | undefined {
  const places = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  return places.find((place) => place !== undefined && existsSync(place))
}
