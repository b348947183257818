import type { Action, MeetingRecord } from '@shared/domain/meetings/meeting'
import type { SchoolYear } from '@shared/domain/school/school'
import type { Meetings } from './meeting-rows'
import type { OpenNotes } from './use-notes'

/** What the page of one meeting is made from, draft or final. */
export interface MinutesProps {
  readonly meeting: MeetingRecord
  readonly notes: OpenNotes
  /** Null while they are being read. */
  readonly meetings: Meetings | null
  readonly actions: readonly Action[]
  readonly years: readonly SchoolYear[]
}
