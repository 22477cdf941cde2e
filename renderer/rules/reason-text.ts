import i18next from 'i18next'
import { englishReason } from './english-reasons.ts'

/** What a rule has written of a finding, or of itself, in the page's language where it is known there. */
export function reasonText(danish: string): string {
  return i18next.language === 'en' ? (englishReason(danish) ?? danish) : danish
}
