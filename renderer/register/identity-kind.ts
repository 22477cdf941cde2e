import type { TFunction } from 'i18next'
import texts from './texts.da.json'

type Kind = keyof typeof texts.identity.kinds

function isKind(name: string): name is Kind {
  return Object.hasOwn(texts.identity.kinds, name)
}

/** What a list's column calls an identity, in the words of the page; a column that is not known keeps its own name. */
export function identityKind(t: TFunction<'register'>, name: string): string {
  return isKind(name) ? t(`identity.kinds.${name}`) : name
}
