// A page that dies takes the data file with it (it locks), and a new page comes. One that dies again and again, on a
// machine where something ends it, must not do so for ever.
const withinMs = 60_000
const tooMany = 3

/** Counts deaths; the function it returns says whether this one, at `at` (UTC ms), is one too many within a minute. */
export function pageDeaths(): (at: number) => boolean {
  let deaths: number[] = []
  return (at) => {
    deaths = [...deaths.filter((each) => at - each < withinMs), at]
    return deaths.length >= tooMany
  }
}
