// Reads the instants of the authority's profile without a clock.
import { dayMs, parseDay } from '../time/local-date.ts'

const iso =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/i

/** UTC ms of an ISO 8601 instant with `Z` or an offset, as the profile's schema demands. Throws on any other text. */
export function instantMs(text: string): number {
  const match = iso.exec(text)
  if (!match) throw new RangeError('not an ISO 8601 instant with an offset')
  const [
    ,
    date,
    hour,
    minute,
    second = '0',
    fraction = '0',
    sign = '+',
    offsetHour = '0',
    offsetMinute = '0',
  ] = match
  const minutes = Number(hour) * 60 + Number(minute)
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1)
  return (
    parseDay(date!) * dayMs +
    (minutes - offset) * 60_000 +
    Number(second) * 1000 +
    Number(fraction.padEnd(3, '0'))
  )
}
