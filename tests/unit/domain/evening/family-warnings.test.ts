import { describe, expect, it } from 'vitest'
import { familyWarnings, type FamilyWarningRecords } from '@shared/domain/evening/family-warnings'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Adult } from '@shared/domain/people/people'
import type { Marker } from '@shared/domain/people/safeguarding'
import { idOf, type AdultId, type HouseholdId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { day } from '@tests/fixtures/build-conference'

const adult = (id: string, ...householdIds: string[]): Adult => ({
  ...{ id: idOf<AdultId>(id), sourceId: id, givenName: id, familyName: 'K', title: '', attends: false },
  ...{ householdIds: householdIds.map((one) => idOf<HouseholdId>(one)), staffId: null, email: '', phone: '' },
  ...notInFolder.adult,
  parentalResponsibility: '',
})
const marker = (kind: Marker['kind'], subject: Marker['subject']): Marker => ({
  ...{ kind, subject, author: 'Ms Head', source: 'SECRET order', date: day('2026-09-01') },
})
const none: FamilyWarningRecords = {
  householdId: idOf('h1'),
  studentIds: [idOf('s1')],
  adults: [adult('mother', 'h1'), adult('father', 'h2')],
  markers: [],
  separations: [],
}

describe('what reception is warned of', () => {
  it('is nothing where nothing is known', () => {
    expect(familyWarnings(none)).toEqual({ mustNotAttend: [], askLead: false, keepApartFrom: [] })
  })

  it('is who must not attend, also of another household of the child, who set that, and not why', () => {
    const markers = ['mother', 'father', 'stranger'].map((id) =>
      marker('must-not-attend', { kind: 'adult', id: idOf(id) }),
    )
    const found = familyWarnings({ ...none, markers })
    expect(found.mustNotAttend.map((one) => [one.adult.id, one.author])).toEqual([
      ['mother', 'Ms Head'],
      ['father', 'Ms Head'],
    ])
    expect(found.askLead).toBe(false)
    expect(JSON.stringify(found)).not.toContain('SECRET')
  })

  it.each([
    [{ kind: 'household', id: idOf('h1') }, true],
    [{ kind: 'student', id: idOf('s1') }, true],
    [{ kind: 'adult', id: idOf('mother') }, true],
    // Of the child’s other household, which has a card of its own.
    [{ kind: 'adult', id: idOf('father') }, false],
    [{ kind: 'student', id: idOf('s2') }, false],
  ] satisfies readonly (readonly [Marker['subject'], boolean])[])(
    'is to ask the safeguarding lead about %o: %s',
    (subject, expected) => {
      expect(familyWarnings({ ...none, markers: [marker('ask-safeguarding-lead', subject)] }).askLead).toBe(
        expected,
      )
    },
  )

  it('is which families must not meet them, once for the school’s rule and the event’s', () => {
    const apart = (one: string, other: string) =>
      ({
        households: [idOf<HouseholdId>(one), idOf<HouseholdId>(other)],
        rule: 'apart',
        minutes: minutes(15),
      }) as const
    const separations = [apart('h1', 'h5'), apart('h5', 'h1'), apart('h6', 'h1'), apart('h7', 'h8')]
    expect(familyWarnings({ ...none, separations }).keepApartFrom).toEqual(['h5', 'h6'])
  })
})
