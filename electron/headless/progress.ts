// Progress on standard error, one line that is written over. Silent when standard error is not a terminal.
import type { JobProgress } from '../jobs/job-messages.ts'

const stageNames: Readonly<Record<string, string>> = {
  bundle: 'Danner den medfølgende myndighed',
  create: 'Opretter datafil',
  import: 'Indlæser',
  register: 'Fører fortegnelsen',
  rules: 'Kører reglerne',
  pack: 'Danner dokumentationspakken',
  write: 'Skriver resultatet',
  verify: 'Kontrollerer',
}

const intervalMs = 100

export function terminalProgress(stream: NodeJS.WriteStream): {
  show(progress: JobProgress): void
  clear(): void
} {
  let shownAtMs = 0
  let shownStage = ''
  return {
    show(progress) {
      if (!stream.isTTY) return
      const nowMs = performance.now()
      const stage = `${progress.stage}:${progress.file ?? ''}`
      if (stage === shownStage && nowMs - shownAtMs < intervalMs) return
      shownAtMs = nowMs
      shownStage = stage
      stream.write(`\r\x1b[K${sentence(progress)}`.slice(0, stream.columns || 80))
    },
    clear() {
      if (stream.isTTY) stream.write('\r\x1b[K')
    },
  }
}

function sentence({ stage, file, done, total }: JobProgress): string {
  const share = done !== undefined && total ? ` ${Math.min(100, Math.floor((100 * done) / total))} %` : ''
  return `${stageNames[stage] ?? stage}${file ? ` ${file}` : ''}${share} ...`
}
