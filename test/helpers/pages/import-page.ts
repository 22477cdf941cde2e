// The files of one kind that a control takes in, wherever that stands.
import type { Locator, Page } from '@playwright/test'
import { dropFiles } from '../app/drop-files.ts'

export class ImportPage {
  readonly page: Page
  /** The label of the place where files are dropped: "Filer fra logsøgning". */
  readonly #dropLabel: string

  constructor(page: Page, dropLabel = 'Filer fra logsøgning') {
    this.page = page
    this.#dropLabel = dropLabel
  }

  async drop(...files: readonly string[]): Promise<void> {
    await dropFiles(this.page, this.page.getByRole('group', { name: this.#dropLabel }), files)
  }

  /** [Vælg filer], which asks the system's dialog. */
  get choose(): Locator {
    return this.page.getByRole('group', { name: this.#dropLabel }).getByRole('button')
  }

  form(file: string): Locator {
    return this.page.getByRole('form', { name: `Indlæs ${file}` })
  }

  submit(file: string): Locator {
    return this.form(file).getByRole('button', { name: `Indlæs ${file}` })
  }

  column(header: string): Locator {
    return this.page.getByLabel(`${header} bruges som`)
  }

  async match(columns: Readonly<Record<string, string>>): Promise<void> {
    for (const [header, field] of Object.entries(columns)) {
      await this.column(header).selectOption(field)
    }
  }

  said(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text })
  }

  imported(file: string): Locator {
    return this.page.getByRole('table', { name: 'Indlæste filer' }).getByRole('row').filter({ hasText: file })
  }
}
