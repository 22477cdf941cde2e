import { argon2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { deriveKey } from '../../../../electron/vault/derive-key.ts'
import { argon2Floor, defaultArgon2Parameters, type PassphraseKdf } from '../../../../shared/vault/kdf.ts'

const salt = Buffer.from('0123456789abcdef')

function kdfOf(parameters: typeof argon2Floor): PassphraseKdf {
  return { algorithm: 'argon2id', ...parameters, salt: salt.toString('base64') }
}

test.each([argon2Floor, { ...argon2Floor, parallelism: 2 }, defaultArgon2Parameters])(
  'a passphrase gives the key that Node’s own Argon2id gives under %j',
  async (parameters) => {
    const expected = argon2Sync('argon2id', {
      message: Buffer.from('blåbærgrød'.normalize('NFKC')),
      nonce: salt,
      memory: parameters.memoryKiB,
      passes: parameters.iterations,
      parallelism: parameters.parallelism,
      tagLength: 32,
    })
    expect(await deriveKey('blåbærgrød', kdfOf(parameters))).toEqual(expected)
  },
)

test('letters give the same key however they were composed', async () => {
  const [composed, decomposed] = ['NFC', 'NFD'].map((form) => 'blåbærgrød'.normalize(form))
  expect(composed).not.toBe(decomposed)
  const keys = [composed, decomposed].map((text) => deriveKey(text ?? '', kdfOf(argon2Floor)))
  expect((await keys[0])?.equals((await keys[1]) ?? Buffer.alloc(0))).toBe(true)
})

test('a derivation that is cancelled ends', async () => {
  const cancel = new AbortController()
  const derivation = deriveKey('blåbærgrød', kdfOf(defaultArgon2Parameters), cancel.signal)
  cancel.abort()
  await expect(derivation).rejects.toThrow('job-cancelled')
})

test('there is no key of an empty passphrase', async () => {
  await expect(deriveKey('', kdfOf(argon2Floor))).rejects.toThrow('passphrase-empty')
})
