/** The files of a pack, by their paths in it. Every one of them is always there. */
export const packFiles = {
  pdf: 'dokumentationspakke.pdf',
  controls: 'data/kontroller.json',
  findings: 'data/fund.csv',
  ledger: 'data/ledger.jsonl',
  readMe: 'LÆS-MIG.txt',
  manifest: 'manifest.json',
  sums: 'SHA256SUMS',
} as const
