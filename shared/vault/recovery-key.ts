// The recovery key on paper: 160 random bits as 8 groups of 5 characters, four of data and one check character, so that
// a typing error is found on the spot and named by its group, without asking the data file.
import { AppError } from '../errors.ts'

// Crockford's base32: no I, L, O or U, which are read as 1, 1 and 0, or not at all.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const misread: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }

export const recoveryKeyBytes = 20
const groupCount = 8
const dataPerGroup = 4
const charactersPerGroup = dataPerGroup + 1

/** The printed form of a recovery key of 20 bytes, e.g. `7K3QX-0M2VA-...`. */
export function recoveryKeyText(key: Uint8Array): string {
  if (key.length !== recoveryKeyBytes) throw new Error('a recovery key has 20 bytes')
  const data = symbolsOf(key)
  const groups: string[] = []
  for (let position = 0; position < groupCount; position++) {
    const symbols = data.slice(position * dataPerGroup, (position + 1) * dataPerGroup)
    groups.push(
      [...symbols, checkSymbol(symbols, position)].map((symbol) => alphabet.charAt(symbol)).join(''),
    )
  }
  return groups.join('-')
}

/**
 * The 20 bytes of a recovery key as a person typed it: case, blanks and hyphens do not matter.
 *
 * @throws AppError `recovery-key-mistyped` with the numbers (1 to 8) of the groups that do not hold, none when the
 *   length or a character is wrong
 */
export function readRecoveryKey(text: string): Uint8Array {
  const groups = typedGroups(text)
  const mistyped = groups?.filter((group) => !isWhole(group)).map((group) => group.position + 1) ?? []
  if (groups === undefined || mistyped.length > 0) {
    throw new AppError('recovery-key-mistyped', { groups: mistyped })
  }
  return bytesOf(groups.flatMap((group) => group.data))
}

/** Whether a secret is a recovery key without typing errors, so that one prompt can take either. */
export function isRecoveryKey(text: string): boolean {
  return typedGroups(text)?.every(isWhole) ?? false
}

/** Whether `typed` is group `number` (1 to 8) of a printed recovery key: the proof that it was written down. */
export function isGroupOf(printed: string, number: number, typed: string): boolean {
  const expected = printed.split('-')[number - 1]
  return expected !== undefined && typedSymbols(typed)?.join() === typedSymbols(expected)?.join()
}

function typedSymbols(text: string): number[] | undefined {
  const characters = text.toUpperCase().replace(/[\s-]/g, '')
  const symbols = [...characters].map((character) => alphabet.indexOf(misread[character] ?? character))
  return symbols.includes(-1) ? undefined : symbols
}

type Group = { readonly position: number; readonly data: readonly number[]; readonly check: number }

/** The 8 groups of a typed key, or undefined when its length or a character is wrong. */
function typedGroups(text: string): Group[] | undefined {
  const symbols = typedSymbols(text)
  if (symbols?.length !== groupCount * charactersPerGroup) return undefined
  return Array.from({ length: groupCount }, (_, position) => {
    const start = position * charactersPerGroup
    const data = symbols.slice(start, start + dataPerGroup)
    return { position, data, check: symbols[start + dataPerGroup] ?? -1 }
  })
}

function isWhole({ position, data, check }: Group): boolean {
  return check === checkSymbol(data, position)
}

/**
 * A linear code over the field of 32 elements: every character has its own weight (so any one error and any swap of
 * neighbours shows) and every position its own constant (so any swap of groups shows).
 */
function checkSymbol(data: readonly number[], position: number): number {
  let check = position
  for (const [index, symbol] of data.entries()) {
    let product = symbol
    for (let power = 0; power <= index; power++) product = timesAlpha(product)
    check ^= product
  }
  return check
}

/** Multiplication by the root of x^5 + x^2 + 1. */
function timesAlpha(symbol: number): number {
  return symbol < 16 ? symbol << 1 : (symbol << 1) ^ 0b100101
}

function symbolsOf(bytes: Uint8Array): number[] {
  const symbols: number[] = []
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) symbols.push((held >> (bits - 5)) & 31)
    held &= (1 << bits) - 1
  }
  return symbols
}

function bytesOf(symbols: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const symbol of symbols) {
    held = (held << 5) | symbol
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 255)
    held &= (1 << bits) - 1
  }
  return Uint8Array.from(bytes)
}
