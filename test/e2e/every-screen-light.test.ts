// Every screen on the fictional authority's data, and on none: light at every size, in Danish, and by keyboard. The other
// theme has a file of its own, so that both are looked at at once. `npm run shots` leaves the pictures.
import { languageSchema } from '../../shared/window/contract.ts'
import { test } from '../helpers/app-fixture.ts'
import { everyLook } from '../helpers/screens/look.ts'
import { lookAtAll } from '../helpers/screens/look-at-all.ts'

const pictures = process.env['KONTROLBOG_SHOTS']
const language = languageSchema.catch('da').parse(process.env['KONTROLBOG_SHOTS_LANGUAGE'])

test('no screen has a fault in any light look', async ({ launchShared }) => {
  test.setTimeout(pictures ? 2_400_000 : 1_200_000)
  const looks = everyLook.filter(({ theme }) => theme === 'light')
  const { app, page, close } = await launchShared({ now: '2026-11-23T09:00:00+01:00' })
  await lookAtAll(app, page, { language, looks, walked: looks.at(-1), pictures })
  await close()
})
