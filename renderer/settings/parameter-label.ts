import i18next, { type TFunction } from 'i18next'

/** A parameter in the page's words, or its published name where there are none. */
export function parameterLabel(name: string, t: TFunction<'settings'>): string {
  return i18next.exists(`parameters.${name}`, { ns: 'settings' })
    ? // The name is one of those that the texts have, as was just asked.
      t(`parameters.${name as 'days'}`)
    : name
}
