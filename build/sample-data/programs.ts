// The six programs that call CPR for Vestby Kommune: three for case workers, two nightly runs and one self-service.
import type { Random } from './random.ts'
import type { Employee, Program } from './world.ts'

const publicTask = 'Databeskyttelsesforordningen artikel 6, stk. 1, litra e'

export function registerPrograms(random: Random, employees: readonly Employee[]): Program[] {
  const owners = employees.filter(
    (employee) => employee.unit === 'Digitalisering' && employee.employedTo === '',
  )
  const owner = (index: number) => owners[index]?.employeeNo ?? ''
  const program = (given: Partial<Program> & Pick<Program, 'name' | 'file' | 'owner' | 'credentials'>) => ({
    vendor: 'Tænkt Software ApS',
    login: `svc-${given.file.slice('fagsystem-'.length, -'.csv'.length)}`,
    types: ['CprPersonSmallSimple'],
    purpose: 'Sagsbehandling',
    legalBasis: publicTask,
    from: '2023-02-01',
    isBatch: false,
    isSelfService: false,
    mayDownload: false,
    downloadsPerMonth: null,
    ...given,
  })
  const always = (id: string) => [{ id, from: '2023-02-01' }]
  return [
    program({
      name: 'Fjordsag',
      file: 'fagsystem-fjordsag.csv',
      owner: owner(0),
      credentials: always(`UI:DK-O:G:${random.uuid()}`),
      types: ['CprPersonMediumSimple', 'CprPersonFullSimple', 'CprPersonSmallSimple', 'fildownload'],
    }),
    // Changed from certificate to client id in the quarter, as the old platform is closed down.
    program({
      name: 'Ydelsesflow',
      file: 'fagsystem-ydelsesflow.csv',
      owner: owner(1),
      vendor: 'Kulisse Data A/S',
      credentials: [
        ...always(`UI:DK-O:G:${random.uuid()}`),
        { id: 'vestby-ydelsesflow-prod', from: '2026-08-17' },
      ],
      types: ['CPRCustom_PublicSectorPerson'],
      purpose: 'Beregning og udbetaling af ydelser',
    }),
    program({
      name: 'Plejenet',
      file: 'fagsystem-plejenet.csv',
      owner: owner(2),
      credentials: always('vestby-plejenet-prod'),
      purpose: 'Visitation og levering af pleje',
    }),
    program({
      name: 'Nattebud',
      file: 'fagsystem-nattebud.csv',
      owner: owner(0),
      vendor: 'Kulisse Data A/S',
      credentials: always('vestby-nattebud-prod'),
      types: ['CprPersonSmallSimple', 'fildownload'],
      purpose: 'Natlig opdatering af adresser',
      isBatch: true,
      mayDownload: true,
      downloadsPerMonth: 5,
    }),
    program({
      name: 'Fristvagt',
      file: 'fagsystem-fristvagt.csv',
      owner: owner(1),
      credentials: [{ id: 'vestby-fristvagt-prod', from: '2026-08-01' }],
      purpose: 'Varsling af frister i sager',
      from: '2026-08-01',
      isBatch: true,
    }),
    program({
      name: 'Min Vestby',
      file: 'fagsystem-min-vestby.csv',
      owner: owner(2),
      credentials: always('vestby-selvbetjening-prod'),
      purpose: 'Borgerens egen indgang til ansøgninger',
      isSelfService: true,
    }),
  ]
}
