// A register of 20,000 authorisations, as a large authority's would be: names that share beginnings, forty units, most
// authorisations open, some ended. Fictional throughout.
import type { Ledger } from '../../electron/ledger/open-ledger.ts'
import { record, transaction } from '../../electron/ledger/record.ts'

export const benchAuthorisations = 20_000

const firstNames =
  'Anne Bo Camilla Dorte Erik Freja Gitte Hans Ida Jens Karen Lars Mette Niels Ole Pernille'.split(' ')
const lastNames =
  'Aabenraa Bæk Christensen Dam Eskildsen Friis Gade Holm Ibsen Juul Kjær Lund Møller Nørgaard Ørsted Ågård'.split(
    ' ',
  )
const units = Array.from({ length: 40 }, (_, place) => `Enhed ${place + 1}`)
const hour = 3_600_000

/** Fills an empty register: as many employees as authorisations, each with a login. */
export function fillRegister(ledger: Ledger, count = benchAuthorisations): void {
  transaction(ledger, () => {
    for (let at = 0; at < count; at += 1) registerOne(ledger, at)
  })
}

/** Moves everybody to another unit, again and again: a register with years of changes behind it. */
export function changeEverybody(ledger: Ledger, times: number): void {
  for (let time = 1; time <= times; time += 1) {
    transaction(ledger, () => {
      for (const subject of employees(ledger)) {
        const at = Number(subject.employeeNo.slice(1))
        const employee = employeeAt(at, units[(at * 7 + time) % 40]!)
        record(ledger, {
          kind: 'employee-corrected',
          subject: subject.id,
          data: { employee, source: null, reason: 'flyttet enhed' },
        })
      }
    })
  }
}

function employees(ledger: Ledger): { readonly id: string; readonly employeeNo: string }[] {
  return ledger.db.prepare('SELECT id, employeeNo FROM employee WHERE knownToSeq IS NULL').all() as {
    id: string
    employeeNo: string
  }[] // the columns are those of schema.sql
}

function employeeAt(at: number, unit: string) {
  const name = `${firstNames[at % 16]!} ${lastNames[(at >> 4) % 16]!} ${at}`
  const none = { manager: '', email: '', employedFrom: null, employedTo: null, isExternal: null }
  return { employeeNo: `M${at}`, initials: '', name, unit, ...none }
}

function registerOne(ledger: Ledger, at: number): void {
  const holder = ledger.ids.id()
  const identity = { id: ledger.ids.id(), field: 'login', raw: `b${100_000 + at}`, from: null, to: null }
  record(ledger, {
    kind: 'employee-registered',
    subject: holder,
    data: {
      employee: employeeAt(at, units[(at * 7) % 40]!),
      identities: [identity],
      source: null,
    },
  })
  const startMs = Date.UTC(2019, 0, 1) + at * 2 * hour
  record(ledger, {
    kind: 'authorisation-registered',
    subject: ledger.ids.id(),
    data: {
      authorisation: {
        holderKind: 'employee',
        holder,
        type: '',
        system: at % 3 === 0 ? '' : 'online',
        services: ['CprPersonSmallSimple'],
        approvedBy: 'Lone Leder',
        justification: 'sagsbehandling',
        purpose: 'sagsbehandling',
        legalBasis: 'CPR-loven',
        ref: '',
        startMs,
        endMs: at % 9 === 0 ? startMs + 300 * 24 * hour : null,
      },
      source: null,
    },
  })
}
