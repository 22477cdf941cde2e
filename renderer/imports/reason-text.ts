import { reasonInEnglish } from '../../shared/imports/reasons-in-english.ts'

/** Why a line was not taken in, in the language of the page; the import gives the reason in Danish. */
export function reasonText(reason: string, language: string): string {
  return language === 'en' ? reasonInEnglish(reason) : reason
}
