import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { audienceOf } from '@shared/domain/plan/paper'
import type { AppointmentRecord, DeliveryLogEntry } from '@shared/domain/plan/revision'
import { idOf, type EventId, type HouseholdId } from '@shared/kernel/ids'
import type { EventPrintJob, Ports, PrintedFiles, PrintedFor } from './ports'

type Stamps = Pick<Ports, 'newId' | 'clock'>

/** What an entry says of a paper that is made from no plan, to no one. */
const ofNoPlan = {
  planId: null,
  channel: 'print',
  householdId: null,
  recipient: null,
  revision: null,
  content: null,
  requestIds: [],
} as const

/** A document of an event: one entry for each recipient, with the requests in it. */
export const deliveriesOfRun = (
  { newId, clock }: Stamps,
  { document, eventId }: { readonly document: EventPrintJob['kind']; readonly eventId: EventId },
  plan: PrintedFiles['plan'],
  recipients: readonly PrintedFor[],
): readonly DeliveryLogEntry[] =>
  recipients.map(({ recipient, content, requestIds }) => ({
    id: newId(),
    eventId,
    planId: plan?.id ?? null,
    at: clock.now(),
    document,
    channel: 'print',
    householdId: audienceOf[document] === 'households' ? idOf<HouseholdId>(recipient) : null,
    recipient,
    revision: plan?.revision ?? null,
    content,
    requestIds,
  }))

/** A paper of one meeting. The report of an incident is for the line manager, so that it is noted for no family. */
export const deliveryOfMeeting = (
  { newId, clock }: Stamps,
  document: 'minutes' | 'agreed' | 'incident',
  { id, eventId, facts }: MeetingRecord,
  appointment: Pick<AppointmentRecord, 'planId' | 'requestId'> | null,
  content: string | null,
): DeliveryLogEntry => ({
  ...ofNoPlan,
  id: newId(),
  eventId,
  planId: appointment?.planId ?? null,
  at: clock.now(),
  document,
  householdId: document === 'incident' ? null : facts.household.id,
  recipient: id,
  content,
  requestIds: appointment === null ? [] : [appointment.requestId],
})

/** What was agreed at an event, by person: one entry for all of them, as owners are known by their names alone. */
export const deliveryOfFollowUp = ({ newId, clock }: Stamps, eventId: EventId): DeliveryLogEntry => ({
  ...ofNoPlan,
  id: newId(),
  eventId,
  at: clock.now(),
  document: 'follow-up',
})
