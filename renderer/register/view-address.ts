// Filter and order in the address, so that Back and a reload show the same: `#/fortegnelse/filter/status=ended&sort=-to`.
import {
  type RegisterFilter,
  type RegisterSort,
  filterSchema,
  sortKeySchema,
} from '../../shared/register/list.ts'
import { paths } from './paths.ts'

export type RegisterView = { readonly filter: RegisterFilter; readonly sort: RegisterSort }

const prefix = `${paths.list}/filter/`

/** What cannot be read is as if it were not there. */
export function viewOf(hash: string): RegisterView {
  const at = hash.indexOf(prefix)
  const given = new URLSearchParams(at < 0 ? '' : hash.slice(at + prefix.length))
  const parsed = filterSchema.safeParse({
    search: given.get('search') ?? '',
    unit: given.get('unit'),
    access: given.get('access'),
    status: given.get('status'),
    date: given.get('date'),
    isAsKnownThen: given.get('known') === 'then',
  })
  const sort = (given.get('sort') ?? 'name').split(',').flatMap((text) => {
    const key = sortKeySchema.safeParse(text.replace(/^-/, ''))
    return key.success ? [{ key: key.data, isDescending: text.startsWith('-') }] : []
  })
  return { filter: parsed.success ? parsed.data : filterSchema.parse({}), sort: sort.slice(0, 2) }
}

export function addressOf({ filter, sort }: RegisterView): string {
  const { search, unit, access, status, date, isAsKnownThen } = filter
  const order = sort.map(({ key, isDescending }) => `${isDescending ? '-' : ''}${key}`).join(',')
  const given = Object.entries({
    search: search === '' ? null : search,
    unit,
    access,
    status,
    date,
    known: isAsKnownThen && date !== null ? 'then' : null,
    sort: order === 'name' ? null : order,
  }).flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return given.length === 0 ? paths.list : `${prefix}${given.join('&')}`
}
