// Which journal a folder can bear.
import { statfsSync } from 'node:fs'

// f_type of NFS, SMB, CIFS, SMB2, FUSE and 9p (statfs(2)).
const sharedFileSystems = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997])

/** `truncate` on shares, whose locks and memory maps a write-ahead log must not lean on; `wal` on local disks. */
export function journalFor(folder: string): 'wal' | 'truncate' {
  if (process.platform === 'win32') return /^[\\/]{2}[^?.]/.test(folder) ? 'truncate' : 'wal'
  return sharedFileSystems.has(statfsSync(folder).type) ? 'truncate' : 'wal'
}
