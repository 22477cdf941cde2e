import { AppError } from '../../shared/errors.ts'

/**
 * WebAssembly that cannot grow its memory traps: our template has no other way to make it.
 *
 * @throws AppError `pack-too-large`
 */
export async function withinMemory<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && error.name === 'RuntimeError')
      throw new AppError('pack-too-large', {}, { cause: error })
    throw error
  }
}
