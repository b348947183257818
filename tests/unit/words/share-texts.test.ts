import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { FamilyMeetings } from '@shared/domain/plan/family-meetings'
import { shareTexts } from '@shared/words/share-texts'
import { families, index } from '../exchange/share/shared-evening'

const texts = shareTexts(index, { name: 'Brookfield School', languages: [] }, 'en-GB')
const family = (at: number): FamilyMeetings => {
  const found = families[at]
  if (!found) throw new Error('no such family')
  return found
}

describe('a message to a family', () => {
  it('by SMS is short, and gives time, staff and room', () => {
    expect(texts.sms(family(0)).body).toBe(
      [
        'Brookfield School, Autumn, evening:',
        'Tue 1 Dec: 16:10 Mei · Ms Tan · Room R1, Main; 16:40 Mei · Mr Lee; Hall, B · By phone',
        'Please come five minutes before your first meeting and report to reception first.',
        'You do not need to come to school for a meeting by phone or online.',
      ].join('\n'),
    )
  })

  it('by e-mail greets, tells each meeting, and says only a neutral reason for what could not be', () => {
    const { subject, body } = texts.email({ ...family(1), revision: 2, replaces: 1 })
    expect(subject).toBe('Autumn, evening – Brookfield School')
    expect(body).toContain('Dear @Tom\nHale,')
    expect(body).toContain('Revision 2, replaces revision 1')
    expect(body).toContain(
      'Tuesday 1 December 2026\n16:20–16:25 · Ben · Ms Tan · Room R1, Main · Interpreter: Ola Nowak',
    )
    expect(body).toContain(
      'Ben · Mr Lee; Hall, B: We could not find a time that suits both you and the teacher.',
    )
    expect(body).not.toMatch(/Okafor|Mei|apart/)
  })

  const toOneWhoReads = (letterLanguage: string, languages: readonly string[]) => {
    const { household, ...rest } = family(1)
    const households = index.conference.households.map((one) =>
      one.id === household.id ? { ...one, letterLanguage } : one,
    )
    const school = { name: 'Brookfield School', languages }
    const other = shareTexts(indexConference({ ...index.conference, households }), school, 'en-GB')
    return other.sms({ ...rest, household })
  }

  it('is in the school’s language where paper does not speak the family’s', () => {
    expect(toOneWhoReads('so', ['es', 'en']).language).toBe('es')
    expect(toOneWhoReads('so', []).language).toBe('en')
  })

  it('is in the family’s language, as its letter is', () => {
    const message = toOneWhoReads('ur', ['es'])
    expect(message).toMatchObject({ language: 'ur', direction: 'rtl' })
    expect(message.body).toContain('16:20 Ben · Ms Tan')
    expect(message.body).not.toMatch(/could not|Interpreter/)
  })

  it('without a meeting says so', () => {
    const nothing = { ...family(1), appointments: [] }
    expect(texts.sms(nothing).body).toMatch(/could not arrange/)
    expect(texts.email(nothing).body).toMatch(/We are sorry/)
  })
})
