// Every known deadline as a calendar file. It names duties, never persons.
import type { OverviewDuty } from '../../shared/overview/contract.ts'
import { calendarFile } from '../../shared/overview/calendar-file.ts'
import type { Language } from '../../shared/window/contract.ts'
import { inFolder } from '../vault/folder-errors.ts'
import type { Database } from '../vault/open-encrypted.ts'
import { writeAtomically } from '../vault/write-atomically.ts'
import { overviewDuties } from './overview-duties.ts'

const summaries: Record<OverviewDuty['kind'], { readonly da: string; readonly en: string }> = {
  authorisations: {
    da: 'CPR: frist for kontrol af autorisationer',
    en: 'CPR: deadline for the control of authorisations',
  },
  logs: {
    da: 'CPR: frist for kontrol af logsøgning og statistik',
    en: 'CPR: deadline for the control of log search and statistics',
  },
  program: {
    da: 'CPR: frist for kontrol af programmets egen log',
    en: "CPR: deadline for the control of the program's own log",
  },
  'home-control': {
    da: 'CPR: frist for kontrol af hjemmearbejdspladser',
    en: 'CPR: deadline for the control of home workplaces',
  },
  'follow-ups': {
    da: 'CPR: frist for opfølgning på hjemmearbejdspladser',
    en: 'CPR: deadline for follow-up on home workplaces',
  },
  provisions: {
    da: 'CPR: frist for ajourføring af interne bestemmelser',
    en: 'CPR: deadline for updating the internal provisions',
  },
}

const descriptions = {
  da: 'Fristen er beregnet af Kontrolbog. Den flytter sig, når kontrollen er godkendt.',
  en: 'The deadline is computed by Kontrolbog. It moves when the control is approved.',
} as const

/**
 * Writes the file and returns how many deadlines are in it.
 *
 * @param nowMs UTC ms
 * @throws AppError `folder-not-writable`, `folder-unusable`
 */
export async function exportCalendar(
  db: Database,
  nowMs: number,
  { file, language }: { readonly file: string; readonly language: Language },
): Promise<{ deadlines: number }> {
  const deadlines = overviewDuties(db, nowMs).duties.flatMap(({ key, kind, program, due }) => {
    if (due === null) return []
    const summary = summaries[kind][language]
    return [
      {
        uid: `${key.replaceAll(' ', '-')}@kontrolbog`,
        date: due,
        summary: program === '' ? summary : `${summary}: ${program}`,
        description: descriptions[language],
      },
    ]
  })
  const stamp = new Date(nowMs).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const bytes = Buffer.from(calendarFile(deadlines, stamp))
  await inFolder(() => writeAtomically(file, bytes))
  return { deadlines: deadlines.length }
}
