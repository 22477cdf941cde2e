// Reads a command line against its list of options. What the list does not know is refused by name.
import { parseArgs } from 'node:util'
import { AppError } from '../../shared/errors.ts'
import type { OptionSpec } from '../../shared/headless/control-options.ts'

/** Values by option name, in the order given; a switch has the one value ''. */
export type GivenOptions = {
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly positionals: readonly string[]
}

/**
 * @throws AppError `option-unknown`, or `option-invalid` for a missing value, an empty value or an option given twice
 */
export function parseArguments(argv: readonly string[], specs: readonly OptionSpec[]): GivenOptions {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      specs.map(({ name, value }) => [name, { type: value === '' ? 'boolean' : 'string' } as const]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const spec = specs.find(({ name }) => name === token.name)
    if (!spec || token.rawName !== `--${spec.name}`)
      throw new AppError('option-unknown', { option: token.rawName })
    const option = `--${spec.name}`
    if (spec.value !== '' && (token.value === undefined || token.value === '')) {
      throw invalid(option, 'der mangler en værdi efter det', 'a value must follow it')
    }
    // `--from --to x` reads "--to" as the value of --from: a value that is an option's name was forgotten.
    if (spec.value !== '' && specs.some(({ name }) => token.value === `--${name}`)) {
      throw invalid(option, 'der mangler en værdi efter det', 'a value must follow it')
    }
    if (spec.value === '' && token.value !== undefined)
      throw invalid(option, 'det tager ingen værdi', 'it takes no value')
    const given = values.get(spec.name) ?? []
    if (given.length > 0 && spec.isMultiple !== true)
      throw invalid(option, 'det er givet to gange', 'it is given twice')
    values.set(spec.name, [...given, token.value ?? ''])
  }
  return { values, positionals }
}

export function invalid(option: string, reason: string, reasonEn: string): AppError {
  return new AppError('option-invalid', { option, reason, reasonEn })
}
