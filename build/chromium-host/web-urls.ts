// Chromium cannot be taught `app://`, so app://kontrolbog/x is served to it as https://kontrolbog.app.localhost/x: a
// secure context, with no name looked up and nothing sent.
const schemes = new Set<string>()

export function addScheme(scheme: string): void {
  schemes.add(scheme)
}

export function hasScheme(scheme: string): boolean {
  return schemes.has(scheme)
}

/** As Chromium knows the place. */
export function toWeb(url: string): string {
  for (const scheme of schemes) {
    if (url.startsWith(`${scheme}://`)) {
      return url.replace(/^[^:]+:\/\/([^/?#]+)/, `https://$1.${scheme}.localhost`)
    }
  }
  return url
}

/** As the app knows the place. */
export function fromWeb(url: string): string {
  for (const scheme of schemes) {
    const found = new RegExp(`^https://(.+)\\.${scheme}\\.localhost(?=[/?#]|$)`).exec(url)
    if (found) return `${scheme}://${found[1]}${url.slice(found[0].length)}`
  }
  return url
}

/** A policy's sources of our schemes (`app:`, `app://host`) as Chromium knows them. */
export function policyToWeb(policy: string): string {
  return policy.replace(/\b([a-z][a-z0-9+.-]*):(\/\/[^\s;]+)?(?=[\s;]|$)/g, (all, scheme: string, host) => {
    if (!schemes.has(scheme)) return all
    return host === undefined ? `https://*.${scheme}.localhost` : toWeb(all)
  })
}
