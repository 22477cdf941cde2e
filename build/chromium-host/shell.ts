import { guarded } from './guarded.ts'

export const shell = guarded('shell', {
  showItemInFolder: (path: string): void => console.error(`electron host: would show ${path}`),
} satisfies Pick<Electron.Shell, 'showItemInFolder'>)
