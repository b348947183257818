import { useMemo } from 'react'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { planToShare, withAnnounced, workingPlan } from '@shared/domain/plan/announced'
import { audienceOf, isBeforePlanning, isOfMeetings } from '@shared/domain/plan/paper'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { DeliveryLogEntry } from '@shared/domain/plan/revision'
import type { TeacherListEntry } from '@shared/domain/requests/teacher-list'
import type { PrintOptions } from '@renderer/services/print'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import { recipientRows } from './other-recipients'
import { withDelivered, type PrintedPlan, type Recipient } from './recipients'
import { useOpenedPrint, type Opened } from './use-opened-print'

const noMeetings: readonly MeetingRecord[] = []
const nothingPlanned: PrintedPlan = { appointments: [], unplaced: [], former: [] }
const noEntries: readonly TeacherListEntry[] = []
const noLog: readonly DeliveryLogEntry[] = []

/** A document of an event, opened for the preview, and its recipients with what has been delivered to them. */
export function usePaper(
  event: PlannedEvent & { readonly school: object | null },
  options: Omit<PrintOptions, 'eventId'>,
): {
  readonly opened: Opened
  readonly all: readonly Recipient[]
  /** False until the recipients, and what has been delivered to them, are known. */
  readonly isCounted: boolean
} {
  const { conference, plan, announced, school } = event
  const { document, of } = options
  const eventId = conference.event.id
  const format = useFormat()
  const meetings = useLoaded(
    useQuery((q) => q.meetings(eventId), eventId),
    noMeetings,
  )
  const deliveries = useQuery((q) => q.deliveries(eventId), eventId)
  const log = useLoaded(deliveries, noLog)
  const entries = useLoaded(
    useQuery((q) => q.teacherListEntries(eventId), `lists ${eventId}`),
    noEntries,
  )
  // What the document is made from, beside the event: it is opened anew when that changes.
  const more = isOfMeetings(document)
    ? meetings
    : document === 'revision-list'
      ? log
      : document === 'teacher-list'
        ? entries
        : null
  const madeFrom = useMemo(
    () => ({ conference, plan, announced, school, more }),
    [conference, plan, announced, school, more],
  )
  const opened = useOpenedPrint({ ...options, eventId }, madeFrom)
  const rows = useMemo(() => {
    const printed = plan && (of === 'announced' ? planToShare(plan, announced) : workingPlan(plan, announced))
    // Whoever is invited takes part now; other papers also tell of whoever did.
    const whole = isBeforePlanning(document) ? conference : withAnnounced(conference, announced)
    return recipientRows(audienceOf[document], whole, printed ?? nothingPlanned, meetings, format)
  }, [document, of, conference, plan, announced, meetings, format])
  const parts = opened.kind === 'open' ? opened.print.parts : null
  const all = useMemo(
    () => (parts === null ? rows : withDelivered(rows, document, parts, log)),
    [rows, document, parts, log],
  )
  return { opened, all, isCounted: opened.kind !== 'opening' && deliveries.kind === 'loaded' }
}

/** A followed value, or what stands for it until it is there. */
const useLoaded = <T>(
  query: { readonly kind: 'loading' } | { readonly kind: 'loaded'; readonly value: T },
  before: T,
): T => (query.kind === 'loaded' ? query.value : before)
