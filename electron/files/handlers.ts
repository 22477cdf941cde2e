import type { filesContract } from '../../shared/files/contract.ts'
import type { FeatureHandlers } from '../../shared/ipc.ts'
import type { MainContext } from '../main-context.ts'
import { dialogFilters, dialogTitle } from './dialog-texts.ts'

export const filesHandlers: FeatureHandlers<typeof filesContract, MainContext> = {
  chooseOpen({ offers, preferences }, { purpose, isMultiple }) {
    const { language } = preferences.read()
    return offers.open(dialogTitle(purpose, language), dialogFilters(purpose, language), isMultiple)
  },
  chooseFolder: ({ offers, preferences }, { purpose }) =>
    offers.folder(dialogTitle(purpose, preferences.read().language)),
  chooseSave({ offers, preferences }, { purpose, suggestedName }) {
    const { language } = preferences.read()
    return offers.save(dialogTitle(purpose, language), suggestedName, dialogFilters(purpose, language))
  },
  reveal: ({ offers }, { ticket }) => offers.reveal(ticket),
  openPack: async ({ offers, packPdf }, { pack }) => offers.openPdf(await packPdf(pack)),
}
