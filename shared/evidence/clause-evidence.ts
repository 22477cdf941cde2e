// What this edition of the pack holds about each clause. A clause that is not named here is a duty of which it holds
// nothing, and the index says so.
import { formatDate } from './danish-format.ts'
import type { Clause, ClauseEvidence } from './clause-value.ts'
import type { ClauseFacts } from './clause-facts.ts'

type Evidence = (facts: ClauseFacts) => ClauseEvidence

const none = (note: string): ClauseEvidence => ({ value: 'none', where: null, note })
const partial = (where: string, note: string): ClauseEvidence => ({ value: 'partial', where, note })

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

/** The interval of a duty: documented only by controls approved here, the pack's own among them. */
function interval(
  { isApproved, closes, approvedHere }: ClauseFacts,
  duty: 'authorisations' | 'logs',
  earlier: number,
): ClauseEvidence {
  const stated =
    earlier === 0
      ? ''
      : ` Tidligere kontroller oplyst af myndigheden: ${earlier}. De er ikke gennemført i Kontrolbog.`
  const here = approvedHere[duty] === 0 ? '' : ` Godkendt i Kontrolbog: ${approvedHere[duty]}.`
  if (closes[duty]) {
    return { value: 'documented', where: 'frister', note: `Kontrollen er gennemført.${here}${stated}` }
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

const personalNumbers = partial(
  'graenser',
  'Personer, der er slået op, står med kode, og pakken er gennemsøgt for fulde personnumre.',
)

const evidence: Readonly<Record<string, Evidence>> = {
  'T1.1': byRules(['A10'], 'Autorisationer uden oplyst grundlag giver fund.'),
  'T1.2': byRules(['A10'], 'Autorisationer uden oplyst hjemmel giver fund.'),
  'T3.1': ({ withoutOfficer }) =>
    withoutOfficer === null
      ? {
          value: 'documented',
          where: 'myndighed',
          note: 'En sikkerhedsansvarlig er oplyst for hver dag i perioden.',
        }
      : partial(
          'myndighed',
          `Der er ikke oplyst en sikkerhedsansvarlig for hele perioden, første gang ${formatDate(withoutOfficer)}.`,
        ),
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
      ? { value: 'documented', where: 'kontrol', note: 'Denne pakke. Kontrollen er vurderet og godkendt.' }
      : partial('kontrol', 'Denne pakke. Kontrollen er en kladde og er ikke godkendt.'),
  'T4.6': (facts) => interval(facts, 'authorisations', facts.earlierAuthorisationControls),
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
          where: 'kontrol',
          note: 'Regler, stikprøve og fund er dannet, vurderet og godkendt.',
        }
      : partial('kontrol', 'Regler, stikprøve og fund er dannet. Fundene og stikprøven er ikke vurderet.'),
  'T4.13': (facts) => interval(facts, 'logs', facts.earlierLogControls),
  'T4.14': programLogs,
  'T4.15': programLogs,
  'T4.16': () => none('Kontrol ved mistanke indgår ikke i pakken.'),
  'T4.17': () => partial('mistanke', 'Ingen kontrol ved mistanke er talt med som løbende kontrol.'),
  'T8.5': () => personalNumbers,
  'T8.7': () => personalNumbers,
  'T8.9': () => personalNumbers,
  'T9.2': byRules(['L9'], 'Opslag uden sagsreference og formål giver fund.'),
  'T9.10': byRules(['A9', 'L23'], 'Ukendte identiteter og fremmede CVR-numre giver fund.'),
}

/** What the pack says about a clause. */
export function evidenceOf(clause: Clause, facts: ClauseFacts): ClauseEvidence {
  const known = evidence[clause.id]
  if (known) return known(facts)
  if (
    clause.kind === 'F' ||
    clause.binds.startsWith('CPR-kontoret') ||
    clause.binds.startsWith('Datafordeler')
  )
    return { value: 'notDuty', where: null, note: 'Oplysning, rettighed eller andres opgave.' }
  if (clause.kind === 'X') return { value: 'notDuty', where: null, note: 'Undtagelse.' }
  if (clause.binds === 'Everyone' || clause.binds === 'Both parties' || clause.id === 'T13.2')
    return { value: 'notDuty', where: null, note: 'Retsvirkning.' }
  return { value: 'none', where: provisions.has(clause.id) ? 'bestemmelser' : null, note: missing(clause) }
}

const provisions: ReadonlySet<string> = new Set(['T3.2', 'T4.1', 'T4.2', 'T4.3', 'T4.4'])

function missing({ id, section }: Clause): string {
  if (provisions.has(id)) return 'De interne bestemmelser indgår ikke i pakken.'
  // What pkt. 4 lets CPR-kontoret ask for is the provisions and the controls, no more.
  if (['3', '5', '6', '7'].includes(section))
    return 'Ligger uden for det, punkt 4 omfatter, og indgår ikke i pakken.'
  return 'Indgår ikke i pakken.'
}
