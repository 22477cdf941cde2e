// Keeps compiled code from one run to the next, beside the installed packages: modules then load in a fraction of the
// time. It holds code and nothing else; where the folder cannot be written, everything is compiled as before.
import { enableCompileCache } from 'node:module'
import path from 'node:path'

enableCompileCache(path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'kontrolbog-code'))
