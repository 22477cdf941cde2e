import type { TFunction } from 'i18next'

/** Megabytes (10^6 bytes) with one decimal. */
export function sizeText(bytes: number, t: TFunction<'settings'>): string {
  return t('backup.bytes', { mb: Math.max(0.1, Math.round(bytes / 100_000) / 10) })
}
