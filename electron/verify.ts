// `npm run verify`: checks an evidence pack or a data file.
import './jobs/code-cache.ts'

await import('./verification/main.ts')
