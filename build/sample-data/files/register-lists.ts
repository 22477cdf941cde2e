// The lists a municipality already keeps: employees from the salary system, programs and authorisations from a sheet.
import { danishDate } from '../calendar.ts'
import { notWritten, type World } from '../world.ts'
import { writeDelimited } from './delimited.ts'

export function writeRegisterLists(folder: string, world: World): void {
  writeEmployees(folder, world)
  writePrograms(folder, world)
  writeAuthorisations(folder, world)
}

function writeEmployees(folder: string, world: World): void {
  writeDelimited(
    folder,
    'employees.csv',
    { separator: ';', newline: '\r\n', encoding: 'utf-8 with BOM' },
    {
      header: [
        'Medarbejdernr',
        'Initialer',
        'Navn',
        'Enhed',
        'Leder',
        'E-mail',
        'Ansat fra',
        'Fratrådt',
        'Ekstern',
        'Login',
        'RID',
        'UUID',
      ],
      rows: world.employees.map((employee) => ({
        cells: [
          employee.employeeNo,
          employee.initials,
          employee.name,
          employee.unit,
          employee.manager,
          employee.email,
          danishDate(employee.employedFrom),
          danishDate(employee.employedTo),
          employee.isExternal ? 'ja' : 'nej',
          employee.logins.join('|'),
          employee.rid,
          `UI:DK-E:G:${employee.uuid}`,
        ],
        written: notWritten(),
      })),
    },
  )
}

function writePrograms(folder: string, world: World): void {
  const yesNo = (value: boolean) => (value ? 'ja' : 'nej')
  writeDelimited(
    folder,
    'programs.csv',
    { separator: ';', newline: '\n', encoding: 'utf-8' },
    {
      header: [
        'Programnavn',
        'Leverandør',
        'Miljø',
        'Ejer',
        'Legitimation',
        'Login',
        'Tjenester',
        'Formål',
        'Hjemmel',
        'Taget i brug',
        'Ophør',
        'Batch',
        'Selvbetjening',
        'Filudtræk',
        'filudtrækPrMåned',
      ],
      rows: world.programs.map((program) => ({
        cells: [
          program.name,
          program.vendor,
          'produktion',
          program.owner,
          program.credentials.map((credential) => credential.id).join('|'),
          program.login,
          program.types.join('|'),
          program.purpose,
          program.legalBasis,
          danishDate(program.from),
          '',
          yesNo(program.isBatch),
          yesNo(program.isSelfService),
          yesNo(program.mayDownload),
          program.downloadsPerMonth === null ? '' : String(program.downloadsPerMonth),
        ],
        written: notWritten(),
      })),
    },
  )
}

function writeAuthorisations(folder: string, world: World): void {
  writeDelimited(
    folder,
    'authorisations.csv',
    { separator: ';', newline: '\r\n', encoding: 'windows-1252' },
    {
      header: [
        'Bruger',
        'System',
        'Autorisation fra',
        'Autorisation til',
        'Tjenester',
        'Godkendt af',
        'Begrundelse',
        'Formål',
        'Hjemmel',
      ],
      rows: world.grants.map((grant) => ({
        cells: [
          grant.holder,
          grant.system,
          danishDate(grant.start),
          danishDate(grant.end),
          grant.services.join('|'),
          grant.approvedBy,
          grant.justification,
          grant.purpose,
          grant.legalBasis,
        ],
        written: grant.written,
      })),
    },
  )
}
