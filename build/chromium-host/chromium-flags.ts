/** For every Chromium that the host starts: it reaches no network, and its background services are off. */
export const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-breakpad',
  // None, in a word that every Chromium knows.
  '--disk-cache-size=1',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  // No bar about "unsupported flags" in a window.
  '--test-type',
] as const

/** Chromium refuses its own sandbox to root. */
export const rootFlags = process.getuid?.() === 0 ? (['--no-sandbox'] as const) : []
