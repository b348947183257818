import { useMemo } from 'react'
import { householdsOf } from '@shared/domain/events/group-session'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { groupSessionsOf } from '@shared/domain/plan/group-sessions'
import type { EventId, GroupSessionId, StaffId } from '@shared/kernel/ids'
import type { LocalDate, TimeRange } from '@shared/kernel/time'
import type { MinutesState } from '@shared/domain/meetings/pair-meetings'
import type { Format } from '@shared/words/format'
import { eventWords } from '@shared/words/screens/event'
import { groupMinutesWords as words } from '@shared/words/screens/group-minutes'
import { useQuery } from '../../app-context'
import { useFormat } from '@renderer/ui/use-format'
import { useEventPlan, type EventPlan } from '../../event-view/event-plan'

/** A group session in the list of minutes: as its record froze it, else as it is in the event. */
export interface GroupRow {
  readonly kind: 'group'
  readonly id: string
  readonly groupSessionId: GroupSessionId
  readonly isInEvent: boolean
  readonly state: MinutesState
  readonly date: LocalDate
  readonly slot: TimeRange
  /** Its title, where other rows have the child. */
  readonly child: string
  readonly form: string
  /** How many came or have signed up, where other rows have the family. */
  readonly family: string
  readonly staffIds: readonly StaffId[]
  readonly staff: readonly string[]
  readonly room: string
}

/** Every group session of an event that has, or may have, minutes, in order of time; null while it is read. */
export function useGroupRows(eventId: EventId): readonly GroupRow[] | null {
  const format = useFormat()
  const event = useEventPlan(eventId)
  const minutes = useQuery((queries) => queries.groupMinutes(eventId), `group minutes ${eventId}`)
  return useMemo(() => {
    if (event.kind === 'loading' || minutes.kind === 'loading') return null
    return event.kind === 'missing' ? [] : groupRows(event.value, minutes.value, format)
  }, [event, minutes, format])
}

function groupRows(
  { index, names }: EventPlan,
  minutes: readonly GroupMinutes[],
  format: Format,
): readonly GroupRow[] {
  const begun = new Map(minutes.map((one) => [one.groupSessionId, one]))
  const open = groupSessionsOf(index, null).filter(({ id }) => !begun.has(id))
  return [
    ...minutes.map((one): GroupRow => ({
      ...shared(one.groupSessionId, one.facts.title),
      isInEvent: index.groupSessions.has(one.groupSessionId),
      state: one.state.kind,
      date: one.facts.date,
      slot: one.facts,
      family: words.came(
        format.counted(one.attendance.filter(({ presence }) => presence === 'present').length, families),
      ),
      staffIds: one.facts.staff.map(({ id }) => id),
      staff: one.facts.staff.map(({ name }) => name),
      room: one.facts.room,
    })),
    ...open.map((one): GroupRow => ({
      ...shared(one.id, one.title),
      isInEvent: true,
      state: 'not-begun',
      date: one.date,
      slot: one,
      family: eventWords.groupSessions.signedUp(format.counted(householdsOf(one.members).length, families)),
      staffIds: one.staffIds,
      staff: one.staffIds.map((id) => names.staff(id)).filter((name) => name !== ''),
      room: one.room?.name ?? '',
    })),
  ]
}

const { families } = eventWords.groupSessions

const shared = (groupSessionId: GroupSessionId, title: string) =>
  ({ kind: 'group', id: groupSessionId, groupSessionId, child: title, form: '' }) as const
