// The throw-away data file. Its passphrase is published on the start and unlock screens, so that nobody takes it for a
// real one or keeps anything in it.

export const samplePassphrase = 'vestby er opfundet'
