import i18next, { type TFunction } from 'i18next'

/** What happened, in the page's words. A kind of a later edition stands by its own name. */
export function kindLabel(kind: string, t: TFunction<'settings'>): string {
  return i18next.exists(`kinds.${kind}`, { ns: 'settings' })
    ? // The kind is one of those that the texts have, as was just asked.
      t(`kinds.${kind as 'rebuilt'}`)
    : kind
}
