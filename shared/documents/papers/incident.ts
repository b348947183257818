import type { Incident, MeetingRecord } from '@shared/domain/meetings/meeting'
import { paperWords } from '@shared/words/papers'
import type { MinutesOptions } from '../minutes'
import type { Block, DocumentModel } from '../model'
import { letterhead } from '../phrases'
import { paperOf } from './paper'

/** The report of an incident in a meeting, for the line manager. Nothing of the minutes is in it, and it is in no minutes. */
export function incidentOf(
  incident: Incident,
  { facts }: MeetingRecord,
  { school, locale, timezone }: MinutesOptions,
): DocumentModel {
  const words = paperWords(locale)
  const { columns, incident: said, format, together } = words
  const titled = (title: string, text: string): readonly Block[] =>
    text.trim() === ''
      ? []
      : [
          { kind: 'heading', level: 2, text: title },
          { kind: 'paragraph', text: text.trim() },
        ]
  const rows = [
    { label: columns.event, value: facts.eventTitle },
    { label: columns.when, value: together(words.fullDate(facts.date), format.range(facts)) },
    { label: columns.place, value: together(facts.room, facts.building) },
    {
      label: columns.child,
      value: [facts.student.name, facts.student.form].filter((part) => part !== '').join(', '),
    },
    { label: columns.family, value: facts.household.name },
    { label: columns.staff, value: format.list(facts.staff.map(({ name }) => name)) },
    { label: said.writtenBy, value: incident.by },
    { label: said.reportedTo, value: incident.reportedTo },
    {
      label: said.reportedAt,
      value:
        incident.reportedAt === null
          ? said.notReported
          : together(format.day(incident.reportedAt, timezone), format.clock(incident.reportedAt, timezone)),
    },
  ]
  const title = words.titles.incident
  return paperOf({ words }, 'incident', [
    {
      recipient: incident.meetingId,
      footer: [title, format.date(facts.date)].join(' · '),
      blocks: [
        ...letterhead(school, []),
        { kind: 'heading', level: 1, text: title },
        { kind: 'keyValues', rows: rows.filter(({ value }) => value !== '') },
        ...titled(said.text, incident.text),
        ...(incident.isMeetingClosed
          ? [{ kind: 'paragraph', text: said.closed, tone: 'strong' } as const]
          : []),
        ...titled(said.afterwards, incident.afterwards),
      ],
    },
  ])
}
