import type { TFunction } from 'i18next'
import type { PackableControl } from '../../shared/evidence/contract.ts'

/** The duties that a control closes, in the page's words. */
export function coversText(covers: PackableControl['covers'], t: TFunction<'evidence'>): string {
  if (covers.length === 0) return t('covers.nothing')
  return covers
    .map(({ kind, program }) => {
      if (kind === 'authorisations') return t('covers.authorisations')
      return program === null ? t('covers.logs') : t('covers.program', { program })
    })
    .join(', ')
}
