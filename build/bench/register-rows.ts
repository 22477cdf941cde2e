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

function registerOne(ledger: Ledger, at: number): void {
  const holder = ledger.ids.id()
  const name = `${firstNames[at % 16]!} ${lastNames[(at >> 4) % 16]!} ${at}`
  const none = { manager: '', email: '', employedFrom: null, employedTo: null, isExternal: null }
  const identity = { id: ledger.ids.id(), field: 'login', raw: `b${100_000 + at}`, from: null, to: null }
  record(ledger, {
    kind: 'employee-registered',
    subject: holder,
    data: {
      employee: { employeeNo: `M${at}`, initials: '', name, unit: units[(at * 7) % 40]!, ...none },
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
