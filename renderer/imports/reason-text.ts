import type { TFunction } from 'i18next'
import { reasonInEnglish } from '../../shared/imports/reasons-in-english.ts'
import { isSkipped } from '../../shared/imports/reject-reasons.ts'

/** Why a line was not taken in, in the language of the page; the import gives the reason in Danish. */
export function reasonText(t: TFunction<'imports'>, reason: string, language: string): string {
  const said = bareReason(reason, language)
  return isSkipped(reason) ? t('rejects.skipped', { reason: said }) : said
}

/** The reason alone: "totalrække". */
export function bareReason(reason: string, language: string): string {
  return language === 'en' ? reasonInEnglish(reason) : reason
}
