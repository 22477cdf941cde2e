import type { HolderRef } from '../../shared/register/record.ts'

/** Addresses of the register's pages. Ids only: what is shown of a person never stands in an address. */
export const paths = {
  list: '/fortegnelse',
  create: '/fortegnelse/ny',
  end: '/fortegnelse/ophoer',
  import: '/fortegnelse/indlaes',
  correct: (id: string) => `/fortegnelse/ret/${id}`,
  record: ({ kind, id }: HolderRef) =>
    `/fortegnelse/${kind === 'employee' ? 'medarbejder' : 'program'}/${id}`,
} as const
