import { noTexts, type Action, type MeetingRecord, type NoteTexts } from '@shared/domain/meetings/meeting'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import {
  foldedMinutes,
  hitOf,
  matchesQuery,
  newestFirst,
  searchableGroup,
  searchableMeeting,
  withActions,
  type FoundMinutes,
  type MinutesQuery,
  type SearchableMinutes,
} from '@shared/domain/meetings/search-minutes'
import { searchTerms } from '@shared/kernel/fold-text'
import { groupBy } from '@shared/kernel/group-by'
import type { MeetingId } from '@shared/kernel/ids'
import { completeDoc, textsOf } from '@shared/records/note-document'
import { agreementText } from '@shared/words/family/agreement'
import type { MinutesPeople, Storage } from '../ports'

/** More of them nobody reads: the search is to be narrowed. */
const mostHits = 1000

interface Folded {
  readonly minutes: SearchableMinutes
  readonly text: string
}

/**
 * Searches the minutes of all events. Records are read anew for each question, but those that have not changed come from memory
 * with their folded text; the notes of drafts are read once, since nobody writes on the screen that asks.
 */
export function createMinutesSearch(storage: Pick<Storage, 'readTogether' | 'readNotes'>) {
  const drafts = new Map<MeetingId, NoteTexts>()
  const folded = new WeakMap<object, Folded>()

  const readDrafts = async (meetings: readonly MeetingRecord[]): Promise<void> => {
    const missing = meetings.filter(({ id, state }) => state.kind === 'draft' && !drafts.has(id))
    if (missing.length === 0) return
    const notes = await storage.readNotes(missing.map(({ id }) => id))
    for (const { id } of missing) {
      const update = notes.get(id)
      const doc = update ? completeDoc([update]) : null
      drafts.set(id, doc ? textsOf(doc) : noTexts)
    }
  }
  const fold = (record: object, minutes: SearchableMinutes): Folded => {
    const made = { minutes, text: foldedMinutes(minutes) }
    folded.set(record, made)
    return made
  }
  const ofMeeting = (meeting: MeetingRecord, actions: readonly Action[], locale: string): Folded => {
    const known = folded.get(meeting)
    const found =
      known ??
      fold(
        meeting,
        searchableMeeting(
          meeting,
          drafts.get(meeting.id) ?? noTexts,
          meeting.agreements.map((agreement) => agreementText(agreement, locale)),
        ),
      )
    // What became of actions changes without the meeting.
    if (actions.length === 0) return found
    const minutes = withActions(found.minutes, actions)
    return { minutes, text: foldedMinutes(minutes) }
  }
  const ofGroup = (group: GroupMinutes): Folded => folded.get(group) ?? fold(group, searchableGroup(group))

  return {
    find: async (query: MinutesQuery, locale: string): Promise<FoundMinutes> => {
      const { studentId } = query
      const { meetings, actions, groups } = await storage.readTogether(async (reads) => {
        const read =
          studentId === null
            ? await reads.all('meeting')
            : await reads.where('meeting', 'facts.student.id', studentId)
        return {
          meetings: read,
          actions:
            studentId === null
              ? await reads.all('action')
              : await reads.whereAny(
                  'action',
                  'meetingId',
                  read.map(({ id }) => id),
                ),
          groups: await reads.all('groupMinutes'),
        }
      })
      await readDrafts(meetings)
      const actionsOf = groupBy(actions, ({ meetingId }) => meetingId)
      const found = [
        ...meetings.map((meeting) => ofMeeting(meeting, actionsOf.get(meeting.id) ?? [], locale)),
        ...groups.map(ofGroup),
      ]
        .filter(({ minutes, text }) => matchesQuery(minutes, text, query))
        .sort((a, b) => newestFirst(a.minutes, b.minutes))
      const terms = searchTerms(query.words)
      return {
        hits: found.slice(0, mostHits).map(({ minutes }) => hitOf(minutes, terms)),
        total: found.length,
      }
    },

    /** Everyone that any minutes are about or were written by. */
    people: async (): Promise<MinutesPeople> => {
      const { meetings, groups } = await storage.readTogether(async (reads) => ({
        meetings: await reads.all('meeting'),
        groups: await reads.all('groupMinutes'),
      }))
      const children = new Map<string, MinutesPeople['children'][number]>()
      const staff = new Map<string, MinutesPeople['staff'][number]>()
      // The newest come last, and so name them.
      for (const { facts } of [...meetings, ...groups].sort((a, b) =>
        a.facts.date < b.facts.date ? -1 : 1,
      )) {
        if ('student' in facts) children.set(facts.student.id, facts.student)
        for (const one of facts.staff) staff.set(one.id, one)
      }
      for (const { attendance } of groups)
        for (const child of attendance.flatMap((one) => one.children))
          if (!children.has(child.id)) children.set(child.id, { ...child, form: '' })
      return { children: [...children.values()], staff: [...staff.values()] }
    },
  }
}
