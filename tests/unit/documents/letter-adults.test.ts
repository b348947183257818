import { describe, expect, it } from 'vitest'
import { lettersOf } from '@shared/documents/letter'
import { callSheetOf } from '@shared/documents/papers/call-sheet'
import { invitationsOf } from '@shared/documents/invitation'
import { letterAdultsAmong } from '@shared/domain/people/letter-adults'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { Adult } from '@shared/domain/people/people'
import { familyMeetings, type FamilyMeetings } from '@shared/domain/plan/family-meetings'
import { indexConference } from '@shared/domain/plan/conference-index'
import { withheldMeetings } from '@shared/domain/plan/letter-recipients'
import { blockedReasons, type Conference } from '@shared/domain/plan/plan'
import { writeConferenceFolder } from '@shared/exchange/folder/write-folder'
import { mailMergeTable } from '@shared/exchange/share/mail-merge'
import { messagesTable } from '@shared/exchange/share/messages'
import { idOf, type AdultId, type HouseholdId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import { shareTexts } from '@shared/words/share-texts'
import { day, household } from '../../fixtures/build-conference'
import { textOf } from '../exchange/folders'
import { school } from './made-evening'
import { smallEvening } from './small-evening'

const home = idOf<HouseholdId>('home')
const paper = { school, locale: 'en-GB', date: '2026-11-20' as LocalDate, revision: null }

const adult = (givenName: string, over: Partial<Adult> = {}): Adult => ({
  id: idOf<AdultId>(givenName),
  sourceId: givenName,
  householdIds: [home],
  title: '',
  givenName,
  familyName: 'Kowalski',
  attends: true,
  staffId: null,
  email: '',
  phone: '',
  parentalResponsibility: '',
  ...notInFolder.adult,
  ...over,
})
const jan = adult('Jan', { email: 'jan@example.org', phone: '0113 496 0001' })
const ewa = adult('Ewa', { email: 'ewa@example.org', phone: '0113 496 0002', receivesLetters: false })

/** The small evening with a family of these adults, reached and greeted as is written. */
function evening(adults: readonly Adult[], written = 'Jan and Ewa Kowalski', contact = 'EWA@example.org') {
  const { conference, plan } = smallEvening()
  const households = conference.households.map((one) =>
    one.id === home ? { ...one, adults: written, contactChannel: 'email' as const, contact } : one,
  )
  return { conference: { ...conference, households, adults: [...conference.adults, ...adults] }, plan }
}

const greetingOf = (written: string, adults: readonly Adult[]): string =>
  letterAdultsAmong(adults).addressed(household('home', { adults: written })).adults

describe('adults who get no letters', () => {
  it('are not greeted by letters, invitations and messages, nor reached by these', () => {
    const { conference, plan } = evening([jan, ewa])
    const index = indexConference(conference)
    const families = familyMeetings(index, plan, { revision: null, former: [] })
    const texts = shareTexts(index, { name: 'Test school', languages: ['en-GB'] }, 'en-GB')
    const merge = { ...texts.family, allChildren: (family: FamilyMeetings) => texts.office.children(family) }
    const sent = [
      lettersOf(conference, plan, paper).parts.filter(({ recipient }) => recipient === 'home'),
      invitationsOf(conference, { ...paper, deadline: null }).parts.filter(
        ({ recipient }) => recipient === 'home',
      ),
      messagesTable(families, texts).filter(([id]) => id === 'H1'),
      mailMergeTable(index, families, merge).filter(([id]) => id === 'H1'),
    ].map((one) => JSON.stringify(one))
    for (const text of sent) {
      expect(text).toContain('Jan Kowalski')
      expect(text.toLowerCase()).not.toContain('ewa')
    }
    expect(sent.slice(2).every((text) => text.includes('jan@example.org'))).toBe(true)
    const unplaced = conference.requests.map(({ id }) => ({
      requestId: id,
      reason: blockedReasons[0],
      blocking: [],
    }))
    const sheet = JSON.stringify(callSheetOf(conference, { appointments: [], unplaced }, paper))
    expect(sheet).toContain('0113\u00A0496\u00A00001')
    expect(sheet).not.toContain('0113\u00A0496\u00A00002')
  })

  it('leave their family without letters where it has no other adult, and the office is warned', () => {
    const { conference, plan } = evening([ewa])
    const recipients = (parts: readonly { readonly recipient?: string | null }[]) =>
      parts.map(({ recipient }) => recipient)
    expect(recipients(lettersOf(conference, plan, paper).parts)).toEqual(['other'])
    expect(recipients(invitationsOf(conference, { ...paper, deadline: null }).parts)).toEqual(['other'])
    const warned = withheldMeetings(indexConference(conference)).about.map((one) => one.household.id)
    expect(warned).toEqual(['home'])
  })

  it('are left out as those who have left are; a family of which nobody is known is written to as a whole', () => {
    const gone = { ...jan, leftOn: day('2026-01-01') }
    expect(
      letterAdultsAmong([gone, adult('Ewa')])
        .of(home)
        .map(({ id }) => id),
    ).toEqual(['Ewa'])
    expect(letterAdultsAmong([gone]).isNobody(home)).toBe(false)
    expect(letterAdultsAmong([gone, ewa]).isNobody(home)).toBe(true)
    expect(letterAdultsAmong([]).isNobody(home)).toBe(false)
  })

  it.each([
    ['Jan and Ewa Kowalski', 'Jan Kowalski'],
    ['Mr and Mrs Kowalski', 'Jan Kowalski'],
    ['Ewa Kowalska', 'Jan Kowalski'],
    // The school's own words stay where they greet nobody else.
    ['Mr Kowalski', 'Mr Kowalski'],
    ['Jan', 'Jan'],
    ['', ''],
  ])('of “%s” they leave “%s”', (written, greeted) => {
    expect(greetingOf(written, [jan, ewa])).toBe(greeted)
    expect(greetingOf(written, [jan, { ...ewa, receivesLetters: true }])).toBe(written)
  })

  it('do not matter where the family’s contact is its own or that of an adult who gets letters', () => {
    const contactOf = (contact: string, adults: readonly Adult[]): string =>
      letterAdultsAmong(adults).addressed(household('home', { contactChannel: 'email', contact })).contact
    expect(contactOf('family@example.org', [jan, ewa])).toBe('family@example.org')
    expect(contactOf('ewa@example.org', [{ ...jan, email: 'ewa@example.org' }, ewa])).toBe('ewa@example.org')
    expect(contactOf('ewa@example.org', [{ ...jan, email: '' }, ewa])).toBe('')
  })

  it('are not greeted or written to in the conference folder, from which letters are made too', () => {
    const fileOf = (conference: Conference, name: string): string =>
      writeConferenceFolder(conference)
        .flatMap((file) => (file.name === name ? [textOf(file.bytes)] : []))
        .join('')
    const { conference } = evening([jan, ewa])
    expect(fileOf(conference, 'households.csv')).toContain(
      'Kowalski household,Jan Kowalski,en,pl,email,jan@example.org',
    )
    expect(fileOf(conference, 'household_students.csv')).toContain('home,child,parent,yes')
    const nobody = evening([ewa]).conference
    expect(fileOf(nobody, 'household_students.csv')).toContain('home,child,parent,no')
  })
})
