// What the pack says about a clause is Danish, as the pack is. For a page in English each of its sentences is recognised
// and said anew; a note with a sentence that is not recognised is shown as it is.

const date = String.raw`\d\d\.\d\d\.\d{4}`
const period = `${date} – ${date}`

/** What a sentence names, by the mark that stands for it here. */
const shapes: Readonly<Record<string, string>> = {
  number: String.raw`\d+`,
  rules: String.raw`[A-Z]\d+(?:, [A-Z]\d+)*`,
  date,
  period,
  periods: `${period}(?:, ${period})*`,
}

const sentences: Readonly<Record<string, string>> = {
  // Of which control it is said.
  '{period}:': '{period}:',
  'For hver kontrol:': 'For each control:',

  // What rules find.
  'Regel {rules} er ikke kørt.': 'Rule {rules} was not run.',
  'Regel {rules} er kørt; fundene er vurderet.': 'Rule {rules} was run; the findings are assessed.',
  'Regel {rules} er kørt; fundene er ikke vurderet.': 'Rule {rules} was run; the findings are not assessed.',
  'Autorisationer uden oplyst grundlag giver fund.': 'Authorisations without a stated basis give findings.',
  'Autorisationer uden oplyst hjemmel giver fund.':
    'Authorisations without a stated legal basis give findings.',
  'Brug uden autorisation og ubrugte autorisationer giver fund.':
    'Use without an authorisation and authorisations without use give findings.',
  'Brug uden for det tilladte omfang giver fund.': 'Use beyond the permitted scope gives findings.',
  'Brug efter ansættelsens ophør giver fund.': 'Use after the end of employment gives findings.',
  'Fælles konti giver fund.': 'Shared accounts give findings.',
  'Usædvanlige opslag giver fund.': 'Unusual look-ups give findings.',
  'Gentagne opslag og mange opslag på samme person giver fund.':
    'Repeated look-ups, and many look-ups of one person, give findings.',
  'Opslag uden sagsreference og formål giver fund.':
    'Look-ups without case reference and purpose give findings.',
  'Ukendte identiteter og fremmede CVR-numre giver fund.':
    'Unknown identities and CVR numbers of others give findings.',

  // Sources.
  'Der er ikke indlæst en liste over system til system-programmer.':
    'No list of system-to-system programs was imported.',
  'Fortegnelsen har ingen system til system-programmer.': 'The register has no system-to-system programs.',
  'Der er ikke indlæst logge fra programmerne.': 'No logs of the programs were imported.',
  'Egen log er læst for {number} af {number} programmer.':
    'A log of its own was read for {number} of {number} programs.',
  'Både logsøgning og transaktionsstatistik er læst og sammenholdt.':
    'Log search and transaction statistics were both read and compared.',
  'Hverken logsøgning eller transaktionsstatistik er indlæst.':
    'Neither log search nor transaction statistics were imported.',
  'Transaktionsstatistik er ikke indlæst.': 'Transaction statistics were not imported.',
  'Logsøgning er ikke indlæst.': 'The log search was not imported.',

  // Controls and their deadlines.
  'Denne pakke.': 'This pack.',
  'Kontrollen er en kladde.': 'The control is a draft.',
  'Kontrollen er en kladde og er ikke godkendt.': 'The control is a draft and is not approved.',
  'Kontrollen er vurderet og godkendt.': 'The control is assessed and approved.',
  'Kontrollen er gennemført.': 'The control is carried out.',
  'Regler, stikprøve og fund er dannet, vurderet og godkendt.':
    'Rules, sample and findings were made, assessed and approved.',
  'Regler, stikprøve og fund er dannet.': 'Rules, sample and findings were made.',
  'Fundene og stikprøven er ikke vurderet.': 'Findings and sample are not assessed.',
  'Tidligere kontroller oplyst af myndigheden: {number}.':
    'Earlier controls stated by the authority: {number}.',
  'De er ikke gennemført i Kontrolbog.': 'They were not carried out in Kontrolbog.',
  'Godkendt i Kontrolbog: {number}.': 'Approved in Kontrolbog: {number}.',
  'Pakkens kontrol lukker ikke fristen.': 'The control of the pack does not close the deadline.',
  'Kladden tæller ikke.': 'The draft does not count.',
  'Der er ikke oplyst tidligere kontroller.': 'No earlier controls are stated.',
  'Ikke dækket af en godkendt kontrol: {periods}.': 'Not covered by an approved control: {periods}.',
  'Ingen godkendt kontrol dækker nogen dag i perioden.': 'No approved control covers any day of the period.',

  // The register, the officers, and the pack itself.
  'Fortegnelsen er grundlag for kontrollen og identificeret ved SHA-256.':
    'The register is the basis of the control and identified by SHA-256.',
  'Fortegnelsen føres i Kontrolbog med tid for påbegyndelse og ophør og er grundlag for kontrollen.':
    'The register is kept in Kontrolbog with times of beginning and end and is the basis of the control.',
  'Fortegnelsen føres i Kontrolbog med tid for påbegyndelse og ophør.':
    'The register is kept in Kontrolbog with times of beginning and end.',
  'Den indgår ikke selv i pakken.': 'It is not itself in the pack.',
  'En sikkerhedsansvarlig er oplyst for hver dag i perioden.':
    'A security officer is stated for each day of the period.',
  'Der er ikke oplyst en sikkerhedsansvarlig for hele perioden, første gang {date}.':
    'No security officer is stated for the whole of the period, first on {date}.',
  'Kontrol ved mistanke indgår ikke i pakken.': 'Controls upon suspicion are not in the pack.',
  'Ingen kontrol ved mistanke er talt med som løbende kontrol.':
    'No control upon suspicion is counted as a running control.',
  'Personer, der er slået op, står med kode, og pakken er gennemsøgt for fulde personnumre.':
    'Persons looked up stand by code, and the pack was searched for full personal numbers.',
  'De interne bestemmelser indgår ikke i pakken.': 'The internal provisions are not in the pack.',
  'Ligger uden for det, punkt 4 omfatter, og indgår ikke i pakken.':
    'Lies outside what section 4 covers, and is not in the pack.',
  'Indgår ikke i pakken.': 'Not in the pack.',
}

const mark = /\{(\w+)\}/g

const readings = Object.entries(sentences).map(([danish, english]) => ({
  /** From where it is asked on, and a space after it. */
  danish: new RegExp(`${patternOf(danish)}(?: |$)`, 'y'),
  english,
}))

function patternOf(danish: string): string {
  return danish.replaceAll('.', String.raw`\.`).replaceAll(mark, (_mark, name: string) => `(${shapes[name]})`)
}

/** The English of a note of the clause index; undefined where some sentence of it is not one of those known here. */
export function englishNote(danish: string): string | undefined {
  const said: string[] = []
  for (let at = 0; at < danish.length;) {
    const next = nextSentence(danish, at)
    if (next === undefined) return undefined
    said.push(next.english)
    at = next.end
  }
  return said.join(' ')
}

function nextSentence(note: string, at: number): { english: string; end: number } | undefined {
  for (const { danish, english } of readings) {
    danish.lastIndex = at
    const found = danish.exec(note)
    if (!found) continue
    const named = found.slice(1).values()
    return { english: english.replaceAll(mark, () => named.next().value ?? ''), end: danish.lastIndex }
  }
  return undefined
}
