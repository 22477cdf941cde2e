import fc from 'fast-check'

/** Generated inputs of each parser: enough to find what is common; `npm run fuzz` finds what is rare. */
export const fuzzRuns = { numRuns: Number(process.env['KONTROLBOG_FUZZ'] ?? 2000) }
/** A test's own limit of time, ms, for a whole `npm run fuzz`. */
export const fuzzTimeout = 1_800_000

const signs = [
  '"',
  '""',
  '="',
  ';',
  ',',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\u00A0',
  '\uFEFF',
  '\0',
  '=',
  '-',
  '/',
  '.',
]
const times = ['1', '0', '31', '12', '2026', '00', '24', '60', ':', 'T', 'Z', '+01:00', 'kl', 'E+09']
const queries = ['%', '%7B', '%ff', '&', '[', ']', 'pnr.personnummer.eq=', 'in: [', '"cpr":']
const words = ['710190-1234', '7101901234', '710190123', 'I alt', 'total', 'æøå', 'ß']
const telling = fc.constantFrom(...signs, ...times, ...queries, ...words)

/** Texts made of what the parsers look for, and of anything. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: telling },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''))

/** Bytes of such a text, some of them changed. */
export const anyBytes = fc
  .tuple(anyText, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }))
  .map(([text, changes]) => {
    const bytes = Buffer.from(text)
    for (const [place, value] of changes) if (bytes.length > 0) bytes[place % bytes.length] = value
    return bytes
  })
