// An instant as somebody in Denmark reads it in a sentence.
import { z } from 'zod'
import { instantMs } from '../control/instant.ts'
import { dayMs, dateParts } from './local-date.ts'
import { openZone } from './zone.ts'

const instantSchema = z.iso.datetime({ offset: true })

/** `23.11.2026 kl. 09.05`, in English `23.11.2026 09:05`, on Danish clocks; what is no ISO instant stays as it is. */
export function clockText(instant: string, language: 'da' | 'en'): string {
  if (!instantSchema.safeParse(instant).success) return instant
  const utcMs = instantMs(instant)
  const localMs = utcMs + openZone('Europe/Copenhagen').offsetMs(utcMs)
  const dayCount = Math.floor(localMs / dayMs)
  const { year, month, day } = dateParts(dayCount)
  const minutes = Math.floor((localMs - dayCount * dayMs) / 60_000)
  const date = `${twoDigits(day)}.${twoDigits(month)}.${year}`
  const [hour, minute] = [twoDigits(Math.floor(minutes / 60)), twoDigits(minutes % 60)]
  return language === 'da' ? `${date} kl. ${hour}.${minute}` : `${date} ${hour}:${minute}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
