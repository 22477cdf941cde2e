// The search for personal numbers in the document itself, before it is drawn: it names the section to mend, and marks
// what only looks like a personal number, so that its page can be told afterwards.
import type { Block, Cell, PackModel, Section } from './pack-model.ts'
import type { Inline, Printed } from './printed.ts'
import { printed, text } from './printed.ts'
import { scanValues } from './scan-values.ts'

export type ScannedModel = {
  /** Label and title of the section in which a personal number stands. */
  readonly hits: readonly { readonly section: string; readonly masked: string }[]
  /** The model with its marks; mark n is about `known[n]`, all digits of that value that look like a number. */
  readonly model: PackModel
  readonly known: readonly (readonly string[])[]
}

/** Searches every printed value and every title, caption and description of the document. */
export function scanModel(model: PackModel): ScannedModel {
  const values: Printed[] = []
  const gaps: string[] = []
  const sections: string[] = []
  const collect: Visitor = {
    value(value, gap, section) {
      values.push(value)
      gaps.push(gap)
      sections.push(section)
      return value
    },
  }
  mapPrinted(model, collect)
  const scanned = scanValues(values, gaps)

  const known = [...Map.groupBy(scanned.known, ({ index }) => index)]
  const marks = new Map(known.map(([index], mark) => [index, mark]))
  let index = -1
  const marked = mapPrinted(model, {
    value(value) {
      index++
      const mark = marks.get(index)
      return mark === undefined ? value : { ...value, mark }
    },
  })
  return {
    hits: scanned.hits.map(({ index: at, masked }) => ({ section: sections[at] ?? '', masked })),
    model: marked,
    known: known.map(([, values]) => values.map(({ digits }) => digits)),
  }
}

type Visitor = {
  /** `gap` is what a reader meets after the value; `section` the title of the section it stands in. */
  value(value: Printed, gap: string, section: string): Printed
}

const lineEnd = '\n'

/** Visits every value in the order it is printed, and puts what the visitor answers in its place. */
function mapPrinted(model: PackModel, visitor: Visitor): PackModel {
  const cell = (content: Cell, section: string): Cell =>
    content.map((inline, at): Inline => {
      if (inline.kind === 'reference') return inline
      return visitor.value(inline, at === content.length - 1 ? lineEnd : '', section)
    })
  const words = (content: string, section: string) => {
    visitor.value(text(content), lineEnd, section)
  }

  function mapBlock(block: Block, section: string): Block {
    switch (block.type) {
      case 'paragraph':
      case 'notice':
        return { ...block, content: cell(block.content, section) }
      case 'list':
        return { ...block, items: block.items.map((item) => cell(item, section)) }
      case 'facts':
        return {
          ...block,
          rows: block.rows.map(({ label, value }) => {
            words(label, section)
            return { label, value: cell(value, section) }
          }),
        }
      case 'table':
        words(block.caption, section)
        for (const { title } of block.columns) words(title, section)
        return { ...block, rows: block.rows.map((row) => row.map((content) => cell(content, section))) }
      case 'chart':
        words(block.caption, section)
        words(block.alt, section)
        // The chart's own words are dates and counts.
        for (const [, drawn = ''] of block.svg.matchAll(/>([^<>]+)</g)) {
          visitor.value(printed('count', drawn), lineEnd, section)
        }
        return block
    }
  }

  function mapSection(part: Section): Section {
    words(part.title, part.title)
    return {
      ...part,
      blocks: part.blocks.map((block) => mapBlock(block, part.title)),
      sections: part.sections.map(mapSection),
    }
  }

  const authority = visitor.value(model.authority, lineEnd, model.title)
  const period = visitor.value(model.period, lineEnd, model.title)
  return {
    ...model,
    authority,
    period,
    cover: model.cover.map(({ label, value }) => ({ label, value: cell(value, model.title) })),
    about: mapSection(model.about),
    chapters: model.chapters.map(mapSection),
  }
}
