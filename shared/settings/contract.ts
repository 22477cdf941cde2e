export const settingsContract = {} as const
