import { expect, test } from 'vitest'
import { mayNameCitizen } from '../../../../shared/imports/citizen-columns.ts'

test.each([
  'Navn',
  'name',
  'Medarbejdernavn',
  'Fornavn',
  'EFTERNAVN',
  'navn.fornavne',
  'Borgers navn',
  'borgerNavn',
  'Navn på borger',
  'CPR-navn',
  'Opslået navn',
  'Last name',
  'Surname',
  'citizen_name',
  'Adresse',
  'Folkeregisteradresse',
  'Bopæl',
  'Vejnavn',
  'Address',
])('%s in a log may be a citizen’s name or address', (header) => {
  expect(mayNameCitizen(header, 'log')).toBe(true)
})

test.each([
  'Brugernavn',
  'Tjenestenavn',
  'program name',
  'IP-adresse',
  'Adressebeskyttelse',
  'Borger',
  'cpr',
])('%s in a log names what is taken in', (header) => {
  expect(mayNameCitizen(header, 'log')).toBe(false)
})

test.each(['Mailadresse', 'MAC-adresse', 'Serveradresse', 'Filnavn', 'Enhedsnavn', 'Kolonne 7', ''])(
  '%s in a log tells nothing of a citizen',
  (header) => {
    expect(mayNameCitizen(header, 'log')).toBe(false)
  },
)

test.each(['employees', 'statistics', 'programs'] as const)('Navn in %s is no citizen’s', (kind) => {
  expect(mayNameCitizen('Navn', kind)).toBe(false)
})
