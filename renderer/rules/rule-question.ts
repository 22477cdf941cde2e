import i18next from 'i18next'

/** What a rule asks, in a sentence of the page's language; undefined for a rule that this edition does not run. */
export function ruleQuestion(id: string): string | undefined {
  if (!i18next.exists(`asks.${id}`, { ns: 'rules' })) return undefined
  // The id is one of those that the texts have, as was just asked.
  return i18next.t(`rules:asks.${id as 'A1'}`)
}
