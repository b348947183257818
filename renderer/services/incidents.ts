import type { Incident } from '@shared/domain/meetings/meeting'
import type { MeetingId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { incidentWords as words } from '@shared/words/screens/incident'
import { asItIs, stepOf, type History } from './history'
import type { Ports, StorageProblem } from './ports'

/** What a person writes of an incident. */
export type IncidentEdit = Partial<
  Pick<Incident, 'by' | 'text' | 'afterwards' | 'isMeetingClosed' | 'reportedTo'>
>

export type IncidentProblem =
  | StorageProblem
  /** The meeting, or its incident, is no longer there. */
  | { readonly kind: 'gone' }

/** Incidents in meetings: written beside the minutes, never in them, and reported to the line manager. */
export function createIncidents({ clock }: Pick<Ports, 'clock'>, history: Pick<History, 'commitTyped'>) {
  type Outcome = Promise<Result<void, IncidentProblem>>
  return {
    /** Writes of a meeting's incident, the only one that it has; begins it where there is none. */
    write: (meetingId: MeetingId, edit: IncidentEdit, step?: string): Outcome =>
      history.commitTyped<IncidentProblem>(
        ['meeting', 'incident'],
        async (reads) => {
          if (!(await reads.one('meeting', meetingId))) return err({ kind: 'gone' })
          const [before = null] = await reads.where('incident', 'meetingId', meetingId)
          const after = { ...(before ?? begun(meetingId, clock)), ...edit }
          const changes = [{ kind: 'incident', id: after.id, before, after }] as const
          return ok({ title: words.undo, changes, ...stepOf(step) })
        },
        asItIs,
      ),

    /** Notes that it was reported, now; or (false) that it was not after all. */
    setReported: (meetingId: MeetingId, isReported: boolean): Outcome =>
      history.commitTyped<IncidentProblem>(
        ['incident'],
        async (reads) => {
          const [before] = await reads.where('incident', 'meetingId', meetingId)
          if (!before) return err({ kind: 'gone' })
          const after = { ...before, reportedAt: isReported ? clock.now() : null }
          return ok({ title: words.undo, changes: [{ kind: 'incident', id: after.id, before, after }] })
        },
        asItIs,
      ),
  }
}

/** Its id is the meeting's, so that two windows cannot begin two. */
const begun = (meetingId: MeetingId, { now }: Pick<Ports['clock'], 'now'>): Incident => ({
  id: meetingId,
  meetingId,
  at: now(),
  by: '',
  text: '',
  afterwards: '',
  isMeetingClosed: false,
  reportedTo: '',
  reportedAt: null,
})
