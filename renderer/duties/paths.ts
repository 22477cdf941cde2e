// Where the pages of home workplaces stand in the hash of the address.
const root = '/hjemmearbejdspladser'

export const paths = {
  home: root,
  rules: `${root}/retningslinjer`,
  newRules: `${root}/retningslinjer/ny`,
  standards: `${root}/standarder`,
  newStandard: `${root}/standarder/ny`,
  controls: `${root}/kontroller`,
  newControl: `${root}/kontroller/ny`,
  newWorkplace: `${root}/ny`,
  correctRules: <Id extends string>(id: Id) => `${root}/retningslinjer/${id}` as const,
  correctStandard: <Id extends string>(id: Id) => `${root}/standarder/${id}` as const,
  correctControl: <Id extends string>(id: Id) => `${root}/kontroller/${id}` as const,
  workplace: <Id extends string>(id: Id) => `${root}/arbejdsplads/${id}` as const,
  declare: <Id extends string>(id: Id) => `${root}/arbejdsplads/${id}/erklaering` as const,
} as const
