// A disk that is full in the middle of work: what is not saved is refused with a sentence, what is saved stays, and the rest
// is taken when there is room.
import path from 'node:path'
import { errorSentences } from '../../shared/error-list.ts'
import { AppError } from '../../shared/errors.ts'
import { aDisk, diskRefusal } from '../helpers/a-disk.ts'
import { answerSaveDialog, expect, expectAccessible, firstPage, test } from '../helpers/app-fixture.ts'
import { ask } from '../helpers/app/ask.ts'
import { go } from '../helpers/app/go.ts'
import { makeDataFile } from '../helpers/data-file-process.ts'
import { chooseList } from '../helpers/pages/choose-list.ts'
import { UnlockPage } from '../helpers/pages/unlock-page.ts'

const readyPassphrase = 'hest batteri hæfteklamme'
const noDisk = diskRefusal()

test('a full disk refuses what is not saved, keeps what is, and takes it when there is room', async ({
  launch,
  userData,
}) => {
  test.skip(noDisk !== undefined, noDisk)
  test.slow()
  using disk = aDisk()
  makeDataFile(userData, path.join(disk.path, 'datafil'))
  const sentences = errorSentences(new AppError('disk-full', {}))
  const app = await launch(userData)
  const page = await firstPage(app)
  await new UnlockPage(page).unlock(readyPassphrase)
  await go(page, '/indstillinger/myndighed', 'Myndighed')
  const name = page.getByLabel('Myndighedens navn')
  const save = page.getByRole('button', { name: 'Gem myndigheden' })
  await name.fill('Vestby Kommune, første')
  await save.click()
  await expect(page.getByText('Gemt.', { exact: true })).toBeVisible()
  disk.fill()
  await test.step('a recording', async () => {
    await name.fill('Vestby Kommune, anden')
    await save.click()
    await expect(page.getByRole('main').getByText(sentences.da)).toBeVisible()
    await expect(page.getByText('Gemt.', { exact: true })).toBeHidden()
  })
  await test.step('a draft: what is typed is not kept, and the page says so until it is', async () => {
    const warning = page.getByRole('alert').filter({ hasText: 'kan ikke gemmes som kladde' })
    await expect(warning).toContainText(sentences.da)
    await expectAccessible(page)
    disk.free()
    await name.fill('Vestby Kommune, tredje')
    await expect(warning).toBeHidden()
    disk.fill()
    await name.fill('Vestby Kommune, anden')
    await expect(warning).toBeVisible()
  })
  await test.step('a list into the register', async () => {
    const list = path.join(userData, 'medarbejdere.csv')
    await go(page, '/fortegnelse/indlaes', 'Indlæs fortegnelse')
    await chooseList(app, page, list)
    await page.getByRole('button', { name: 'Se, hvad der indlæses' }).click()
    await page.getByRole('button', { name: 'Indlæs 1 række' }).click()
    await expect(page.getByRole('main').getByText(sentences.da)).toBeVisible()
  })
  await test.step('a backup', async () => {
    await go(page, '/indstillinger/sikkerhedskopi', 'Sikkerhedskopi')
    await answerSaveDialog(app, path.join(disk.path, 'kopi.kontrolbog-backup'))
    await page.getByRole('button', { name: 'Lav sikkerhedskopi' }).click()
    await expect(page.getByRole('main').getByText(sentences.da)).toBeVisible()
  })
  await test.step('in English', async () => {
    await go(page, '/indstillinger/udseende', 'Udseende og sprog')
    await page.getByLabel('English').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await go(page, '/indstillinger/sikkerhedskopi', 'Backup')
    await page.getByRole('button', { name: 'Make a backup' }).click()
    await expect(page.getByRole('main').getByText(sentences.en)).toBeVisible()
    await go(page, '/indstillinger/udseende', 'Appearance and language')
    await page.getByLabel('Dansk').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'da')
  })
  await app.close()
  disk.free()
  const again = await launch(userData)
  const later = await firstPage(again)
  await new UnlockPage(later).unlock(readyPassphrase)
  await go(later, '/indstillinger/myndighed', 'Myndighed')
  expect((await ask(later, 'settings', 'authority', undefined))?.name).toBe('Vestby Kommune, første')
  // The last that the disk had room for.
  await expect(later.getByLabel('Myndighedens navn')).toHaveValue('Vestby Kommune, tredje')
  await later.getByRole('button', { name: 'Gem myndigheden' }).click()
  await expect(later.getByText('Gemt.', { exact: true })).toBeVisible()
  await again.close()
})
