export const controlContract = {} as const
