export const importsContract = {} as const
