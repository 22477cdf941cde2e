// The check digit of a CVR number (Erhvervsstyrelsen: weights 2 7 6 5 4 3 2 1, sum divisible by 11).

const weights = [2, 7, 6, 5, 4, 3, 2, 1]

/** Whether the check digit of eight digits fits. Numbers of test data do not: a page may warn, and never refuse. */
export function hasCvrCheckDigit(cvr: string): boolean {
  if (!/^\d{8}$/.test(cvr)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(cvr[index]), 0)
  return sum % 11 === 0
}
