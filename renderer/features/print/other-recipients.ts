import { householdsOf } from '@shared/domain/events/group-session'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import type { Audience } from '@shared/domain/plan/paper'
import type { Conference } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { Format } from '@shared/words/format'
import { distinctLabels } from '@shared/words/distinct-labels'
import { namesAmong } from '@shared/words/people-names'
import { letterRows, timetableRows, type PrintedPlan, type Recipient } from './recipients'

/** Everyone who may receive a document of a kind; the document itself lists its actual recipients. */
export function recipientRows(
  audience: Audience,
  conference: Conference,
  plan: PrintedPlan,
  meetings: readonly MeetingRecord[],
  format: Format,
): readonly Recipient[] {
  const { appointments } = plan
  switch (audience) {
    case 'households':
      return letterRows(conference, plan, format)
    case 'staff':
      return timetableRows(conference, plan)
    case 'rooms': {
      const count = counts(appointments.map((row) => row.roomId))
      return conference.rooms.map((room) => rowOf(room.id, room.name, room.building, count))
    }
    case 'interpreters': {
      const names = namesAmong(conference)
      const count = counts(appointments.map((row) => row.interpreterId))
      return conference.interpreters.map((one) =>
        rowOf(
          one.id,
          names.interpreterInList(one.id),
          format.list(one.languages.map((code) => format.language(code))),
          count,
        ),
      )
    }
    case 'sessions': {
      const count = counts(appointments.map((row) => row.sessionId))
      return conference.event.sessions.map((session) =>
        rowOf(session.id, format.date(session.date), format.range(session), count),
      )
    }
    case 'group-sessions': {
      const dates = new Map(conference.event.sessions.map(({ id, date }) => [id, date]))
      return conference.groupSessions.map((one) => {
        const date = dates.get(one.sessionId)
        const time = `${date ? format.shortDate(date) : ''} ${format.range(one)}`.trim()
        return { ...rowOf(one.id, one.title, time, new Map()), meetings: householdsOf(one.members).length }
      })
    }
    case 'students': {
      const count = counts(meetings.map(({ facts }) => facts.student.id))
      const latest = new Map(meetings.map(({ facts }) => [facts.student.id, facts.student]))
      const labels = distinctLabels([...latest.values()], {
        label: ({ name }) => name,
        marks: [({ form }) => form],
      })
      return [...labels].map(([{ id, form }, label]) => rowOf(id, label, form, count))
    }
    case 'event':
      return [
        {
          ...rowOf(conference.event.id, conference.event.title, '', new Map()),
          meetings: appointments.length,
        },
      ]
  }
}

const counts = (ids: readonly (string | null)[]): ReadonlyMap<string, number> =>
  new Map(
    [...groupBy(ids, (id) => id)].flatMap(([id, all]) => (id === null ? [] : [[id, all.length] as const])),
  )

const rowOf = (id: string, name: string, about: string, count: ReadonlyMap<string, number>): Recipient => ({
  id,
  name,
  about,
  forms: [],
  staffIds: [],
  meetings: count.get(id) ?? 0,
  unplaced: 0,
  held: null,
})
