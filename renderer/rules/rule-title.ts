import i18next from 'i18next'

/** A rule's title in the page's language; the Danish one, as the rule carries it, where there is no other. */
export function ruleTitle({ id, title }: { readonly id: string; readonly title: string }): string {
  if (!i18next.exists(`titles.${id}`, { ns: 'rules' })) return title
  // The id is one of those that the texts have, as was just asked.
  return i18next.t(`rules:titles.${id as 'A1'}`)
}
