import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import type { MinutesProblem } from '@renderer/services/minutes'
import { useWriter } from '../writer'
import { neighbours, type Meetings } from './meeting-rows'
import { useOpenMinutes } from './use-open-minutes'

export interface Steps {
  /** Null at the end of the evening. */
  readonly next: (() => void) | null
  readonly previous: (() => void) | null
  readonly problem: MinutesProblem | null
}

/** The ways on from one family's minutes to the next one's, begun on the way where they are not. */
export function useSteps(meeting: MeetingRecord, meetings: Meetings | null): Steps {
  const { open, problem } = useOpenMinutes(meeting.eventId)
  const writer = useWriter(meeting.facts.staff)
  const row = meetings?.rows.find(({ meetingId }) => meetingId === meeting.id)
  const { previous, next } =
    meetings && row ? neighbours(meetings.rows, row, writer) : { previous: null, next: null }
  return {
    next: next && (() => void open(next)),
    previous: previous && (() => void open(previous)),
    problem,
  }
}
