// The screens of home workplaces, once there are rules, a standard, a workplace and a control with an open deadline.
import type { ElectronApplication, Page } from '@playwright/test'
import { type Reached, act, at, dialog, over, refused } from './screen.ts'
import { recordHomeWorkplace } from './sample-work.ts'

const root = '/hjemmearbejdspladser'

export async function homeStage(_app: ElectronApplication, page: Page): Promise<Reached> {
  const { rules, standard, workplace, control } = await recordHomeWorkplace(page)
  const place = `${root}/arbejdsplads/${workplace}`
  return {
    page,
    screens: [
      at('home-list', root),
      dialog('home-interval', root, ['Ændr interval', 'Change interval']),
      at('home-rules', `${root}/retningslinjer`),
      over('home-rules-history', `${root}/retningslinjer`, (on) => act(on, 'Historik', 'History').click()),
      dialog('home-rules-void', `${root}/retningslinjer`, ['Fejlregistrér', 'Void']),
      at('home-rules-new', `${root}/retningslinjer/ny`),
      refused('home-rules-errors', `${root}/retningslinjer/ny`),
      at('home-rules-correct', `${root}/retningslinjer/${rules}`),
      at('home-standards', `${root}/standarder`),
      at('home-standard-new', `${root}/standarder/ny`),
      refused('home-standard-errors', `${root}/standarder/ny`),
      at('home-standard-correct', `${root}/standarder/${standard}`),
      at('home-controls', `${root}/kontroller`),
      at('home-control-new', `${root}/kontroller/ny`),
      refused('home-control-errors', `${root}/kontroller/ny`),
      at('home-control-correct', `${root}/kontroller/${control}`),
      at('home-new', `${root}/ny`),
      refused('home-new-errors', `${root}/ny`),
      at('home-workplace', place),
      dialog('home-close', place, ['Luk frist', 'Close deadline']),
      dialog('home-move', place, ['Flyt frist', 'Move deadline']),
      dialog('home-end', place, ['Registrér ophør', 'Register end']),
      dialog('home-correct', place, ['Ret', 'Correct']),
      at('home-declare', `${place}/erklaering`),
      refused('home-declare-errors', `${place}/erklaering`),
    ],
  }
}
