// `npm run control`: the whole main job without a window.
import './jobs/code-cache.ts'

await import('./headless/main.ts')
