export const dutiesContract = {} as const
