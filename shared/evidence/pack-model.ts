// The evidence pack as a document: chapters of blocks of printed values. It is pure data; the template draws it, and the
// search for personal numbers walks it.
import type { Inline, Printed } from './printed.ts'

export type Column = {
  readonly title: string
  /** `auto` is as wide as its widest cell, a number is a share of what is left. */
  readonly width: 'auto' | number
  readonly align: 'left' | 'right'
}

export type Cell = readonly Inline[]

export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly items: readonly Cell[] }
  | { readonly type: 'facts'; readonly rows: readonly { readonly label: string; readonly value: Cell }[] }
  | {
      readonly type: 'table'
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly type: 'notice'; readonly content: readonly Inline[] }
  | { readonly type: 'chart'; readonly svg: string; readonly alt: string; readonly caption: string }

export type Section = {
  /** Unique in the pack; references point at it. */
  readonly label: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  /** A chapter that goes on where the one before it ends. */
  readonly followsOn?: true
}

export type PackModel = {
  readonly title: string
  /** Goes into the PDF's own date, local to the pack's zone. */
  readonly madeOn: { readonly year: number; readonly month: number; readonly day: number }
  readonly authority: Printed
  readonly period: Printed
  /** Stands on every page; empty when the pack documents an approved control. */
  readonly pageNotice: string
  readonly cover: readonly { readonly label: string; readonly value: Cell }[]
  /** Before the contents. */
  readonly about: Section
  readonly chapters: readonly Section[]
}

export function paragraph(...content: Inline[]): Block {
  return { type: 'paragraph', content }
}

export function notice(...content: Inline[]): Block {
  return { type: 'notice', content }
}

export function section(
  label: string,
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section {
  return { label, title, blocks, sections }
}

/** The same chapter, on the page where the one before it ends. */
export function followingOn(chapter: Section): Section {
  return { ...chapter, followsOn: true }
}
