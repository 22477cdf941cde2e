import { describe, expect, test } from 'vitest'
import { parsePersons } from '../../../../shared/imports/parse-persons.ts'
import { personsFromQuery } from '../../../../shared/imports/persons-from-query.ts'

const uuid = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
const bareUuid = '0F1E2D3C4B5A69788796A5B4C3D2E1F0'

describe('person cells', () => {
  test.each([
    ['6101800001', [6101800001]],
    ['610180-0001', [6101800001]],
    ['610180 0001', [6101800001]],
    ['61.01.80-0001', [6101800001]],
    ["'6101800001", [6101800001]],
    [' 6101800001\u00A0', [6101800001]],
    ['6101800001|6201800002', [6101800001, 6201800002]],
    ['6101800001, 6201800002', [6101800001, 6201800002]],
    ['6101800001;6201800002\n6301800003', [6101800001, 6201800002, 6301800003]],
    ['6101800001 6201800002', [6101800001, 6201800002]],
    ['610180-0001 620180-0002', [6101800001, 6201800002]],
    ['6101800001|610180-0001', [6101800001]],
    ['9999999999', [9999999999]],
    ['3113801234', [3113801234]],
    ['610180aB12', ['610180AB12']],
    [uuid, [bareUuid]],
    ['610180-XXXX', ['610180XXXX']],
    ['Hansen, Jens', ['HANSEN,JENS']],
    ['61018000012', ['61018000012']],
    ['', []],
    ['-', []],
    ['ukendt', []],
    ['0', []],
  ])('reads %s', (cell, persons) => {
    expect(parsePersons(cell)).toEqual({ persons, isZeroLost: false, isScientific: false })
  })

  test('puts a lost leading zero back and says so', () => {
    expect(parsePersons('101801234')).toEqual({ persons: [101801234], isZeroLost: true, isScientific: false })
  })

  test.each(['6,1018E+09', '6.10E+09', '6E9', '6101800001|6,1E+09'])('cannot recover %s', (cell) => {
    expect(parsePersons(cell)).toEqual({ persons: [], isZeroLost: false, isScientific: true })
  })
})

describe('persons in queries', () => {
  test.each([
    ['pnr.personnummer.eq=6101800001', [6101800001], true],
    [
      '/CPR/CprPersonFullSimple/1/REST/PersonFullListSimple?pnr.personnummer.wi=6101800001|6201800002&page=1',
      [6101800001, 6201800002],
      true,
    ],
    ['PNR.PERSONNUMMER.WI=6101800001%7C620180-0002', [6101800001, 6201800002], true],
    [`pnr.personnummer.wi=${uuid}`, [bareUuid], true],
    ['pnr.personnummer.wi=610180AB12,6201800002', ['610180AB12', 6201800002], true],
    ['{"personnummer":{"personnummer":{"in":["6101800001","6201800002"]}}}', [6101800001, 6201800002], true],
    ['input: { personnummer: { personnummer: { in: ["6101800001"] } } }', [6101800001], true],
    ['{"cpr":"610180-0001"}', [6101800001], true],
    ['cpr=6101800001&type=x', [6101800001], true],
    ['%7B%22in%22%3A%5B%226101800001%22%5D%7D', [6101800001], true],
    ['{"kommunekode":{"in":["0101","0147"]}}', [], false],
    ['opslag på 610180-0001 og 6201800002', [6101800001, 6201800002], false],
    ['nr 61018000011', [], false],
    ['a6101800001', [], false],
    ['navn.efternavn.eq=Hansen', [], false],
    ['100 % af 6101800001', [6101800001], false],
    ['', [], false],
  ])('finds whom %s asks for', (query, persons, isExplicit) => {
    expect(personsFromQuery(query)).toEqual({ persons, isExplicit })
  })
})
