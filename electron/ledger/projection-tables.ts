// Which tables are computed from the ledger, and which are not. Every table of schema.sql is in exactly one list.

/** Raised when a projector or a projection's table changes: the next open rebuilds. */
export const projectionVersion = 4

export const projectionTables = [
  'authority',
  'officer',
  'slot',
  'employee',
  'program',
  'identity',
  'authorisation',
  'provision',
  'import',
  'importProfile',
  'control',
  'review',
  'reviewException',
  'employeeNotice',
  'run',
  'sample',
  'sampleRow',
  'assessment',
  'addendum',
  'pack',
  'packControl',
  'packSent',
  'backup',
  'homeRules',
  'deviceStandard',
  'homeWorkplace',
  'homeDeclaration',
  'homeControl',
  'homeControlInterval',
  'followUp',
  'erasure',
] as const
export type ProjectionTable = (typeof projectionTables)[number]

export const keptTables = [
  'ledger',
  'payload',
  'meta',
  'secret',
  'signature',
  'draft',
  'usage',
  'finding',
  'runResult',
] as const
