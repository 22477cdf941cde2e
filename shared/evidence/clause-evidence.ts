// What one control says about each clause that a control can say something about.
import type { ClauseEvidence } from './clause-value.ts'
import type { ClauseFacts } from './clause-facts.ts'

type Evidence = (facts: ClauseFacts) => ClauseEvidence

export const none = (note: string): ClauseEvidence => ({ value: 'none', where: [], note })
export const partial = (where: string, note: string): ClauseEvidence => ({
  value: 'partial',
  where: [where],
  note,
})

/** Evidence that findings of rules give, as far as those rules were run. */
function byRules(ids: readonly string[], note: string): Evidence {
  const names = ids.join(', ')
  return (facts) => {
    const ran = ids.filter((id) => facts.hasRun(id))
    if (ran.length === 0) return none(`Regel ${names} er ikke kørt.`)
    const missing = ids.filter((id) => !facts.hasRun(id))
    const rest = missing.length === 0 ? '' : ` Regel ${missing.join(', ')} er ikke kørt.`
    const assessed = facts.isApproved ? 'fundene er vurderet' : 'fundene er ikke vurderet'
    return partial('fund', `${note} Regel ${ran.join(', ')} er kørt; ${assessed}.${rest}`)
  }
}

/** A duty that only arises with system-to-system access. */
function withPrograms(evidence: Evidence): Evidence {
  return (facts) => {
    if (!facts.hasProgramList) return none('Der er ikke indlæst en liste over system til system-programmer.')
    if (facts.programs === 0) return none('Fortegnelsen har ingen system til system-programmer.')
    return evidence(facts)
  }
}

const programLogs = withPrograms((facts) =>
  facts.programsWithLog === 0
    ? none('Der er ikke indlæst logge fra programmerne.')
    : partial(
        'programmer',
        `Egen log er læst for ${facts.programsWithLog} af ${facts.programs} programmer.${draft(facts)}`,
      ),
)

function draft({ isApproved }: ClauseFacts): string {
  return isApproved ? '' : ' Kontrollen er en kladde.'
}

/** How many controls of a duty there are elsewhere and here; '' where there are none. */
export function carriedOutNotes(
  { stated, approvedHere }: Pick<ClauseFacts, 'stated' | 'approvedHere'>,
  duty: 'authorisations' | 'logs',
): { readonly stated: string; readonly here: string } {
  return {
    stated:
      stated[duty] === 0
        ? ''
        : ` Tidligere kontroller oplyst af myndigheden: ${stated[duty]}. De er ikke gennemført i Kontrolbog.`,
    here: approvedHere[duty] === 0 ? '' : ` Godkendt i Kontrolbog: ${approvedHere[duty]}.`,
  }
}

/** The interval of a duty: documented only by controls approved here, the pack's own among them. */
function interval(
  { isApproved, closes, ...carriedOut }: ClauseFacts,
  duty: 'authorisations' | 'logs',
): ClauseEvidence {
  const { stated, here } = carriedOutNotes(carriedOut, duty)
  if (closes[duty]) {
    return { value: 'documented', where: ['frister'], note: `Kontrollen er gennemført.${here}${stated}` }
  }
  const own = isApproved ? 'Pakkens kontrol lukker ikke fristen.' : 'Kladden tæller ikke.'
  if (stated === '' && here === '') return none(`Der er ikke oplyst tidligere kontroller. ${own}`)
  return partial('frister', `${here}${stated} ${own}`.trim())
}

const registerList = partial(
  'kilder',
  'Fortegnelsen er grundlag for kontrollen og identificeret ved SHA-256. Den indgår ikke selv i pakken.',
)

const keptRegister = partial(
  'myndighed',
  'Fortegnelsen føres i Kontrolbog med tid for påbegyndelse og ophør og er grundlag for kontrollen. Den indgår ikke selv i pakken.',
)

const register: Evidence = ({ isApproved }) => (isApproved ? keptRegister : registerList)

export const controlEvidence: Readonly<Record<string, Evidence>> = {
  'T1.1': byRules(['A10'], 'Autorisationer uden oplyst grundlag giver fund.'),
  'T1.2': byRules(['A10'], 'Autorisationer uden oplyst hjemmel giver fund.'),
  'T3.3': byRules(['A1', 'A2', 'A3'], 'Brug uden autorisation og ubrugte autorisationer giver fund.'),
  'T3.4': byRules(['A5'], 'Brug uden for det tilladte omfang giver fund.'),
  'T3.9': byRules(['A2', 'A4', 'A8'], 'Brug efter ansættelsens ophør giver fund.'),
  'T3.10': byRules(['L16'], 'Fælles konti giver fund.'),
  'T3.11': register,
  'T3.12': register,
  'T3.13': byRules(
    ['L1', 'L2', 'L3', 'L4', 'L5', 'L9', 'L17', 'L19', 'L20'],
    'Usædvanlige opslag giver fund.',
  ),
  'T3.14': byRules(['L4', 'L5'], 'Gentagne opslag og mange opslag på samme person giver fund.'),
  'T4.5': ({ isApproved }) =>
    isApproved
      ? { value: 'documented', where: ['kontrol'], note: 'Denne pakke. Kontrollen er vurderet og godkendt.' }
      : partial('kontrol', 'Denne pakke. Kontrollen er en kladde og er ikke godkendt.'),
  'T4.6': (facts) => interval(facts, 'authorisations'),
  'T4.8': programLogs,
  'T4.11': (facts) => {
    const { hasLog, hasStatistics } = facts
    if (hasLog && hasStatistics) {
      return partial(
        'kilder',
        `Både logsøgning og transaktionsstatistik er læst og sammenholdt.${draft(facts)}`,
      )
    }
    if (!hasLog && !hasStatistics) return none('Hverken logsøgning eller transaktionsstatistik er indlæst.')
    return partial('kilder', `${hasLog ? 'Transaktionsstatistik' : 'Logsøgning'} er ikke indlæst.`)
  },
  'T4.12': ({ isApproved }) =>
    isApproved
      ? {
          value: 'documented',
          where: ['kontrol'],
          note: 'Regler, stikprøve og fund er dannet, vurderet og godkendt.',
        }
      : partial('kontrol', 'Regler, stikprøve og fund er dannet. Fundene og stikprøven er ikke vurderet.'),
  'T4.13': (facts) => interval(facts, 'logs'),
  'T4.14': programLogs,
  'T4.15': programLogs,
  'T9.2': byRules(['L9'], 'Opslag uden sagsreference og formål giver fund.'),
  'T9.10': byRules(['A9', 'L23'], 'Ukendte identiteter og fremmede CVR-numre giver fund.'),
}
