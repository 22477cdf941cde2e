// What is wrong with a data file, in English. `verify` gives it in Danish, as its JSON prints it.
import { errorSentences } from '../error-list.ts'
import { AppError } from '../errors.ts'

const sentences: Readonly<Record<string, string>> = {
  'Posten bygger ikke på posten før.': 'The entry does not build on the one before it.',
  'Posten er tidligere end posten før.': 'The entry is earlier than the one before it.',
  'Posten er ændret: dens hash passer ikke.': 'The entry was changed: its hash does not match.',
  'Postens indhold mangler og er ikke slettet efter reglerne.':
    'The contents of the entry are missing and were not erased by the rules.',
  'Postens indhold er ændret: dets digest passer ikke.':
    'The contents of the entry were changed: their digest does not match.',
  'Postens indhold er der, selv om det er registreret som slettet.':
    'The contents of the entry are there, though they are registered as erased.',
  'Der er indhold uden en post.': 'There are contents without an entry.',
  'Revisionssporet er kortere end udskriften.': 'The audit trail is shorter than the printout.',
  'Revisionssporet er et andet end det, udskriften er lavet af.':
    'The audit trail is another than the one the printout was made of.',
  'Revisionssporet ender i en anden post, end det blev forladt med.':
    'The audit trail ends in another entry than it was left with.',
  'Registret er skrevet af en anden version og skal genopbygges først.':
    'The register was written by another version and has to be rebuilt first.',
  'Posten kan ikke genafspilles.': 'The entry cannot be replayed.',
  'Kørslens fund er ikke dem, den blev registreret med.':
    'The findings of the run are not those it was registered with.',
  'Kan ikke kontrolleres: registrets tabeller kan ikke læses, som de skal.':
    'Cannot be checked: the tables of the register cannot be read as they should be.',
  'Godkendelsen har ingen underskrift.': 'The approval has no signature.',
  'Underskriften gælder noget andet end godkendelsen.':
    'The signature is for something else than the approval.',
  'Underskriften passer ikke til sin nøgle.': 'The signature does not match its key.',
  'Underskriften er ikke lavet med en nøgle, registret kender.':
    'The signature was not made with a key that the register knows.',
  'Rækkerne fra filen mangler i datafilen.': 'The rows of the file are missing from the data file.',
  'Rækkerne fra filen er beskadiget.': 'The rows of the file are damaged.',
  'Rækkerne fra filen er beskadiget eller hører til en anden datafil.':
    'The rows of the file are damaged or belong to another data file.',
  'Datafilen rummer et andet antal rækker fra filen end revisionssporet siger.':
    'The data file holds another number of rows of the file than the audit trail says.',
  'Nøglen til filens rækker mangler.': 'The key to the rows of the file is missing.',
}

/** What stands in the sentence (numbers, names of tables and columns, ids) goes where `$1` and `$2` are. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^Post (\d+) mangler\.$/, 'Entry $1 is missing.'],
  [
    /^Post (\d+) til (\d+) mangler, eller rækkefølgen er ændret\.$/,
    'Entries $1 to $2 are missing, or the order was changed.',
  ],
  [/^(\S+) er ændret uden om Kontrolbog\.$/, '$1 was changed outside Kontrolbog.'],
  [/^(\S+) mangler\.$/, '$1 is missing.'],
  [/^(\S+) er ændret\.$/, '$1 was changed.'],
  [/^(\S+) hører ikke til\.$/, '$1 does not belong here.'],
  [
    /^Revisionssporet er skåret af: det havde (\d+) poster og har (\d+)\.$/,
    'The audit trail was cut: it had $1 entries and has $2.',
  ],
  [
    /^Revisionssporet havde (\d+) poster og har (\d+): der er tilføjet poster uden om Kontrolbog\.$/,
    'The audit trail had $1 entries and has $2: entries were added outside Kontrolbog.',
  ],
  [
    /^Der er fund fra en kørsel, der ikke er registreret \((.+)\)\.$/,
    'There are findings of a run that is not registered ($1).',
  ],
  [
    /^Der er en underskrift uden godkendelse \(kontrol (.+)\)\.$/,
    'There is a signature without an approval (control $1).',
  ],
  [
    /^(\S+ \(.+\)): rækken kommer ikke af revisionssporet\.$/,
    '$1: the row does not come from the audit trail.',
  ],
  [/^(\S+ \(.+\)): (.+) er ikke som i revisionssporet\.$/, '$1: $2 is not as in the audit trail.'],
  [/^(\S+ \(.+\)): rækken mangler\.$/, '$1: the row is missing.'],
]

/** The sentence in English. One that is not known stays as it is. */
export function problemInEnglish(what: string): string {
  const known = sentences[what] ?? damaged(what)
  if (known !== undefined) return known
  const form = forms.find(([danish]) => danish.test(what))
  return form ? what.replace(form[0], form[1]) : what
}

/** A register that cannot be read at all is told in the words of the error. */
function damaged(what: string): string | undefined {
  const register = /^Registerfilen (\S+) /.exec(what)?.[1] ?? ''
  const { da, en } = errorSentences(new AppError('register-unreadable', { register }))
  return what === da ? en : undefined
}
