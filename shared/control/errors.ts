// The expected failures of this feature: the details each carries, and its sentence in Danish and English.
export const controlErrors = {} as const
