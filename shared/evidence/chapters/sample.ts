// The frozen population, the rule by which the sample was drawn, and the chance it gave of seeing an improper look-up.
import { formatCount, formatShare } from '../danish-format.ts'
import type { Block, Cell, Section } from '../pack-model.ts'
import { paragraph, section } from '../pack-model.ts'
import type { ControlPart } from '../control-parts.ts'
import type { PersonCodes } from '../person-codes.ts'
import { type Printed, identity, printed, strong, text } from '../printed.ts'
import { printRows } from '../source-codes.ts'

/** Users and programs printed; all of them stand in data/kontroller.json. */
const strataPrinted = 1200
const rowsPrinted = 40

export function sampleSection(part: ControlPart): Section {
  const { control, programs, codes, people, label, profile } = part
  const { sample } = control
  const programNames = new Set(programs.map(({ name }) => name))
  const rate = sample.strata[0]?.detection.rate ?? 0.05
  const bySubject = Map.groupBy(sample.rows, ({ subject }) => subject)
  const shown = sample.strata.slice(0, strataPrinted)
  return section(label('stikproeve'), 'Population og stikprøve', [
    {
      type: 'facts',
      rows: [
        {
          label: 'Population',
          value: [
            printed('count', formatCount(sample.population.rows)),
            text(' rækker. Alle rækker i perioden fra brugere, også dem der er i fund.'),
          ],
        },
        { label: 'Populationens SHA-256', value: [printed('hash', sample.population.sha256)] },
        { label: 'Metode', value: [text(sample.method)] },
        {
          label: 'Størrelse',
          value: [
            printed('count', formatCount(sample.rows.length)),
            text(' rækker af '),
            printed('count', formatCount(sample.population.rows)),
          ],
        },
        { label: 'Frø', value: [printed('seed', sample.seed)] },
        { label: 'Antal træk', value: [printed('count', formatCount(sample.draws))] },
      ],
    },
    ...earlierDraws(profile),
    paragraph(strong('Reglen. '), text(ruleInWords)),
    paragraph(
      strong('Populationens kontrolsum '),
      text(
        'er SHA-256 af linjerne »<kildens SHA-256>:<linje>« med linjeskift efter hver, i kildernes og linjernes orden.',
      ),
    ),
    paragraph(
      strong('Chancen '),
      text(
        `for at stikprøven rummer mindst ét uberettiget opslag, hvis ${formatShare(rate)} af brugerens rækker var uberettigede, står for hver bruger og hvert program. En række fra et programs log tæller både hos brugeren og hos programmet. Chancen er regnet forudsat at vurderingen genkender et uberettiget opslag.`,
      ),
    ),
    {
      type: 'table',
      caption: `Stikprøven for hver bruger og hvert program, med chancen ved ${formatShare(rate)}`,
      columns: [
        { title: 'Bruger eller program', width: 'auto', align: 'left' },
        { title: 'Rækker', width: 'auto', align: 'right' },
        { title: 'Udtrukket', width: 'auto', align: 'right' },
        { title: 'Chance', width: 'auto', align: 'right' },
        { title: 'Udtrukne rækker (kilde: linje)', width: 1, align: 'left' },
      ],
      rows: shown.map((stratum): Cell[] => [
        [subject(stratum.subject, programNames, people)],
        [printed('count', formatCount(stratum.rows))],
        [printed('count', formatCount(stratum.drawn))],
        [printed('share', formatShare(stratum.detection.probability, 1))],
        programNames.has(stratum.subject)
          ? [text('Står under brugerne')]
          : printRows(bySubject.get(stratum.subject) ?? [], codes, rowsPrinted, 'data/kontroller.json'),
      ]),
    },
    ...(sample.strata.length > shown.length ? [paragraph(...cut(shown.length, sample.strata.length))] : []),
  ])
}

/** Draws before the one that was assessed: a sample that was drawn until it suited would show here. */
function earlierDraws(profile: ControlPart['profile']): Block[] {
  if (profile.isDraft || profile.approval.earlierDraws.length === 0) return []
  return [
    {
      type: 'table',
      caption: 'Tidligere træk i samme kontrol, som denne stikprøve trådte i stedet for',
      columns: [
        { title: 'Træk', width: 'auto', align: 'right' },
        { title: 'Rækker', width: 'auto', align: 'right' },
        { title: 'Frø', width: 1, align: 'left' },
      ],
      rows: profile.approval.earlierDraws.map(({ draws, size, seed }): Cell[] => [
        [printed('count', formatCount(draws))],
        [printed('count', formatCount(size))],
        [printed('seed', seed)],
      ]),
    },
  ]
}

function subject(id: string, programNames: ReadonlySet<string>, people: PersonCodes): Printed {
  if (id === '') return text('uden slutbruger')
  if (programNames.has(id)) return printed('program', id)
  const coded = people.replaceSubject(id)
  return coded === id ? identity(id) : printed('personCode', coded)
}

function cut(shown: number, all: number): Printed[] {
  return [
    text('Tabellen viser '),
    printed('count', formatCount(shown)),
    text(' af '),
    printed('count', formatCount(all)),
    text(' brugere og programmer. Alle står i data/kontroller.json.'),
  ]
}

const ruleInWords =
  'Op til 150 rækker gennemgås alle. Er der flere, er stikprøven den største af 60 rækker, én procent af rækkerne (højst 300) og én række for hver fjerde aktive bruger. Først trækkes ti rækker for hvert program, dernæst én række for hver bruger, begyndende med dem, der længst ikke har været udtrukket, og til sidst resten. Vægten er 5 for rækker om beskyttede personer, 3 for rækker i fund af alvor lav og 1 ellers. Rækkefølgen er givet af HMAC-SHA256 med frøet som nøgle og kan derfor gentages, men ikke forudses. Rækker i fund af alvor middel og derover er en liste for sig ved siden af stikprøven; de indgår hverken i størrelsen eller i chancen.'
