import { describe, expect, it } from 'vitest'
import { operation } from '../../../../shared/control/rule-context.ts'
import { isSameType, operationOf, parseTransactionType } from '../../../../shared/control/transaction-type.ts'

const address =
  'https://s5-certservices.datafordeler.dk/CPR/CPRPersonFullComplete/1/REST/PersonFullCurrentListComplete?pnr.personnummer.wi=7001011234'

describe('a transaction type', () => {
  it.each([
    ['CprPersonFullSimple/1/REST/PersonFullListSimple', 'cprpersonfullsimple', 'personfulllistsimple', ''],
    ['CPRPersonFullSimple/1.2/rest/PersonFullListSimple', 'cprpersonfullsimple', 'personfulllistsimple', ''],
    [address, 'cprpersonfullcomplete', 'personfullcurrentlistcomplete', ''],
    [
      '/CPR/CprPersonFullSimple/1/REST/PersonFullListSimple',
      'cprpersonfullsimple',
      'personfulllistsimple',
      '',
    ],
    ['PersonMediumCurrentListSimple', 'cprpersonmediumsimple', 'personmediumcurrentlistsimple', ''],
    ['CprPersonSmallComplete', 'cprpersonsmallcomplete', '', ''],
    ['CprPersonSmallComplete/1', 'cprpersonsmallcomplete', '', ''],
    ['CustomPublicSectorPerson', 'cprcustom_publicsectorperson', '', ''],
    ['CPRCustom_PublicSectorPerson', 'cprcustom_publicsectorperson', '', ''],
    ['https://graphql.datafordeler.dk/CPR/custom/PublicSector/v1', 'cprcustom_publicsectorperson', '', ''],
    ['OPSLAG', '', '', 'opslag'],
    ['Søgning', '', '', 'søgning'],
    ['fildownload', '', '', 'fildownload'],
    ['Totaldownload', 'totaldownload', '', ''],
  ])('%s names service %s, method %s, class %s', (raw, service, method, className) => {
    expect(parseTransactionType(raw)).toEqual({ raw, service, method, className })
  })

  it.each([
    ['PersonFullListSimple', false, operation.lookup],
    ['PersonFullListComplete', true, operation.lookup],
    ['PersonFullListComplete', false, operation.search],
    ['CPRCustom_PublicSectorPerson', true, operation.lookup],
    ['CustomPublicSectorPerson', false, operation.search],
    ['Filudtræk', false, operation.fileDownload],
    ['Deltadownload', false, operation.fileDownload],
    ['Totaludtræk', true, operation.fileDownload],
    ['Profil', true, operation.unknown],
    ['opslag', false, operation.lookup],
    ['søgning', true, operation.search],
    ['fildownload', true, operation.fileDownload],
  ])('%s with person %s is of class %i', (raw, hasPerson, expected) => {
    expect(operationOf(parseTransactionType(raw), hasPerson)).toBe(expected)
  })

  it.each([
    [
      'the same method in full and bare',
      'PersonFullListSimple',
      'CprPersonFullSimple/1/REST/PersonFullListSimple',
      true,
    ],
    ['a service and one of its methods', 'CprPersonFullSimple', 'PersonFullCurrentListSimple', true],
    ['two methods of one service', 'PersonFullListSimple', 'PersonFullCurrentListSimple', false],
    ['a service and another service', 'CprPersonFullSimple', 'PersonSmallListSimple', false],
    ['a service with and without version', 'CprPersonFullSimple', 'CPRPERSONFULLSIMPLE/1', true],
    ['a class and a method of it', 'opslag', 'PersonFullListSimple', true],
    ['a class and a method of another', 'søgning', 'PersonFullListSimple', false],
    ['a method and a row that says only its class', 'PersonFullListSimple', 'opslag', true],
    ['a class and a type of no class', 'opslag', 'Administration', false],
    [
      'both names of the modernised service',
      'CustomPublicSectorPerson',
      'CPRCustom_PublicSectorPerson',
      true,
    ],
  ])('compares %s', (_, granted, used, isSame) => {
    expect(isSameType(parseTransactionType(granted), parseTransactionType(used), true)).toBe(isSame)
  })

  it('compares a complete service with a class by whether the row names a person', () => {
    const [lookup, complete] = ['opslag', 'PersonFullListComplete'].map((raw) => parseTransactionType(raw))
    expect([isSameType(lookup!, complete!, true), isSameType(lookup!, complete!, false)]).toEqual([
      true,
      false,
    ])
  })
})
