import { describe, expect, it } from 'vitest'
import { maskedPerson, maskNumbers } from '../../../../shared/control/mask.ts'

describe('masking', () => {
  it.each([
    ['7001011234', '700101-XXXX'],
    ['700101-1234', '700101-XXXX'],
    ['bruger 700101-1234, sag 12', 'bruger 700101-XXXX, sag 12'],
    ['0102031234', '010203-XXXX'],
    ['700101 1234', '700101-XXXX'],
    ['700101.1234', '700101-XXXX'],
    ['700101/1234', '700101-XXXX'],
    ['700101–1234', '700101-XXXX'],
    ["700101'1234", '700101-XXXX'],
    ['700101\u00A01234', '700101-XXXX'],
    ['70 01 01 1234', '700101-XXXX'],
    ['7001\u200B01\n1234', '700101-XXXX'],
    ['æ7001011234ø', 'æ700101-XXXXø'],
    ['700101 1234 og 710101.1234', '700101-XXXX og 710101-XXXX'],
    ['rid: 7001011234', 'rid: 700101-XXXX'],
  ])('hides the number in %s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked)
  })

  it.each([
    ['9912311234', 'no possible day'],
    ['3213011234', 'no possible month'],
    ['cvr:12345679-rid:7001011234', 'a RID written with its prefix'],
    ['CVR:12345679-FID:7001011234', 'another OCES2 name'],
    ['a7001011234', 'part of a longer name'],
    ['70010112345', 'eleven digits'],
    ['8b1f0f7e3c5a4d0e9a510123456789ab', 'a UUID'],
  ])('leaves %s (%s)', (text) => {
    expect(maskNumbers(text)).toBe(text)
  })

  it.each<[string, number, string | undefined, string]>([
    ['a number with a lost zero', 102_031_234, undefined, '010203-XXXX'],
    ['a number', 7_001_011_234, undefined, '700101-XXXX'],
    ['an eCPR', -1, '7001011AB2', '700101-XXXX'],
    ['a UUID', -1, '8B1F0F7E3C5A4D0E9A510123456789AB', 'XXXXXX-XXXX'],
  ])('writes %s as a person', (_, key, text, masked) => {
    expect(maskedPerson(key, text)).toBe(masked)
  })
})
