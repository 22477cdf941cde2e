// `npm start`: builds what has changed and shows the app, in Electron when its binary is here or can be fetched within a
// minute, otherwise in Chromium. It ends as the app ends, and says what is missing where nothing can be shown.
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { findElectron } from './start/find-electron.mjs'
import { findHost } from './start/find-host.mjs'

const root = path.dirname(import.meta.dirname)

/** @param {string} danish @param {string} english @returns {never} */
function giveUp(danish, english) {
  console.error(danish)
  console.error(english)
  process.exit(1)
}

if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  giveUp(
    'Der er ingen skærm (DISPLAY er ikke sat), så intet vindue kan vises. Prøv: xvfb-run -a npm start (apt-get install xvfb xauth). Uden skærm: npm run control.',
    'There is no display (DISPLAY is not set), so no window can be shown. Try: xvfb-run -a npm start (apt-get install xvfb xauth). Without a screen: npm run control.',
  )
}

const built = spawnSync(process.execPath, [path.join(root, 'build', 'bundle.ts')], { stdio: 'inherit' })
if (built.status !== 0) {
  giveUp(
    'Programmet kunne ikke bygges; fejlen står ovenfor.',
    'The program could not be built; the error is above.',
  )
}

const electron = findElectron(root)
const program = electron ?? findHost(root)
if (program === undefined) {
  giveUp(
    'Electron er her ikke og kunne ikke hentes, og Chromium mangler. Installér det med: apt-get install chromium, eller sæt CHROMIUM_PATH.',
    'Electron is not here and could not be fetched, and Chromium is missing. Install it: apt-get install chromium, or set CHROMIUM_PATH.',
  )
}
console.error(
  electron === undefined
    ? 'Electron er her ikke: Kontrolbog vises i Chromium. / Electron is not here: showing Kontrolbog in Chromium.'
    : 'Kontrolbog vises i Electron. / Showing Kontrolbog in Electron.',
)
// Chromium refuses its own sandbox to root.
const asRoot = electron !== undefined && process.getuid?.() === 0 ? ['--no-sandbox'] : []
const app = spawn(program, [...asRoot, root, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => app.kill(signal))
app.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)))
