// The options of `npm run control`: the one list that parsing, checking and `--help` read.

export type OptionSpec = {
  readonly name: string
  /** What stands after the name in the help, or '' for a switch. */
  readonly value: string
  readonly isMultiple?: boolean
  readonly da: string
  readonly en: string
}

export const controlOptions = [
  {
    name: 'out',
    value: '<mappe>',
    da: 'Mappen, resultatet skrives i. Skal være tom, mangle eller være en tidligere kørsel (standard: out).',
    en: 'Folder for the result: absent, empty or an earlier run (default: out).',
  },
  {
    name: 'authority',
    value: '<fil.json>',
    da: 'Myndigheden: navn, CVR, sikkerhedsansvarlige, tidligere kontroller, parametre.',
    en: 'The authority: name, CVR, officers, earlier controls, parameters.',
  },
  {
    name: 'employees',
    value: '<fil>',
    isMultiple: true,
    da: 'Medarbejderlisten.',
    en: 'The list of employees.',
  },
  {
    name: 'programs',
    value: '<fil>',
    isMultiple: true,
    da: 'Listen over programmer (system til system).',
    en: 'The list of programs (system to system).',
  },
  {
    name: 'authorisations',
    value: '<fil>',
    isMultiple: true,
    da: 'Fortegnelsen over autorisationer.',
    en: 'The register of authorisations.',
  },
  {
    name: 'log',
    value: '<fil>',
    isMultiple: true,
    da: 'Logsøgning fra Datafordeleren. Kan gentages.',
    en: "Datafordeler's log search. May be repeated.",
  },
  {
    name: 'program-log',
    value: '"<program>=<fil>"',
    isMultiple: true,
    da: 'Et programs egen log over slutbrugere. Kan gentages.',
    en: "A program's own log of end users. May be repeated.",
  },
  {
    name: 'statistics',
    value: '<fil>',
    isMultiple: true,
    da: 'Transaktionsstatistik. Kan gentages.',
    en: 'Transaction statistics. May be repeated.',
  },
  {
    name: 'from',
    value: '<åååå-mm-dd>',
    da: 'Kontrolperiodens første dag.',
    en: 'First day of the control period.',
  },
  {
    name: 'to',
    value: '<åååå-mm-dd>',
    da: 'Kontrolperiodens sidste dag.',
    en: 'Last day of the control period.',
  },
  {
    name: 'now',
    value: '<ISO-tidspunkt>',
    da: 'Tidspunktet, kørslen regnes fra (standard: uret).',
    en: 'The instant the run counts from (default: the clock).',
  },
  {
    name: 'timezone',
    value: '<zone>',
    da: 'Tidszone for tider uden zone (standard: Europe/Copenhagen).',
    en: 'Zone of times that name none (default: Europe/Copenhagen).',
  },
  {
    name: 'seed',
    value: '<hex>',
    da: "Frø til stikprøve og id'er, mindst 32 hexcifre. Samme frø, input og --now giver samme filer (standard: tilfældigt).",
    en: 'Seed of sample and ids, at least 32 hex digits. Same seed, inputs and --now give the same files (default: random).',
  },
  {
    name: 'range',
    value: '"<fil>=<fra>..<til>"',
    isMultiple: true,
    da: 'Den periode, et udtræk er bestilt for, når den ikke er --from til --to. Kan gentages.',
    en: 'The range an export was ordered for, when it is not --from to --to. May be repeated.',
  },
  {
    name: 'profile',
    value: '<profil.json>',
    da: 'Svar om tegnsæt, separator, tidszone, datorækkefølge og kolonner, fil for fil.',
    en: 'Answers about encoding, separator, zone, date order and columns, file by file.',
  },
  {
    name: 'json-errors',
    value: '',
    da: 'Skriv en fejl som ét JSON-objekt på standard error.',
    en: 'Print an error as one JSON object on standard error.',
  },
  { name: 'help', value: '', da: 'Vis denne hjælp.', en: 'Show this help.' },
] as const satisfies readonly OptionSpec[]

export const verifyOptions = [
  { name: 'json', value: '', da: 'Skriv resultatet som JSON.', en: 'Print the result as JSON.' },
  {
    name: 'anchor',
    value: '<nr>:<hoved>',
    da: 'Kontrollér mod en tidligere udskrift af revisionssporets nummer og hash.',
    en: "Check against an earlier print of the audit trail's number and hash.",
  },
  {
    name: 'fingerprint',
    value: '<hex>',
    da: 'Nøglens fingeraftryk fra genoprettelsesarket; en anden nøgle er en fejl.',
    en: "The key's fingerprint from the recovery sheet; another key is an error.",
  },
  {
    name: 'json-errors',
    value: '',
    da: 'Skriv en fejl som ét JSON-objekt på standard error.',
    en: 'Print an error as one JSON object on standard error.',
  },
  { name: 'help', value: '', da: 'Vis denne hjælp.', en: 'Show this help.' },
] as const satisfies readonly OptionSpec[]

const controlIntro = `Kontrolbog: hele kontrollen i én kommando, uden vindue.
Opretter en krypteret datafil, indlæser filerne, kører reglerne, trækker stikprøven og skriver dokumentationspakken.
Resultatet er en teknisk kladde: ingen har vurderet fundene eller godkendt kontrollen.

  npm run control                             den medfølgende, opdigtede Vestby Kommune
  npm run control -- --authority ... --employees ... --authorisations ... --from ... --to ... [flere]

Adgangskoden til datafilen tages fra KONTROLBOG_PASSPHRASE, ellers dannes en og vises én gang.
--authority, --employees, --authorisations, --from og --to kræves, når der er givet mindst én fil; resten kan udelades.

Kontrolbog: the whole control in one command, without a window. The result is a technical draft that nobody has signed.
The data file's passphrase is taken from KONTROLBOG_PASSPHRASE; otherwise one is made and shown once.`

const verifyIntro = `Kontrolbog: kontrollér en dokumentationspakke eller en datafil.

  npm run verify -- <pakkens mappe | datafilens mappe> [valg]

Svarer 0, når alt holder, 1, når noget ikke gør, og 2, når mappen ikke kan læses eller formatet er ukendt.
En datafils adgangskode eller genoprettelsesnøgle tages fra KONTROLBOG_PASSPHRASE, ellers spørges der i terminalen.

Kontrolbog: verify an evidence pack or a data file. Exit 0 all holds, 1 something does not, 2 not readable or unknown.`

/** The full help of a command: Danish first, English second. */
export function helpText(command: 'control' | 'verify'): string {
  const [intro, options] =
    command === 'control' ? [controlIntro, controlOptions] : ([verifyIntro, verifyOptions] as const)
  const lines = options.map(
    ({ name, value, da, en }) => `  --${name}${value ? ` ${value}` : ''}\n      ${da}\n      ${en}`,
  )
  return `${intro}\n\nValg / options:\n${lines.join('\n')}\n`
}
