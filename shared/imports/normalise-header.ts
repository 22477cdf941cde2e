// How headers and synonyms are made comparable (domain (a), "Header normalising before matching").
import { trimBlanks } from '../text/normalise.ts'

/** Lower case, freed of BOM and quotes, `_ - . /` and runs of blanks as one blank. */
export function normaliseHeader(raw: string): string {
  const bare = trimBlanks(raw.normalize('NFC')).replaceAll(/["'“”„]/g, '')
  return trimBlanks(
    bare
      .toLowerCase()
      .replaceAll(/[_\-./]/g, ' ')
      .replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]+/g, ' '),
  )
}

/** `normaliseHeader`, with æ, ø, å as ae, oe, aa, so that both spellings give one key. */
export function headerKey(raw: string): string {
  return normaliseHeader(raw).replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
}
