// Counted nouns in the reasons of findings.

/** `1 forespørgsel`, `7 forespørgsler`. */
export function requests(count: number): string {
  return `${count} ${count === 1 ? 'forespørgsel' : 'forespørgsler'}`
}

/** `1 autorisation`, `7 autorisationer`. */
export function authorisations(count: number): string {
  return `${count} ${count === 1 ? 'autorisation' : 'autorisationer'}`
}
