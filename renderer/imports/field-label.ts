import type { TFunction } from 'i18next'
import texts from './texts.da.json'

type FieldName = keyof typeof texts.field

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(texts.field, name)
}

/** A canonical field in the words of the page; several that will do, parted by "/", as a choice. */
export function fieldLabel(t: TFunction<'imports'>, names: string): string {
  const labels = names.split('/').map((name) => (isFieldName(name) ? t(`field.${name}`) : name))
  return labels.join(t('issue.or'))
}
