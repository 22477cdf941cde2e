// Why a row was not accepted, in the words of `import.json`. No reason quotes a cell.

export const rejectReasons = {
  emptyRow: 'tom række',
  totalRow: 'totalrække',
  tooManyCells: 'flere celler end overskriften',
  tooFewCells: 'færre celler end overskriften',
  brokenQuote: 'citationstegn er ikke lukket eller står forkert',
  lineTooLong: 'linjen er længere end 1 MB',
  nulCharacter: 'linjen rummer NUL-tegn',
  notUtf8: 'linjen rummer tegn, der ikke er gyldig UTF-8',
  timeEmpty: 'tidspunkt mangler',
  timeUnreadable: 'tidspunktet kan ikke læses',
  dateImpossible: 'datoen findes ikke i kalenderen',
  clockImpossible: 'klokkeslættet findes ikke',
  yearImplausible: 'årstallet er usandsynligt',
  yearTwoDigits: 'årstallet har kun to cifre',
  typeEmpty: 'transaktionstype mangler',
  identityEmpty: 'bruger mangler',
  personScientific: 'CPR-nummeret er afrundet (videnskabelig notation) og kan ikke genskabes',
  countEmpty: 'antal mangler',
  countUnreadable: 'antal er ikke et helt tal',
  periodUnreadable: 'perioden kan ikke læses',
  periodReversed: 'perioden slutter, før den begynder',
  employeeNoEmpty: 'medarbejdernummer mangler',
  programNameEmpty: 'programmets navn mangler',
  holderEmpty: 'bruger eller program mangler',
  yesNoUnreadable: 'ja/nej kan ikke læses',
  holdsCpr: 'kan indeholde et personnummer',
} as const
export type RejectReason = (typeof rejectReasons)[keyof typeof rejectReasons]

/** Rows that are no data and lack nothing: left out, not unreadable. */
export function isSkipped(reason: string): boolean {
  return reason === rejectReasons.emptyRow || reason === rejectReasons.totalRow
}

/** Notes on rows that were accepted. */
export const flagReasons = {
  timeTwice: 'tidspunktet findes to gange ved skift til vintertid; det første er brugt',
  timeSkipped: 'tidspunktet findes ikke ved skift til sommertid; læst med forskellen før skiftet',
} as const
