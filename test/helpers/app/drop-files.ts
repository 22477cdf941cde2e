import type { Locator, Page } from '@playwright/test'

/** Drops files of this machine on an element, as a drag from a file manager does: each has its real path behind it. */
export async function dropFiles(page: Page, target: Locator, paths: readonly string[]): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input')
    element.type = 'file'
    element.multiple = true
    return element
  })
  await input.setInputFiles([...paths])
  await target.evaluate((element, chosen) => {
    const dataTransfer = new DataTransfer()
    for (const file of chosen.files ?? []) dataTransfer.items.add(file)
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    }
  }, input)
  await input.dispose()
}
