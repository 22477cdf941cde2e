// What the officer chooses in the system's dialogs from now on.
import type { ElectronApplication } from '@playwright/test'

export async function answerOpenDialog(
  app: ElectronApplication,
  filePaths: readonly string[],
): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths })
  }, filePaths as string[])
}

export async function answerFolderDialog(app: ElectronApplication, folder: string): Promise<void> {
  await answerOpenDialog(app, [folder])
}

/** A path of '' cancels. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === '', filePath: path })
  }, filePath)
}
