import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fillTemplate,
  parseTemplate,
  templateBlanks,
  templateConditions,
  type TemplateValues,
} from '@shared/words/family/template'

const values: TemplateValues = {
  blanks: {
    family: 'Mr and Mrs Kowalski',
    children: 'Ania and Ola',
    school: 'Harbour Hill Academy',
    event: 'Year 9 evening',
    date: '1 December 2026',
    deadline: '',
  },
  conditions: { interpreter: true, separated: false, unplaced: false },
}
const filled = (text: string): string | null => fillTemplate(parseTemplate(text), values)
const problems = (text: string): readonly string[] =>
  parseTemplate(text).problems.map(({ kind, line, column, said }) => `${line}:${column} ${kind} ${said}`)

describe('a template', () => {
  it('fills in its blanks and keeps what holds', () => {
    expect(filled('Dear {family}, bring { children }.')).toBe('Dear Mr and Mrs Kowalski, bring Ania and Ola.')
    expect(filled('A{if interpreter} with {if unplaced}no{end}interpreter{end}.')).toBe('A with interpreter.')
    expect(filled('One\n\n{if separated}\nTwo\n{end}\n\nThree')).toBe('One\n\nThree')
    expect(filled('{if separated}Two{end}')).toBe('')
  })

  it('is not used where it speaks of what is not known', () => {
    expect(filled('By {deadline}')).toBeNull()
    expect(filled('{if separated}By {deadline}{end}At once')).toBe('At once')
  })

  it('tells every problem with its line and column, and is not used then', () => {
    expect(problems('Dear {famly},\n{if interpeter}x{end}')).toEqual([
      '1:6 unknown-blank famly',
      '2:1 unknown-condition interpeter',
    ])
    expect(problems('a } b { c\n {end}')).toEqual([
      '1:3 lone-brace }',
      '1:7 lone-brace {',
      '2:2 lone-end {end}',
    ])
    expect(problems('{if unplaced}{if separated}x{end}')).toEqual(['1:1 no-end {if unplaced}'])
    expect(problems('{}{if}')).toEqual(['1:1 unknown-blank ', '1:3 unknown-blank if'])
    expect(filled('Dear {famly}')).toBeNull()
  })

  it('never throws, whatever is typed, and points only at places in the text', () => {
    const pieces = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '{',
        '}',
        '\n',
        '{end}',
        '{if ',
        '{if x}',
        '{if interpreter}',
        '{family}',
        '{deadline}',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('')
        const template = parseTemplate(text)
        const lines = text.split('\n')
        for (const { line, column, said } of template.problems) {
          const rest = (lines[line - 1] ?? '').slice(column - 1)
          expect(rest).toMatch(/^[{}]/)
          expect(rest).toContain(said)
        }
        const written = fillTemplate(template, values)
        if (template.problems.length > 0) expect(written).toBeNull()
        if (written !== null && !text.includes('{'))
          expect(written).toBe(text.replace(/\n{3,}/g, '\n\n').trim())
        expect(written ?? '').not.toMatch(/[{}]/)
      }),
      { numRuns: 500 },
    )
  })

  it('knows every blank and every condition that it offers', () => {
    for (const blank of templateBlanks) expect(problems(`{${blank}}`)).toEqual([])
    for (const condition of templateConditions) expect(problems(`{if ${condition}}x{end}`)).toEqual([])
  })
})
