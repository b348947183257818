import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventDocumentOf, type EventSource } from '@shared/documents/event-documents'
import { fingerprintOf } from '@shared/documents/fingerprint'
import { eventDocuments } from '@shared/domain/plan/paper'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import type { NoteTexts } from '@shared/domain/meetings/meeting'
import { idOf, type MeetingGroupId, type MeetingId } from '@shared/kernel/ids'
import { seededRandom } from '@shared/kernel/random'
import type { LocalDate } from '@shared/kernel/time'
import { madeEvening, school } from './made-evening'
import { madeMinutes } from './made-minutes'
import { smallEvening } from './small-evening'

const options = {
  school,
  locale: 'en-GB',
  date: '2026-11-20' as LocalDate,
  timezone: 'Europe/London',
  revision: null,
  nameStyle: 'initials',
  deadline: null,
} as const

/** Every part of every document, by kind and recipient, as in the log. */
function fingerprints(conference: Conference, plan: Plan): Readonly<Record<string, string>> {
  const source: EventSource = {
    conference,
    plan,
    meetings: [madeMinutes.meeting],
    actions: madeMinutes.actions,
    texts: new Map<MeetingId, NoteTexts>([[madeMinutes.meeting.id, madeMinutes.texts]]),
    outdated: [],
    teacherLists: new Map(),
    groupMinutes: [],
    taps: [],
    years: [],
  }
  return Object.fromEntries(
    eventDocuments.flatMap((kind) =>
      eventDocumentOf(kind, source, options).parts.map((part) => [
        `${kind} ${part.recipient}`,
        fingerprintOf(part),
      ]),
    ),
  )
}

/** The same event and plan, its rows in another order. */
function shuffled(seed: number, conference: Conference, plan: Plan): readonly [Conference, Plan] {
  const random = seededRandom(seed)
  const mixed = <Row>(rows: readonly Row[]): readonly Row[] =>
    rows
      .map((row) => ({ row, at: random.below(1_000_000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ row }) => row)
  return [
    {
      ...conference,
      staff: mixed(conference.staff),
      rooms: mixed(conference.rooms),
      students: mixed(conference.students),
      enrolments: mixed(conference.enrolments),
      households: mixed(conference.households),
      guardianships: mixed(conference.guardianships),
      adults: mixed(conference.adults),
      interpreters: mixed(conference.interpreters),
      requests: mixed(conference.requests),
    },
    {
      appointments: mixed(plan.appointments).map((row) => ({ ...row, staffIds: mixed(row.staffIds) })),
      unplaced: mixed(plan.unplaced),
    },
  ]
}

/** Some requests of one teacher are one meeting of two households, and some meetings have two teachers. */
function withSharedMeetings({
  conference,
  plan,
}: ReturnType<typeof madeEvening>): readonly [Conference, Plan] {
  const groups = new Map<string, MeetingGroupId>()
  plan.appointments.forEach((row, i) => {
    const next = plan.appointments[i + 1]
    if (i % 3 !== 0 || !next) return
    const group = idOf<MeetingGroupId>(`group-${i}`)
    groups.set(row.requestId, group).set(next.requestId, group)
  })
  const rows = plan.appointments.map((row, i) => {
    const former = plan.appointments[i - 1]
    const isSecond = i % 3 === 1 && former
    const { staffIds } = isSecond ? former : row
    const other = conference.staff.find(({ id }) => !staffIds.includes(id))
    return {
      ...(isSecond
        ? {
            ...row,
            sessionId: former.sessionId,
            date: former.date,
            start: former.start,
            end: former.end,
            roomId: former.roomId,
          }
        : row),
      staffIds: other && (i - (i % 3)) % 2 === 0 ? [...staffIds, other.id] : staffIds,
    }
  })
  const requests = conference.requests.map((one) => ({ ...one, groupId: groups.get(one.id) ?? null }))
  return [
    { ...conference, requests },
    { ...plan, appointments: rows },
  ]
}

describe('the fingerprint of every document', () => {
  it('is the same whatever the order of rows', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(),
          households: fc.integer({ min: 2, max: 8 }),
          staff: fc.integer({ min: 2, max: 5 }),
          sessions: fc.integer({ min: 1, max: 2 }),
          wishes: fc.integer({ min: 1, max: 5 }),
        }),
        fc.nat(),
        (size, seed) => {
          const [conference, plan] = withSharedMeetings(madeEvening(size))
          expect(fingerprints(...shuffled(seed, conference, plan))).toEqual(fingerprints(conference, plan))
        },
      ),
      { numRuns: 25 },
    )
  })

  it('differs only for those whose paper differs, when the households of a joint meeting change places and one meeting moves', () => {
    const { conference, plan } = smallEvening()
    const before = fingerprints(conference, plan)
    const moved = {
      ...plan,
      appointments: plan.appointments
        .toReversed()
        .map((row) => (row.requestId === 'history' ? { ...row, roomId: null } : row)),
    }
    const after = fingerprints({ ...conference, requests: conference.requests.toReversed() }, moved)
    const changed = Object.keys({ ...before, ...after }).filter((key) => before[key] !== after[key])
    expect(changed.sort()).toEqual([
      'door-sign room-4',
      'itinerary home',
      'letter home',
      'sign-in thu',
      'timetable tan',
      'usher-list thu',
    ])
  })
})
