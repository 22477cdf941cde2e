// Reasons for rejects in English. The import and the register give them in Danish, as `import.json` prints them.
import { type RejectReason, rejectReasons } from './reject-reasons.ts'

const english: Readonly<Record<RejectReason, string>> = {
  [rejectReasons.emptyRow]: 'empty row',
  [rejectReasons.totalRow]: 'total row',
  [rejectReasons.tooManyCells]: 'more cells than the header',
  [rejectReasons.tooFewCells]: 'fewer cells than the header',
  [rejectReasons.brokenQuote]: 'a quote is not closed or stands wrong',
  [rejectReasons.lineTooLong]: 'the line is longer than 1 MB',
  [rejectReasons.nulCharacter]: 'the line holds NUL characters',
  [rejectReasons.notUtf8]: 'the line holds characters that are not valid UTF-8',
  [rejectReasons.timeEmpty]: 'the time is missing',
  [rejectReasons.timeUnreadable]: 'the time cannot be read',
  [rejectReasons.dateImpossible]: 'the date is not in the calendar',
  [rejectReasons.clockImpossible]: 'the time of day does not exist',
  [rejectReasons.yearImplausible]: 'the year is unlikely',
  [rejectReasons.yearTwoDigits]: 'the year has two digits only',
  [rejectReasons.typeEmpty]: 'the transaction type is missing',
  [rejectReasons.identityEmpty]: 'the user is missing',
  [rejectReasons.personScientific]: 'the CPR number is rounded (scientific notation) and cannot be restored',
  [rejectReasons.countEmpty]: 'the count is missing',
  [rejectReasons.countUnreadable]: 'the count is not a whole number',
  [rejectReasons.periodUnreadable]: 'the period cannot be read',
  [rejectReasons.periodReversed]: 'the period ends before it begins',
  [rejectReasons.employeeNoEmpty]: 'the employee number is missing',
  [rejectReasons.programNameEmpty]: "the program's name is missing",
  [rejectReasons.holderEmpty]: 'the user or program is missing',
  [rejectReasons.yesNoUnreadable]: 'yes or no cannot be read',
  [rejectReasons.holdsCpr]: 'may hold a personal number',
}

/** Reasons of the register, which judges rows by what else it knows. */
const ofRegister: Readonly<Record<string, string>> = {
  'bruger eller program findes ikke i fortegnelsen': 'the user or program is not in the register',
  'bruger eller program kan være flere i fortegnelsen': 'the user or program can be several in the register',
  'system er hverken tomt, "online" eller et kendt program':
    'the system is neither empty, "online" nor a known program',
  'medarbejdernummeret står også i en anden liste med et andet navn':
    'the employee number also stands in another list with another name',
}
const heldByField = /^feltet (.+) kan indeholde et personnummer$/
const otherLine = /^medarbejdernummeret står også i linje (\d+) med et andet navn$/

/** The reason in English; with the column's Danish name before it where it has one. What is not known stays as it is. */
export function reasonInEnglish(reason: string): string {
  const known = (english as Readonly<Record<string, string>>)[reason] ?? ofRegister[reason]
  if (known !== undefined) return known
  const line = otherLine.exec(reason)
  if (line) return `the employee number also stands in line ${line[1]} with another name`
  const field = heldByField.exec(reason)
  if (field) return `the field ${field[1]} may hold a personal number`
  const colon = reason.indexOf(': ')
  if (colon < 0) return reason
  return `${reason.slice(0, colon)}: ${reasonInEnglish(reason.slice(colon + 2))}`
}
