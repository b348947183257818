/** What the office may leave to be filled in, each in braces: `{family}`. */
export const templateBlanks = ['family', 'children', 'school', 'event', 'date', 'deadline'] as const
/** The name of a blank. */
export type TemplateBlank = (typeof templateBlanks)[number]

/** What a passage may depend on: `{if interpreter}We have asked one to come.{end}` */
export const templateConditions = ['interpreter', 'separated', 'unplaced'] as const
/** The name of a condition. */
export type TemplateCondition = (typeof templateConditions)[number]

/** A piece of a template that was read: text, a blank, or a passage that stands under a condition. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank'; readonly blank: TemplateBlank }
  | { readonly kind: 'if'; readonly condition: TemplateCondition; readonly parts: readonly TemplatePart[] }

/** Something in a template that cannot be meant, from 1, counted in characters as an editor does. */
export interface TemplateProblem {
  readonly kind: 'unknown-blank' | 'unknown-condition' | 'lone-brace' | 'lone-end' | 'no-end'
  readonly line: number
  readonly column: number
  /** What stands there. */
  readonly said: string
}

/** A text as it was read. One with problems is not filled in. */
export interface Template {
  readonly parts: readonly TemplatePart[]
  readonly problems: readonly TemplateProblem[]
}

/** Reads a text with known blanks and conditions; all problems are reported, and nothing is ever thrown. */
export function parseTemplate(text: string, blanks: readonly TemplateBlank[] = templateBlanks): Template {
  const problems: TemplateProblem[] = []
  const root: TemplatePart[] = []
  const open: Opened[] = []
  const problem = (kind: TemplateProblem['kind'], at: number, said: string): void => {
    problems.push({ kind, ...placeIn(text, at), said })
  }
  const parts = (): TemplatePart[] => open.at(-1)?.parts ?? root
  const close = (one: Opened): void => {
    open.pop()
    if (one.condition !== null) parts().push({ kind: 'if', condition: one.condition, parts: one.parts })
  }
  let from = 0
  for (const { index, 0: said, 1: inside } of text.matchAll(/\{([^{}\n]*)\}|[{}]/g)) {
    if (index > from) parts().push({ kind: 'text', text: text.slice(from, index) })
    from = index + said.length
    const words = inside?.trim().split(/\s+/) ?? []
    const [first = '', second = ''] = words
    const last = open.at(-1)
    if (inside === undefined) problem('lone-brace', index, said)
    else if (first === 'if' && words.length === 2) {
      const condition = templateConditions.find((one) => one === second) ?? null
      if (condition === null) problem('unknown-condition', index, second)
      open.push({ condition, parts: [], at: index, said })
    } else if (first === 'end' && words.length === 1) {
      if (last) close(last)
      else problem('lone-end', index, said)
    } else {
      const blank = words.length === 1 ? blanks.find((one) => one === first) : undefined
      if (blank) parts().push({ kind: 'blank', blank })
      else problem('unknown-blank', index, inside.trim())
    }
  }
  if (from < text.length) parts().push({ kind: 'text', text: text.slice(from) })
  for (const one of [...open].reverse()) {
    problem('no-end', one.at, one.said)
    close(one)
  }
  problems.sort((a, b) => a.line - b.line || a.column - b.column)
  return { parts: root, problems }
}

interface Opened {
  /** Null: it is no condition we know. */
  readonly condition: TemplateCondition | null
  readonly parts: TemplatePart[]
  readonly at: number
  readonly said: string
}

function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** What blanks stand for, and which conditions hold. A blank text is not known. */
export interface TemplateValues {
  readonly blanks: Readonly<Record<TemplateBlank, string>>
  readonly conditions: Readonly<Record<TemplateCondition, boolean>>
}

/** The text for one family; null where the template has a problem, or speaks of what is not known, such as a deadline. */
export function fillTemplate({ parts, problems }: Template, values: TemplateValues): string | null {
  if (problems.length > 0) return null
  const filled = fillParts(parts, values)
  // A passage on lines of its own that does not apply leaves them empty.
  return filled?.replace(/\n{3,}/g, '\n\n').trim() ?? null
}

function fillParts(parts: readonly TemplatePart[], values: TemplateValues): string | null {
  let text = ''
  for (const part of parts) {
    const piece = fillPart(part, values)
    if (piece === null) return null
    text += piece
  }
  return text
}

function fillPart(part: TemplatePart, values: TemplateValues): string | null {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'blank':
      return values.blanks[part.blank] || null
    case 'if':
      return values.conditions[part.condition] ? fillParts(part.parts, values) : ''
  }
}
