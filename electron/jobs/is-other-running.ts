import { errorCode } from '../vault/write-atomically.ts'

/** Whether a process of this id runs on this machine, and is not this one. */
export function isOtherRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
