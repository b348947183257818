import type { Appointment } from '@shared/domain/plan/plan'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { DocumentWords } from '@shared/words/documents'
import type { PeopleNames } from '@shared/words/people-names'
import type { Block, Row } from './model'
import { interpretationOf } from './phrases'
import type { Stretch } from './stretches'

/** What the rows of a timetable name people by. */
interface TableWork {
  readonly index: ConferenceIndex
  readonly names: PeopleNames
  readonly words: DocumentWords
}

/** Says where a meeting is. */
export type FormatPlace = (row: Appointment) => string

/**
 * A session of one member of staff as a table, stretch by stretch. The notes have the room that is left: they are written by
 * hand. Where all is in one place (`formatPlace` null), no column repeats it.
 */
export function timetableTable(
  work: TableWork,
  stretches: readonly Stretch[],
  formatPlace: FormatPlace | null,
): Block {
  const { columns } = work.words.timetable
  return {
    kind: 'table',
    columns: [
      { title: columns.time, share: 13 },
      { title: columns.family, share: 26 },
      { title: columns.child, share: 23 },
      ...(formatPlace === null ? [] : [{ title: columns.room, share: 12 }]),
      { title: columns.notes, share: 32 },
    ],
    dense: true,
    rows: stretches.map((stretch) => rowOf(work, stretch, formatPlace)),
  }
}

function rowOf(work: TableWork, stretch: Stretch, formatPlace: FormatPlace | null): Row {
  const { timetable, format } = work.words
  const time = format.range(stretch)
  const saying = (text: string, emphasis: Row['emphasis']): Row => ({
    emphasis,
    cells: [
      { text: time },
      { text },
      { text: '' },
      ...(formatPlace === null ? [] : [{ text: '' }]),
      { text: '' },
    ],
  })
  switch (stretch.kind) {
    case 'free':
      return saying(timetable.free, 'quiet')
    case 'away':
      return saying(timetable.away, 'quiet')
    case 'break':
      return saying(timetable.break, 'band')
    case 'group-session': {
      const { title, room } = stretch.groupSession
      const place = room?.name ?? ''
      return {
        emphasis: 'plain',
        cells: [
          { text: time, strong: true },
          { text: title, strong: true, details: formatPlace === null && place !== '' ? [place] : [] },
          { text: '' },
          ...(formatPlace === null ? [] : [{ text: place }]),
          { text: '' },
        ],
      }
    }
    case 'meeting':
      return meetingRow(work, time, stretch.rows, formatPlace)
  }
}

function meetingRow(
  { index, names, words }: TableWork,
  time: string,
  rows: readonly Appointment[],
  formatPlace: FormatPlace | null,
): Row {
  const { timetable, format } = words
  const each = (say: (row: Appointment) => string): string =>
    [...new Set(rows.map(say))].filter((text) => text !== '').join('\n')
  const interpreters = rows.flatMap((row) => {
    const interpretation = interpretationOf(index, row)
    return interpretation
      ? [timetable.interpreter(interpretation.name, format.language(interpretation.language))]
      : []
  })
  return {
    emphasis: 'plain',
    toWriteIn: true,
    cells: [
      { text: time, strong: true },
      {
        text: each((row) => names.householdAdults(row.householdId)),
        details: [...new Set(interpreters)],
        tick: true,
      },
      { text: each((row) => names.studentWithForm(row.studentId)), strong: someChildAttends(index, rows) },
      ...(formatPlace === null ? [] : [{ text: each(formatPlace) }]),
      { text: '' },
    ],
  }
}

/** Whether a child comes to one of these meetings. */
export const someChildAttends = (index: ConferenceIndex, rows: readonly Appointment[]): boolean =>
  rows.some((row) => index.requests.get(row.requestId)?.studentAttends)
