// The document as the template takes it: neighbouring values that look alike become one run, because every piece costs the
// compiler time, and long names get places where a line may break.
import type { Block, PackModel, Section } from '../../shared/evidence/pack-model.ts'
import type { Inline, PrintedKind } from '../../shared/evidence/printed.ts'

/** A plain text, or runs that are drawn one after the other. */
export type Runs = string | readonly Run[]
export type Run = {
  readonly text?: string
  readonly strong?: true
  readonly mono?: true
  /** On a line of its own. */
  readonly line?: true
  /** Label of the section to point at. */
  readonly reference?: string
  readonly mark?: number
}

const monoKinds: ReadonlySet<PrintedKind> = new Set(['hash', 'seed', 'id'])

/** The model with every list of inlines as runs, and every text passed through `printable`. */
export function printRuns(model: PackModel, printable: (words: string) => string): unknown {
  const runs = (content: readonly Inline[]) => runsOf(content, printable)
  const words = (text: string) => breakable(printable(text), 'text')

  function drawBlock(block: Block): unknown {
    switch (block.type) {
      case 'paragraph':
      case 'notice':
        return { type: block.type, content: runs(block.content) }
      case 'list':
        return { type: 'list', items: block.items.map(runs) }
      case 'facts':
        return { type: 'facts', rows: block.rows.map(({ label, value }) => ({ label, value: runs(value) })) }
      case 'table':
        return {
          type: 'table',
          caption: words(block.caption),
          columns: block.columns,
          cells: block.rows.flatMap((row) => row.map(runs)),
        }
      case 'chart':
        return block
    }
  }

  function drawSection({ label, title, blocks, sections, followsOn }: Section): unknown {
    return {
      label,
      title: words(title),
      followsOn: followsOn === true,
      blocks: blocks.map(drawBlock),
      sections: sections.map(drawSection),
    }
  }

  return {
    title: model.title,
    madeOn: model.madeOn,
    authority: words(model.authority.text),
    period: model.period.text,
    pageNotice: model.pageNotice,
    cover: model.cover.map(({ label, value }) => ({ label, value: runs(value) })),
    about: drawSection(model.about),
    chapters: model.chapters.map(drawSection),
  }
}

function runsOf(content: readonly Inline[], printable: (words: string) => string): Runs {
  const runs: Run[] = []
  for (const value of content) {
    if (value.kind === 'reference') {
      runs.push({ reference: value.label })
      continue
    }
    const isMono = monoKinds.has(value.kind)
    const words = printable(value.text)
    const run: Run = {
      text: isMono ? words : breakable(words, value.kind),
      ...(value.strong === true ? { strong: true } : {}),
      ...(isMono ? { mono: true } : {}),
      ...(value.kind === 'id' && runs.length > 0 ? { line: true } : {}),
      ...(value.mark === undefined ? {} : { mark: value.mark }),
    }
    const last = runs.at(-1)
    if (last?.text !== undefined && run.mark === undefined && looksAlike(last, run)) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text }
    } else {
      runs.push(run)
    }
  }
  const [only] = runs
  if (only === undefined) return ''
  const isPlain = runs.length === 1 && !only.strong && !only.mono && only.mark === undefined
  return isPlain && only.text !== undefined ? only.text : runs
}

function looksAlike(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.mono === b.mono && b.line === undefined
}

/**
 * Zero-width spaces in names too long for a narrow column: after a sign, or after ten letters, but never between two
 * digits. Words of prose are left to hyphenation.
 */
export function breakable(words: string, kind: PrintedKind): string {
  const longest = kind === 'text' ? /[^\s\u00A0]{18,}/g : /[^\s\u00A0]{13,}/g
  return words.replace(longest, (long) => {
    if (kind === 'text' && !/[\d_/@\\]/.test(long) && long.length < 40) return long
    return long.replace(/[_/@.:\\-]|[^_/@.:\\-]{9,}?(?:\D(?=.)|.(?=\D))/g, (piece) => `${piece}\u200B`)
  })
}
