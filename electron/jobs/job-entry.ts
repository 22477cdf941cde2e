// What every worker starts with. A worker's own modules are loaded only when the code cache is on.
import './code-cache.ts'
import { workerData } from 'node:worker_threads'

// Written by startJob alone.
await import((workerData as { readonly entry: string }).entry)
