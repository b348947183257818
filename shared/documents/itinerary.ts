import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { meetingsOf } from '@shared/domain/plan/family-meetings'
import { letterRecipients } from '@shared/domain/plan/letter-recipients'
import type { Appointment, Conference, PaperPlan } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import { formatTime } from '@shared/kernel/time'
import { documentWords } from '@shared/words/documents'
import { groupSessionsNow, groupSessionsOf, type DatedGroupSession } from '@shared/domain/plan/group-sessions'
import { groupSessionRow, rowsByDate } from './group-sessions'
import { childrenIn, familiesOf, partFor, type Family, type FamilyPaperOptions } from './families'
import type { Block, DocumentModel, Row } from './model'
import { modeOf, roomOf } from '@shared/domain/plan/places'
import { staffNames } from './phrases'

/**
 * A card for each family that meets somebody, for the pocket: of what event and school it is, dates, times in order,
 * child, teacher and room, and nothing else. Made for A6.
 */
export function itinerariesOf(
  conference: Conference,
  plan: PaperPlan,
  options: FamilyPaperOptions,
): DocumentModel {
  const words = documentWords(options.locale)
  const index = indexConference(conference)
  const appointments = groupBy(plan.appointments, (row) => row.householdId)
  const groupSessions = plan.groupSessions ?? groupSessionsNow(conference)
  const recipients = letterRecipients(conference, plan.appointments, groupSessions)
  return {
    title: words.itinerariesTitle(options.date),
    language: words.language,
    pageLabel: words.pageLabel,
    parts: familiesOf(index, recipients, options).flatMap((family) => {
      const own = (appointments.get(family.household.id) ?? []).filter(({ studentId }) =>
        family.children.includes(studentId),
      )
      const groups = groupSessionsOf(index, { kind: 'household', id: family.household.id }, groupSessions)
      // The foot tells whose card it is; the school stands at its head.
      const part = partFor(family, { name: '', address: '' })
      const blocks = [
        ...headOf(conference.event.title, options.school.name),
        ...tablesOf(index, family, own, groups),
      ]
      return own.length + groups.length === 0 ? [] : [{ ...part, blocks }]
    }),
  }
}

const headOf = (event: string, school: string): readonly Block[] => [
  { kind: 'paragraph', text: event, tone: 'strong' },
  ...(school === '' ? [] : [{ kind: 'paragraph', text: school, tone: 'quiet' } as const]),
]

function tablesOf(
  index: ConferenceIndex,
  family: Family,
  appointments: readonly Appointment[],
  groupSessions: readonly DatedGroupSession[],
): readonly Block[] {
  const { columns } = family.words.letter
  const byDate = rowsByDate([
    ...meetingsOf(index, appointments).map((meeting) => ({
      ...meeting[0],
      row: rowOf(index, family, meeting),
    })),
    ...groupSessions.map((one) => ({
      ...one,
      row: groupSessionRow(index, family, one, formatTime(one.start)),
    })),
  ])
  return [...byDate].flatMap(([date, rows]): Block[] => [
    { kind: 'heading', level: 2, text: family.words.fullDate(date) },
    {
      kind: 'table',
      dense: true,
      columns: [
        { title: columns.time, share: 20 },
        { title: columns.child, share: 22 },
        { title: columns.teacher, share: 33 },
        { title: columns.where, share: 30 },
      ],
      rows,
    },
  ])
}

function rowOf(
  index: ConferenceIndex,
  family: Family,
  meeting: readonly [Appointment, ...Appointment[]],
): Row {
  const [appointment] = meeting
  const { words } = family
  const room = roomOf(index, appointment)
  return {
    emphasis: 'plain',
    cells: [
      { text: formatTime(appointment.start), strong: true },
      { text: childrenIn(family, meeting) },
      { text: words.format.list(staffNames(index, appointment.staffIds)) },
      { text: room ? room.name : words.letter.noRoom(modeOf(index, appointment)) },
    ],
  }
}
