import { expect, test } from 'vitest'
import { headersInLedger, maskedHeaders } from '../../../../shared/imports/masked-headers.ts'
import { holdsCpr } from '../../../../shared/ledger/cpr-guard.ts'

const columns = {
  tidspunkt: 'timestamp',
  '6101901234': null,
  '610190-9999': 'user_id',
  '610190-XXXX (2)': null,
  'note 61 01 90 1234': 'purpose',
}

test('a header that holds a personal number is masked, and headers that then are alike are numbered', () => {
  expect(maskedHeaders(columns)).toEqual({
    tidspunkt: 'timestamp',
    '610190-XXXX': null,
    '610190-XXXX (3)': 'user_id',
    '610190-XXXX (2)': null,
    'note 610190-XXXX': 'purpose',
  })
})

test('the ledger gets no part of such a number', () => {
  const headers = headersInLedger(columns)
  expect(headers).toEqual({
    tidspunkt: 'timestamp',
    '[udeladt]': null,
    '[udeladt] (2)': 'user_id',
    '[udeladt] (2) (2)': null,
    'note [udeladt]': 'purpose',
  })
  expect(Object.keys(headers).filter(holdsCpr)).toEqual([])
})
