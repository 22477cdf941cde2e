// Which columns may say who a citizen is in other words than a number: the name, perhaps a protected one, or the address.
// They are left out unless the officer says what they are, and what stands in them is not shown before.
import type { ImportKind } from './import-summary.ts'
import { headerKey } from './normalise-header.ts'
import { fieldsNamed } from './recognise-header.ts'

/** Fields that no column is by its name alone: a column headed "Navn" in a log may hold the name of the citizen. */
export const withheldFields: readonly string[] = ['user_name']

const partOfName =
  /(?:^| )(?:(?:for|mellem|efter|pige)navne?|sur ?names?|(?:first|middle|last|given|family) ?names?)(?: |$)/
const name = /navn|name/
const citizen = /borger|person|citizen|cpr|pnr|opslaaet|soegt/
const address = /adresse|address|vejnavn|gadenavn|street|bopael/
const technicalAddress = /(?:^| )(?:ip|mac)|mail|klient|client|server|host|web/

/** Whether a header promises the name or the address of a citizen; never where it names a field that is taken in. */
export function mayNameCitizen(header: string, kind: ImportKind): boolean {
  const named = fieldsNamed(header, kind)
  if (named.length > 0) return named.every(({ field }) => withheldFields.includes(field.name))
  const key = headerKey(header)
  if (partOfName.test(key) || (name.test(key) && citizen.test(key))) return true
  return address.test(key) && !technicalAddress.test(key)
}
