import { noTexts, type Action, type MeetingRecord, type NoteTexts } from '@shared/domain/meetings/meeting'
import { groupBy } from '@shared/kernel/group-by'
import type { MeetingId } from '@shared/kernel/ids'
import { paperWords } from '@shared/words/papers'
import { minutesBlocks, type MinutesOptions } from './minutes'
import type { Block, DocumentModel, DocumentPart } from './model'
import { letterhead } from './phrases'

/** Meetings with their notes as they are now; a meeting whose notes are not given has none yet. */
export interface MinutesSource {
  readonly meetings: readonly MeetingRecord[]
  readonly texts: ReadonlyMap<MeetingId, NoteTexts>
  readonly actions: readonly Action[]
}

/** The minutes of each child in order of time, one part a child: what was said of it from meeting to meeting. */
export function childMinutesOf(source: MinutesSource, options: MinutesOptions): DocumentModel {
  const { format } = paperWords(options.locale)
  const children = [...groupBy(source.meetings, ({ facts }) => facts.student.id)].flatMap(
    ([id, meetings]) => {
      const latest = inOrder(meetings).at(-1)?.facts.student
      return latest ? [{ id, name: named(latest.name, latest.form), meetings }] : []
    },
  )
  return batchOf('child-minutes', source, options, inOrderOfName(children, format.compare), false)
}

/** The minutes of each member of staff, meeting by meeting, each on a page of its own. */
export function staffMinutesOf(source: MinutesSource, options: MinutesOptions): DocumentModel {
  const { format } = paperWords(options.locale)
  const pairs = source.meetings.flatMap((meeting) => meeting.facts.staff.map((staff) => ({ staff, meeting })))
  const staff = [...groupBy(pairs, (pair) => pair.staff.id)].flatMap(([id, own]) => {
    const [first] = own
    return first ? [{ id, name: first.staff.name, meetings: own.map(({ meeting }) => meeting) }] : []
  })
  return batchOf('staff-minutes', source, options, inOrderOfName(staff, format.compare), true)
}

interface Batch {
  readonly id: string
  readonly name: string
  readonly meetings: readonly MeetingRecord[]
}

const named = (name: string, form: string): string => (form === '' ? name : `${name} (${form})`)

const inOrderOfName = (
  batches: readonly Batch[],
  compare: (a: string, b: string) => number,
): readonly Batch[] => [...batches].sort((a, b) => compare(a.name, b.name))

const inOrder = (meetings: readonly MeetingRecord[]): readonly MeetingRecord[] =>
  [...meetings].sort(
    (a, b) => a.facts.date.localeCompare(b.facts.date, 'en') || a.facts.start - b.facts.start,
  )

function batchOf(
  kind: 'child-minutes' | 'staff-minutes',
  source: MinutesSource,
  options: MinutesOptions,
  batches: readonly Batch[],
  onePageEach: boolean,
): DocumentModel {
  const words = paperWords(options.locale)
  const title = words.titles[kind]
  return {
    title,
    language: words.language,
    direction: words.direction,
    pageLabel: words.pageLabel,
    parts: batches.map(({ id, name, meetings }): DocumentPart => ({
      recipient: id,
      footer: [name, title].join(' · '),
      blocks: [
        ...letterhead(options.school, []),
        { kind: 'heading', level: 1, text: name },
        ...inOrder(meetings).flatMap((meeting, at): Block[] => [
          ...(at > 0 ? [onePageEach ? ({ kind: 'pageBreak' } as const) : spacer] : []),
          ...minutesBlocks(meeting, source.texts.get(meeting.id) ?? noTexts, source.actions, options, 2),
        ]),
      ],
    })),
  }
}

const spacer: Block = { kind: 'spacer', size: 'large' }
