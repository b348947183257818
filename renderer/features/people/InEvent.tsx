import { Anchor } from '@mantine/core'
import { useMemo } from 'react'
import type { ConferenceEvent, AvailabilitySubject } from '@shared/domain/events/event'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { formatTime } from '@shared/kernel/time'
import { namesAmong } from '@shared/words/people-names'
import { peopleWords } from '@shared/words/screens/people'
import { useQuery } from '@renderer/features/app-context'
import { ApartGlyph } from '@renderer/ui/ApartGlyph'
import { PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { ReplySlipSection } from '../event-view/slips/ReplySlipSection'
import classes from './facts/facts.module.css'

/** A person's part in one event: when they are available, their appointments, their separations. */
export function InEvent(props: { readonly event: ConferenceEvent; readonly subject: AvailabilitySubject }) {
  const { event, subject } = props
  const planned = useQuery((queries) => queries.planned(event.id), `planned ${event.id}`)
  if (planned.kind === 'loading' || planned.value === null) return null
  const { conference, plan } = planned.value
  if (!takesPart(conference, subject)) {
    return (
      <PanelSection title={peopleWords.sections.inEvent(event.title)}>
        <span className={classes.note}>{peopleWords.notInEvent}</span>
      </PanelSection>
    )
  }
  return <Known conference={conference} appointments={plan?.appointments ?? []} subject={subject} />
}

function Known(props: {
  readonly conference: Conference
  readonly appointments: readonly AppointmentRecord[]
  readonly subject: AvailabilitySubject
}) {
  const { conference, subject } = props
  const { event } = conference
  const format = useFormat()
  const index = useMemo(() => indexConference(conference), [conference])
  const own = props.appointments
    .filter((row) => isOf(row, subject))
    .sort((a, b) => a.date.localeCompare(b.date) || a.start - b.start)
  return (
    <>
      <PanelSection title={peopleWords.sections.inEvent(event.title)}>
        <ul className={classes.times}>
          {event.sessions.map((session) => {
            const windows = index.windows(subject, session.id)
            const free =
              windows === null
                ? peopleWords.freeThroughout
                : windows.length === 0
                  ? peopleWords.notFree
                  : windows.map((window) => format.range(window)).join(', ')
            return (
              <li key={session.id}>
                <span className={classes.when}>{format.shortDate(session.date)}</span>
                {free}
              </li>
            )
          })}
        </ul>
      </PanelSection>
      {subject.kind === 'household' && <ReplySlipSection conference={conference} householdId={subject.id} />}
      {subject.kind === 'household' && <KeptApart index={index} householdId={subject.id} />}
      <PanelSection title={peopleWords.sections.appointments}>
        <ul className={classes.times}>
          {own.map((row) => (
            <li key={row.id}>
              <span className={classes.when}>
                {format.shortDate(row.date)} {formatTime(row.start)}
              </span>
              {whoElse(row, subject, index)}
            </li>
          ))}
        </ul>
        <Anchor href={hrefOf(routes.calendar(event.id, subject.kind, subject.id))}>
          {peopleWords.calendar}
        </Anchor>
      </PanelSection>
    </>
  )
}

function KeptApart(props: { readonly index: ConferenceIndex; readonly householdId: string }) {
  const { conference, households } = props.index
  const format = useFormat()
  const own = conference.separations.filter(({ households: pair }) =>
    pair.some((id) => id === props.householdId),
  )
  if (own.length === 0) return null
  return (
    <PanelSection title={peopleWords.sections.separations}>
      <ul className={classes.links}>
        {own.map(({ households: pair, rule, minutes }) => {
          const other = households.get(pair[0] === props.householdId ? pair[1] : pair[0])
          const how =
            rule === 'apart' ? peopleWords.apart(format.duration(minutes)) : peopleWords.otherSession
          return (
            <li key={pair.join(' ')}>
              <ApartGlyph words={how} />{' '}
              {other && (
                <Anchor href={hrefOf(routes.people('families', other.id))}>
                  {namesAmong(conference).household(other.id)}
                </Anchor>
              )}
              <div className={classes.note}>{how}</div>
            </li>
          )
        })}
      </ul>
    </PanelSection>
  )
}

function takesPart(conference: Conference, { kind, id }: AvailabilitySubject): boolean {
  const rows: readonly { readonly id: string }[] = {
    staff: conference.staff,
    household: conference.households,
    student: conference.students,
    interpreter: conference.interpreters,
    room: conference.rooms,
  }[kind]
  return rows.some((row) => row.id === id)
}

function isOf(row: AppointmentRecord, subject: AvailabilitySubject): boolean {
  switch (subject.kind) {
    case 'staff':
      return row.staffIds.includes(subject.id)
    case 'household':
      return row.householdId === subject.id
    case 'student':
      return row.studentId === subject.id
    case 'interpreter':
      return row.interpreterId === subject.id
    case 'room':
      return row.roomId === subject.id
  }
}

/** The others in an appointment: the child where a teacher is asked after, the teachers where a family is. */
function whoElse(row: AppointmentRecord, subject: AvailabilitySubject, index: ConferenceIndex): string {
  const names = namesAmong(index.conference)
  const teachers = row.staffIds.map((id) => names.staff(id)).join(', ')
  const child = names.student(row.studentId)
  if (subject.kind === 'staff') return child
  if (subject.kind === 'student') return teachers
  return `${child}, ${teachers}`
}
