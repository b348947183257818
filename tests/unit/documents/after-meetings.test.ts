import { describe, expect, it } from 'vitest'
import { missedOf, thanksOf } from '@shared/documents/after-meetings'
import type { FamilyTapKind, Tap } from '@shared/domain/evening/tap'
import type { MeetingRecord, Presence } from '@shared/domain/meetings/meeting'
import type { PaperPlan } from '@shared/domain/plan/plan'
import { idOf, type HouseholdId, type StudentId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { familyLanguages } from '@shared/words/family'
import { conference, day, household, staff, student } from '@tests/fixtures/build-conference'
import { appointment, meeting } from '@tests/fixtures/build-meeting'

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
const plan: PaperPlan = {
  appointments: [appointment('a0', 'r0', { householdId: idOf('h0'), studentId: idOf('s0') })],
  unplaced: [],
}
const nothing = { meetings: [], groupMinutes: [], taps: [] }
const tapped = (i: number, kind: FamilyTapKind): Tap => ({
  id: `tap ${String(i)}`,
  eventId: idOf('event'),
  device: 'A',
  at: instant('2026-12-01T16:05:00.000Z'),
  fact: { kind, householdId: idOf<HouseholdId>(`h${String(i)}`) },
})
const recipients = (model: ReturnType<typeof thanksOf>) => model.parts.map(({ recipient }) => recipient)

describe('letters after the meetings', () => {
  it('thank those who came and miss those who did not, and nobody gets both', () => {
    const meetings = [held(0, 'present'), held(1, 'absent'), held(2, 'unknown')]
    const records = { ...nothing, meetings }
    expect(recipients(thanksOf(evening, plan, records, options))).toEqual(['h0'])
    expect(recipients(missedOf(evening, plan, records, options))).toEqual(['h1'])
  })

  it('count who came by reception as well, with the children of the plan', () => {
    const taps = [tapped(0, 'here'), tapped(1, 'not-coming'), tapped(2, 'left')]
    const records = { ...nothing, taps, meetings: [held(1, 'unknown'), held(2, 'absent')] }
    const thanks = thanksOf(evening, plan, records, options)
    expect(recipients(thanks)).toEqual(['h0', 'h2'])
    expect(JSON.stringify(thanks.parts[0]?.blocks)).toContain('Child s0')
    expect(recipients(missedOf(evening, plan, records, options))).toEqual(['h1'])
  })

  it('are in the language of each family, and name its own child alone', () => {
    for (const [make, presence, sentence] of [
      [thanksOf, 'present', 'thanksClosing'],
      [missedOf, 'absent', 'missedClosing'],
    ] as const) {
      const model = make(
        evening,
        plan,
        { ...nothing, meetings: families.map((_, i) => held(i, presence)) },
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
