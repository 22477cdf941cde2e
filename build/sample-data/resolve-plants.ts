// Turns what was planted into what findings.json should say: rule, severity, subject, and the rows by file and line.
import type { Plant, World } from './world.ts'

export type ResolvedPlant = {
  readonly rule: string
  /** Lettered case, where the rule has cases. */
  readonly case: string | null
  readonly severity: Plant['severity']
  readonly subject: { readonly kind: string; readonly id: string }
  /** In file order, then line order. */
  readonly rows: readonly { readonly file: string; readonly line: number }[]
}

/** Call it when every file is written. `fileOrder`: the sources whose order counts; other files follow. */
export function resolvePlants(world: World, fileOrder: readonly string[]): ResolvedPlant[] {
  const place = (file: string) => (fileOrder.includes(file) ? fileOrder.indexOf(file) : fileOrder.length)
  return world.plants.map((plant) => {
    const rows = plant.rows
      .map(({ file, line }) => ({ file, line }))
      .sort((a, b) => place(a.file) - place(b.file) || a.line - b.line)
    if (rows.some((row) => row.line === 0)) throw new Error(`a row planted for ${plant.rule} was not written`)
    return {
      rule: plant.rule,
      case: plant.case,
      severity: plant.severity,
      subject: subjectOf(plant, rows),
      rows,
    }
  })
}

function subjectOf(plant: Plant, rows: ResolvedPlant['rows']): ResolvedPlant['subject'] {
  const first = rows[0]
  if (plant.subject.kind !== 'person' || first === undefined) return plant.subject
  return { kind: 'person', id: `${plant.subject.id.slice(0, 6)}-XXXX#${first.file}:${first.line}` }
}
