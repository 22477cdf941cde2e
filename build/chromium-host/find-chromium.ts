import { existsSync } from 'node:fs'

const chromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** Chromium without a browser's own menus and panels, which cost a start a third of its work. It can show no window. */
const headlessShell = '/usr/bin/chromium-headless-shell'

/** Where a Chromium is, or undefined. CHROMIUM_PATH names one that is elsewhere. */
export function findChromium(isWindowed = true): string | undefined {
  const places = [process.env['CHROMIUM_PATH'], ...(isWindowed ? [] : [headlessShell]), ...chromiums]
  return places.find((place) => place !== undefined && existsSync(place))
}
