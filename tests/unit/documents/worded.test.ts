import { describe, expect, it } from 'vitest'
import { invitationsOf } from '@shared/documents/invitation'
import { lettersOf, type LetterOptions } from '@shared/documents/letter'
import type { DocumentPart } from '@shared/documents/model'
import type { Conference } from '@shared/domain/plan/plan'
import type { LetterTemplate } from '@shared/domain/school/office'
import type { LocalDate } from '@shared/kernel/time'
import { familyWords } from '@shared/words/family'
import { school } from './made-evening'
import { smallEvening } from './small-evening'

const { conference, plan } = smallEvening()
const template = (more: Partial<LetterTemplate>): LetterTemplate => ({
  id: 'letter:en',
  document: 'letter',
  language: 'en',
  opening: '',
  todo: '',
  closing: '',
  ...more,
})
const options: LetterOptions = { school, locale: 'en-GB', date: '2026-11-20' as LocalDate, revision: null }
const textOf = (parts: readonly DocumentPart[], household: string): string =>
  JSON.stringify(parts.find((part) => part.recipient === household)?.blocks)
const letter = (templates: readonly LetterTemplate[], household = 'home', from: Conference = conference) =>
  textOf(lettersOf(from, plan, { ...options, templates }).parts, household)
const { words } = familyWords('en', 'en-GB')

describe('a letter in the office’s words', () => {
  it('has them where the app’s stood, filled in for each family', () => {
    const text = letter([
      template({
        opening: 'Come to {event} at {school} with {children}.',
        todo: 'Use the side gate.',
        closing: 'See you on {date}, {family}.',
      }),
    ])
    for (const said of [
      'Come to Year 9 consultation evenings at Harbour Hill Academy with Ania.',
      'Use the side gate.\\nYour meetings take place in',
      'See you on 1 December 2026 and 3 December 2026, Mr and Mrs Kowalski.',
    ])
      expect(text).toContain(said)
    for (const replaced of [words.letter.opening, words.letter.arrival, words.letter.closing])
      expect(text).not.toContain(replaced)
  })

  it('keeps the app’s for paragraphs left blank, for other languages and documents, and where something is wrong', () => {
    const closing = words.letter.closing
    expect(letter([template({ opening: 'Hello.', closing: ' ' })])).toContain(closing)
    expect(letter([template({ language: 'pl', closing: 'Do zobaczenia.' })])).toContain(closing)
    expect(letter([template({ document: 'invitation', closing: 'Bye.' })])).toContain(closing)
    expect(letter([template({ closing: 'Bye {famly}.' })])).toContain(closing)
    expect(letter([template({ closing: 'Bye by {deadline}.' })])).toContain(closing)
  })

  it('says to a family only what holds for it', () => {
    const closing = '{if interpreter}I{end}{if unplaced}U{end}{if separated}S{end}!'
    expect(letter([template({ closing })])).toContain('"IUS!"')
    expect(letter([template({ closing })], 'other')).toContain('"S!"')
    const alone = {
      ...conference,
      guardianships: conference.guardianships.filter((row) => row.householdId === 'home'),
    }
    expect(letter([template({ closing })], 'home', alone)).toContain('"IU!"')
  })

  it('leaves a paragraph out that says nothing to a family', () => {
    const text = letter([template({ closing: '{if unplaced}Call us.{end}' })], 'other')
    expect(text).not.toContain('Call us')
    expect(text).not.toContain(words.letter.closing)
  })
})

describe('an invitation in the office’s words', () => {
  it('tells the deadline that is set', () => {
    const templates = [template({ document: 'invitation', todo: 'Back by {deadline}, please.' })]
    const invited = (deadline: LocalDate | null): string =>
      textOf(invitationsOf(conference, { ...options, deadline, templates }).parts, 'home')
    expect(invited('2026-11-25' as LocalDate)).toContain('Back by 25 November 2026, please.')
    expect(invited(null)).toContain(words.invitation.reply(null))
  })
})
