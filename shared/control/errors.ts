// The expected failures of this feature: the details each carries, and its sentence in Danish and English.
import { z } from 'zod'
import { failure } from '../failure.ts'

/** Where the profile says it, when it was read from a file. */
const place = z.object({
  file: z.string().optional(),
  line: z.int().optional(),
  reason: z.string().optional(),
})
type Place = z.infer<typeof place>
const rule = place.extend({ rule: z.string() })
const parameter = place.extend({ rule: z.string(), name: z.string() })

const at = ({ file, line }: Place) =>
  file === undefined ? '' : line === undefined ? `${file}: ` : `${file}, linje ${line}: `
const atEn = ({ file, line }: Place) =>
  file === undefined ? '' : line === undefined ? `${file}: ` : `${file}, line ${line}: `

export const controlErrors = {
  'control-unknown': failure(
    z.object({}),
    () => 'Kontrollen findes ikke, eller den kan ikke åbnes her. Intet er ændret. Vælg den i listen.',
    () =>
      'There is no such control, or it cannot be opened here. Nothing was changed. Choose it in the list.',
  ),
  'control-under-way': failure(
    z.object({}),
    () =>
      'Der er allerede en kontrol i gang, og der kan kun være én ad gangen. Intet er oprettet. Fortsæt den, eller opgiv den først.',
    () =>
      'A control is under way already, and there can be only one at a time. Nothing was created. Continue it, or give it up first.',
  ),
  'control-period-invalid': failure(
    z.object({ problem: z.enum(['reversed', 'future']) }),
    ({ problem }) =>
      problem === 'reversed'
        ? 'Periodens første dag ligger efter den sidste. Intet er gemt. Ret datoerne.'
        : 'Perioden slutter efter i dag. Intet er gemt. Ret slutdatoen.',
    ({ problem }) =>
      problem === 'reversed'
        ? 'The first day of the period is after the last. Nothing was saved. Mend the dates.'
        : 'The period ends after today. Nothing was saved. Mend the end date.',
  ),
  'control-notice-missing': failure(
    z.object({}),
    () =>
      'Reglerne om personer køres først, når det er registreret, hvordan medarbejderne er orienteret, eller hvorfor de ikke er. Intet er kørt.',
    () =>
      'The rules about persons run only when it is recorded how employees were informed, or why they were not. Nothing was run.',
  ),
  'control-duties-unknown': failure(
    z.object({}),
    () => 'Kontrollen omfatter et program, som ikke er i fortegnelsen. Intet er gemt. Vælg igen.',
    () => 'The control covers a program that is not in the register. Nothing was saved. Choose again.',
  ),
  'control-not-run': failure(
    z.object({}),
    () => 'Reglerne er ikke kørt endnu, så der er ingen fund at vise. Kør dem først.',
    () => 'The rules have not been run yet, so there are no findings to show. Run them first.',
  ),
  'review-changed-meanwhile': failure(
    z.object({}),
    () =>
      'Enhedens autorisationer er ændret, siden de blev vist. Intet er bekræftet. Se dem igennem, og bekræft igen.',
    () =>
      "The unit's authorisations have changed since they were shown. Nothing was confirmed. Look them through and confirm again.",
  ),
  'finding-unknown': failure(
    z.object({}),
    () => 'Fundet eller rækken findes ikke i den seneste kørsel. Åbn listen over fund igen.',
    () => 'The finding or row is not in the latest run. Open the list of findings again.',
  ),
  'control-unknown-rule': failure(
    rule,
    (d) =>
      `${at(d)}Myndighedens parametre nævner reglen ${d.rule}, som ikke findes i denne udgave. Intet er kørt. Ret eller fjern den under "parameters".`,
    (d) =>
      `${atEn(d)}The authority's parameters name the rule ${d.rule}, which this edition does not have. Nothing was run. Correct or remove it under "parameters".`,
  ),
  'control-unknown-parameter': failure(
    parameter,
    (d) =>
      `${at(d)}Reglen ${d.rule} har ingen parameter ved navn ${d.name}. Intet er kørt. Navnene står i docs/formater.md.`,
    (d) =>
      `${atEn(d)}The rule ${d.rule} has no parameter named ${d.name}. Nothing was run. The names stand in docs/formater.md.`,
  ),
  'control-invalid-parameter': failure(
    parameter,
    (d) =>
      `${at(d)}Parameteren ${d.name} til reglen ${d.rule} ligger uden for det tilladte. Intet er kørt. Grænserne står i docs/formater.md.`,
    (d) =>
      `${atEn(d)}The parameter ${d.name} of the rule ${d.rule} is outside its limits. Nothing was run. The limits stand in docs/formater.md.`,
  ),
  'control-invalid-case-pattern': failure(
    place,
    (d) =>
      `${at(d)}Feltet "casePattern" i myndighedens profil er ikke et gyldigt JavaScript-regulært udtryk (flag u). Intet er kørt. Ret det, eller fjern feltet.`,
    (d) =>
      `${atEn(d)}The field "casePattern" in the authority's profile is not a valid JavaScript regular expression (flag u). Nothing was run. Correct it or remove the field.`,
  ),
  'assess-singly': failure(
    z.object({}),
    () =>
      'Fund af alvor kritisk og høj vurderes ét ad gangen. Intet er registreret. Vælg ét af dem, eller vælg kun fund af alvor middel.',
    () =>
      'Findings of severity critical and high are assessed one at a time. Nothing was recorded. Choose one of them, or only findings of severity medium.',
  ),
  'assess-by-group': failure(
    z.object({}),
    () =>
      'Fund af alvor middel vurderes samlet for én regel og én medarbejder ad gangen. Intet er registreret. Vælg kun fund fra samme regel om samme medarbejder.',
    () =>
      'Findings of severity medium are assessed together for one rule and one employee at a time. Nothing was recorded. Choose only findings of one rule about one employee.',
  ),
  'assess-unexplained': failure(
    z.object({}),
    () => 'Vurderingen mangler en forklaring. Intet er registreret. Skriv, hvad der er undersøgt.',
    () => 'The assessment lacks an explanation. Nothing was recorded. Write what was looked into.',
  ),
  'assess-date-missing': failure(
    z.object({}),
    () => 'Der mangler en dato for, hvornår svaret ventes. Intet er registreret. Angiv en dato fra i dag.',
    () =>
      'The date by which the answer is awaited is missing. Nothing was recorded. Give a date from today on.',
  ),
  'assess-second-person': failure(
    z.object({}),
    () => 'Den anden person kan ikke være den, der vurderer. Intet er registreret. Angiv en anden.',
    () => 'The second person cannot be the one who assesses. Nothing was recorded. Name somebody else.',
  ),
  'approval-duties-unmet': failure(
    z.object({}),
    () =>
      'Kontrollen mangler noget af det, den er planlagt til at omfatte. Den er ikke godkendt. Ret planen, gør det færdigt, eller godkend kontrollen som ufuldstændig med en begrundelse.',
    () =>
      'The control lacks some of what it is planned to cover. It is not approved. Change the plan, finish it, or approve the control as incomplete with a reason.',
  ),
  'approval-name-differs': failure(
    z.object({}),
    () =>
      'Navnet er ikke det, du er registreret med. Kontrollen er ikke godkendt. Skriv dit navn, som det står i hjælpeteksten.',
    () =>
      'The name is not the one you are registered by. The control is not approved. Write it as the hint has it.',
  ),
  'control-not-assessed': failure(
    z.object({ findings: z.number(), rows: z.number() }),
    ({ findings, rows }) =>
      `Kontrollen kan ikke godkendes: ${findings} fund og ${rows} rækker i stikprøven mangler en vurdering. Intet er registreret. Vurdér dem først.`,
    ({ findings, rows }) =>
      `The control cannot be approved: ${findings} findings and ${rows} rows of the sample are not assessed. Nothing was recorded. Assess them first.`,
  ),
  'control-not-approved': failure(
    z.object({}),
    () =>
      'Kontrollen er ikke godkendt, så der kan ikke dannes en pakke af den. Intet er ændret. Godkend kontrollen, og prøv igen.',
    () =>
      'The control is not approved, so no pack can be made of it. Nothing was changed. Approve the control and try again.',
  ),
  'control-not-approvable': failure(
    z.object({}),
    () =>
      'Kontrollen kan ikke godkendes: den findes ikke, er en teknisk kladde eller mangler kørsel af regler eller stikprøve. Intet er registreret.',
    () =>
      'The control cannot be approved: there is none, it is a technical draft, or rules or sample are missing. Nothing was recorded.',
  ),
  'control-changed-meanwhile': failure(
    z.object({}),
    () =>
      'Der er registreret noget, mens godkendelsen blev underskrevet. Kontrollen er ikke godkendt. Se den igennem, og godkend igen.',
    () =>
      'Something was recorded while the approval was being signed. The control is not approved. Look it through and approve again.',
  ),
  'control-findings-changed': failure(
    z.object({}),
    () =>
      'Kontrollens fund er ikke dem, den blev kørt med. Intet er registreret. Kør verifikationen, og kør reglerne igen.',
    () =>
      "The control's findings are not those it was run with. Nothing was recorded. Run the verification, and run the rules again.",
  ),
} as const
