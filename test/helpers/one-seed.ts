// Set up before every test file: generated inputs are the same each time, so that a test tells of the code and not of its
// luck. `npm run fuzz` tries others.
import fc from 'fast-check'

if (process.env['KONTROLBOG_FUZZ'] === undefined) fc.configureGlobal({ seed: 20_260_701 })
