export const overviewContract = {} as const
