import { describe, expect, it } from 'vitest'
import { missedOf, thanksOf } from '@shared/documents/after-meetings'
import type { MeetingRecord, Presence } from '@shared/domain/meetings/meeting'
import { idOf, type HouseholdId, type StudentId } from '@shared/kernel/ids'
import { familyLanguages } from '@shared/words/family'
import { conference, day, household, staff, student } from '@tests/fixtures/build-conference'
import { meeting } from '@tests/fixtures/build-meeting'

const families = familyLanguages.map(({ language }, i) =>
  household(`h${String(i)}`, { letterLanguage: language }),
)
const evening = conference({
  staff: [staff('t1')],
  students: families.map((_, i) => student(`s${String(i)}`)),
  households: families,
})
const options = { school: { name: 'Hill', address: '' }, locale: 'en-GB', date: day('2026-12-05') }
const held = (i: number, presence: Presence): MeetingRecord => {
  const made = meeting()
  return {
    ...made,
    facts: {
      ...made.facts,
      student: { ...made.facts.student, id: idOf<StudentId>(`s${String(i)}`) },
      household: { ...made.facts.household, id: idOf<HouseholdId>(`h${String(i)}`) },
    },
    attendance: { ...made.attendance, adults: [{ name: 'A', presence }] },
  }
}
const recipients = (model: ReturnType<typeof thanksOf>) => model.parts.map(({ recipient }) => recipient)

describe('letters after the meetings', () => {
  it('thank those who came and miss those who did not, and nobody gets both', () => {
    const meetings = [held(0, 'present'), held(1, 'absent'), held(2, 'unknown')]
    expect(recipients(thanksOf(evening, meetings, options))).toEqual(['h0'])
    expect(recipients(missedOf(evening, meetings, options))).toEqual(['h1'])
  })

  it('are in the language of each family, and name its own child alone', () => {
    for (const [make, presence, sentence] of [
      [thanksOf, 'present', 'thanksClosing'],
      [missedOf, 'absent', 'missedClosing'],
    ] as const) {
      const model = make(
        evening,
        families.map((_, i) => held(i, presence)),
        options,
      )
      expect(model.parts).toHaveLength(families.length)
      for (const part of model.parts) {
        const text = JSON.stringify(part.blocks)
        const spoken = familyLanguages.find(({ language }) => language === part.language)
        expect(text).toContain(spoken?.sentences[sentence])
        expect(text).not.toMatch(/\{\w+\}/)
      }
    }
  })
})
