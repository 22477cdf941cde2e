// Findings are stored and printed in Danish, the language of the pack. For a page in English the sentence is recognised
// and said anew; one that is not recognised is shown as it is.

type Reading = readonly [danish: RegExp, english: string]

const requests = (place: number) => `$${place} request(s)`

/** `(s)` becomes the plural that the number before it asks for. */
const readings: readonly Reading[] = [
  [
    /^Hvad giver adgang til (\d+) forespørgs\w+, som ingen autorisation i fortegnelsen dækker\?$/,
    `What gives access to ${requests(1)} that no authorisation in the register covers?`,
  ],
  [
    /^Hvad er grundlaget for (\d+) autorisation\w*, hvor begrundelse, godkender, hjemmel eller omfang mangler\?$/,
    'What is the basis of $1 authorisation(s) without justification, approver, legal basis or scope?',
  ],
  [
    /^Hvorfor er der (\d+) forespørgs\w+ efter at ansættelsen ophørte\?$/,
    `Why are there ${requests(1)} after the employment ended?`,
  ],
  [
    /^Hvorfor er der (\d+) forespørgs\w+ efter at autorisationen ophørte\?$/,
    `Why are there ${requests(1)} after the authorisation ended?`,
  ],
  [
    /^Er der fortsat behov for (\d+) autorisation\w* uden forespørgsler i de (\d+) dage til og med ([\d.]+)\?$/,
    'Is there still a need for $1 authorisation(s) without requests in the $2 days up to $3?',
  ],
  [
    /^Hvad er baggrunden for (\d+) forespørgs\w+ af typer, som autorisationens omfang ikke nævner\?$/,
    `What is the background of ${requests(1)} of types that the authorisation's scope does not name?`,
  ],
  [
    /^Hvem tilhører denne identitet, som ikke findes i fortegnelsen på tidspunktet\?$/,
    'Whose is this identity, which is not in the register at that time?',
  ],
  [
    /^Hvornår bliver kontrollen af log og statistik, som skulle være godkendt senest ([\d.]+), gennemført\?$/,
    'When will the control of log and statistics, which was to be approved by $1, be carried out?',
  ],
  [
    /^Hvornår bliver logsøgning og transaktionsstatistik hentet, så kontrollen ikke længere er ufuldstændig\?$/,
    'When will the log search and the transaction statistics be fetched, so that the control is no longer incomplete?',
  ],
  [
    /^Hvornår bliver logsøgning hentet, så kontrollen ikke længere er ufuldstændig\?$/,
    'When will the log search be fetched, so that the control is no longer incomplete?',
  ],
  [
    /^Hvornår bliver transaktionsstatistik hentet, så kontrollen ikke længere er ufuldstændig\?$/,
    'When will the transaction statistics be fetched, so that the control is no longer incomplete?',
  ],
  [
    /^Hvad var anledningen til (\d+) forespørgs\w+ uden for arbejdstid den ([\d.]+)\?$/,
    `What was the occasion for ${requests(1)} outside working hours on $2?`,
  ],
  [
    /^Kilderne er ikke opgjort ens: hvad er årsagen til, at (\d+) af (\d+) tal er forskellige\?$/,
    'The sources are not counted alike: why do $1 of $2 figures differ?',
  ],
  [
    /^Hvad er årsagen til, at statistikken i alt viser (\d+) forespørgs\w+ og loggen (\d+)\?$/,
    `Why do the statistics show ${requests(1)} in all and the log $2?`,
  ],
  [
    /^Hvad er årsagen til, at statistikken viser (\d+) forespørgs\w+ og loggen (\d+)\?$/,
    `Why do the statistics show ${requests(1)} and the log $2?`,
  ],
  [
    /^Hvad er årsagen til, at statistikken og loggen er forskellige for (\d+) transaktionstype\w*\?$/,
    'Why do the statistics and the log differ for $1 transaction type(s)?',
  ],
  [
    /^Hvad var anledningen til (\d+) brede? søgning\w* uden personnummer den ([\d.]+)\?$/,
    'What was the occasion for $1 broad search(es) without a personal number on $2?',
  ],
  [
    /^Hvad var anledningen til opslag på (\d+) personer med samme første seks cifre inden for ti minutter\?$/,
    'What was the occasion for look-ups of $1 persons with the same first six digits within ten minutes?',
  ],
  [
    /^Hvad var anledningen til (\d+) forespørgsler den ([\d.]+), som er usædvanligt mange\?$/,
    'What was the occasion for $1 requests on $2, which is unusually many?',
  ],
  [/^Hvad var anledningen til (\d+) filudtræk\?$/, 'What was the occasion for $1 file download(s)?'],
  [
    /^Er nøglerne i (\d+) række\w*, som hverken er personnumre eller andre kendte nøgler, skrevet rigtigt\?$/,
    'Are the keys of $1 row(s), which are neither personal numbers nor other known keys, written correctly?',
  ],
  [
    /^Hvorfor står CVR-nummer (\S+), som ikke er på myndighedens liste, i (\d+) række\w*\?$/,
    "Why does CVR number $1, which is not on the authority's list, stand in $2 row(s)?",
  ],
  [
    /^Er det rigtigt, at (\d+) række\w* også står tidligere i samme fil\?$/,
    'Is it right that $1 row(s) also stand earlier in the same file?',
  ],
  [/^Er det rigtigt, at (\d+) række\w* også står i (.+)\?$/, 'Is it right that $1 row(s) also stand in $2?'],
  [
    /^Kan (\d+) forespørgsler i minutter med mindst (\d+) være lavet af et program og ikke af en person\?$/,
    'Can $1 requests in minutes with at least $2 have been made by a program and not by a person?',
  ],
  [
    /^Kan (\d+) forespørgsler med næsten ens mellemrum være lavet af et program og ikke af en person\?$/,
    'Can $1 requests at almost equal intervals have been made by a program and not by a person?',
  ],
  [
    /^Hvad var anledningen til de gentagne opslag på samme person uden sagsreference \((\d+) rækker\)\?$/,
    'What was the occasion for the repeated look-ups of one person without a case reference ($1 rows)?',
  ],
  [
    /^Hvad var anledningen til, at (\d+) medarbejdere uden fælles sagsreference slog samme person op inden for syv dage\?$/,
    'What was the occasion for $1 employees without a shared case reference looking one person up within seven days?',
  ],
  [
    /^Hvilken sag hører de (\d+) af (\d+) forespørgs\w+ uden sagsreference og formål til\?$/,
    `Which case do the $1 of ${requests(2)} without case reference and purpose belong to?`,
  ],
  // Why a rule was not run.
  [/^ikke kørt: for lidt historik$/, 'not run: too little history'],
  [
    /^ikke kørt: det er ukendt, hvornår den seneste kontrol blev gennemført$/,
    'not run: it is unknown when the last control was carried out',
  ],
  [
    /^ikke kørt: det er ukendt, hvornår adgangen blev etableret$/,
    'not run: it is unknown when access was established',
  ],
  [/^Der er ikke givet en log\.$/, 'No log was given.'],
  [/^Der er ikke givet en transaktionsstatistik\.$/, 'No transaction statistics were given.'],
  [/^ikke kørt: reglen kommer i en senere udgave$/, 'not run: the rule comes in a later edition'],
  [/^ikke kørt: der er ingen liste over programmer$/, 'not run: there is no list of programs'],
  [
    /^udgået: relationer mellem personer indsamles ikke$/,
    'dropped: relations between persons are not collected',
  ],
  [
    /^ikke kørt: reglen giver ingen fund, kun vægt i stikprøven$/,
    'not run: the rule gives no findings, only weight in the sample',
  ],
  [/^ikke kørt: der er intet register over IP-adresser$/, 'not run: there is no register of IP addresses'],
  [
    /^ikke kørt: kontrollen omfatter ikke log og statistik$/,
    'not run: the control does not cover log and statistics',
  ],
  [
    /^ikke kørt: der er hverken log eller statistik$/,
    'not run: there is neither a log nor transaction statistics',
  ],
  [
    /^ikke kørt: der er ikke både logsøgning og statistik$/,
    'not run: there are not both a log search and statistics',
  ],
  [/^ikke kørt: der er ingen log$/, 'not run: there is no log'],
  [/^ikke kørt: der er ingen programlog$/, 'not run: there is no program log'],
  [
    /^Reglen ser (\d+) dage tilbage før perioden, men kilderne dækker ingen dage før (\d\d)\.(\d\d)\.(\d{4})\.$/,
    'The rule looks $1 days back before the period, but the sources cover no days before $2/$3/$4.',
  ],
  [
    /^Reglen ser (\d+) dage tilbage før perioden, men kilderne dækker først fra (\d\d)\.(\d\d)\.(\d{4})\.$/,
    'The rule looks $1 days back before the period, but the sources cover it only from $2/$3/$4.',
  ],
  // Where what a finding is about is no name.
  [/^ukendt$/, 'unknown'],
  [/^Log- og statistikkontrol$/, 'Control of log and statistics'],
]

/** The English of a sentence that a rule has written; undefined where it is not one of those known here. */
export function englishReason(danish: string): string | undefined {
  for (const [pattern, english] of readings) {
    if (pattern.test(danish)) return inNumber(danish.replace(pattern, english))
  }
  return undefined
}

function inNumber(text: string): string {
  return text.replace(
    /\b(\d+)( \w+(?: \w+)?)\((e?s)\)/g,
    (_all, count: string, noun: string, plural: string) =>
      count === '1' ? `${count}${noun}` : `${count}${noun}${plural}`,
  )
}
