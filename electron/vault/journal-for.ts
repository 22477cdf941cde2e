// Which journal a folder can bear.
import { statfsSync } from 'node:fs'

// f_type of NFS, SMB, CIFS, SMB2, FUSE and 9p (statfs(2)).
const sharedFileSystems = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997])

type StatFileSystem = (folder: string) => { readonly type: number }

/** `truncate` on shares, whose locks and memory maps a write-ahead log must not lean on; `wal` on local disks. */
export function journalFor(folder: string, statFileSystem: StatFileSystem = statfsSync): 'wal' | 'truncate' {
  return isOnShare(folder, statFileSystem) ? 'truncate' : 'wal'
}

/** Whether a folder that exists lies on another machine. On Windows a drive letter of a share is not told apart. */
export function isOnShare(folder: string, statFileSystem: StatFileSystem = statfsSync): boolean {
  if (process.platform === 'win32') return /^[\\/]{2}[^?.]/.test(folder)
  return sharedFileSystems.has(statFileSystem(folder).type)
}
