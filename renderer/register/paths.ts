import type { HolderRef } from '../../shared/register/record.ts'

const kindText = { employee: 'medarbejder', program: 'program' } as const

/** The holder that a part of an address names. */
export function kindOf(text: string): HolderRef['kind'] {
  return text === kindText.program ? 'program' : 'employee'
}

/** Addresses of the register's pages. Ids only: what is shown of a person never stands in an address. */
export const paths = {
  list: '/fortegnelse',
  create: '/fortegnelse/ny',
  end: '/fortegnelse/ophoer',
  import: '/fortegnelse/indlaes',
  correct: (id: string) => `/fortegnelse/ret/${id}`,
  correctHolder: ({ kind, id }: HolderRef) => `/fortegnelse/ret/${kindText[kind]}/${id}`,
  addIdentity: ({ kind, id }: HolderRef) => `/fortegnelse/identitet/${kindText[kind]}/${id}`,
  endIdentity: ({ kind, id }: HolderRef, identity: string) =>
    `/fortegnelse/identitet/${kindText[kind]}/${id}/${identity}`,
  record: ({ kind, id }: HolderRef) => `/fortegnelse/${kindText[kind]}/${id}`,
} as const
