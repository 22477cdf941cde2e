// zod compiles its schemas with `new Function`, which the page's policy forbids and reports. Imported before any schema.
import { config } from 'zod/v4/core'

config({ jitless: true })
