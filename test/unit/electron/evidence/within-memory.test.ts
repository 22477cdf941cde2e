import { expect, test } from 'vitest'
import { withinMemory } from '../../../../electron/evidence/within-memory.ts'
import { errorSentences } from '../../../../shared/error-list.ts'

/** A module whose one function, `f`, does what a compiler does that finds no more memory: it traps. */
const trapping = Buffer.from('0061736d0100000001040160000003020100070501016600000a05010300000b', 'hex')

async function compileWithoutMemory(): Promise<never> {
  const { instance } = await WebAssembly.instantiate(trapping)
  const trap = instance.exports['f'] as () => never // the module's own
  return trap()
}

test('a document that the compiler has no memory for is too large, and the officer is told to part the period', async () => {
  const error = await withinMemory(compileWithoutMemory()).catch((refusal: unknown) => refusal)
  expect(error).toMatchObject({ code: 'pack-too-large', cause: expect.any(WebAssembly.RuntimeError) })
  const { da, en } = errorSentences(error as Parameters<typeof errorSentences>[0])
  expect({ da, en }).toEqual({
    da: expect.stringContaining('Vælg en kortere periode, og dan en pakke for hver del'),
    en: expect.stringContaining('Choose a shorter period and make a pack for each part'),
  })
})

test('a fault of another kind is not called that, and what goes well is given', async () => {
  const fault = new Error('the template gives a warning')
  await expect(withinMemory(Promise.reject(fault))).rejects.toBe(fault)
  await expect(withinMemory(Promise.resolve(7))).resolves.toBe(7)
})
