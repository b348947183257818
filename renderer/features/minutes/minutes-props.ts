import type { Action, MeetingRecord } from '@shared/domain/meetings/meeting'
import type { SchoolYear } from '@shared/domain/school/school'
import type { NoteDocument } from '@renderer/services/ports'
import type { Meetings } from './meeting-rows'

/** What the page of one meeting is made from, draft or final. */
export interface MinutesProps {
  readonly meeting: MeetingRecord
  readonly notes: NoteDocument
  /** Null while they are being read. */
  readonly meetings: Meetings | null
  readonly actions: readonly Action[]
  readonly years: readonly SchoolYear[]
}
