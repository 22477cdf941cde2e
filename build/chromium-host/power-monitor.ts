// No power events here: tests emit them, and put another idle time in place.
import { EventEmitter } from 'node:events'
import { guarded } from './guarded.ts'

class PowerMonitor extends EventEmitter implements Pick<Electron.PowerMonitor, 'getSystemIdleTime'> {
  getSystemIdleTime(): number {
    return 0
  }
}

export const powerMonitor = guarded('powerMonitor', new PowerMonitor())
