import { List, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { Request } from '@shared/domain/requests/request'
import type { ChangedEvent } from '@shared/domain/rules/changed-event'
import { formatTime } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { announceWords } from '@shared/words/screens/announce'
import { boardWords } from '@shared/words/screens/board'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { violationSentence } from '@shared/words/violations'
import { ConfirmDialog } from '@renderer/ui/ConfirmDialog'
import { useFormat } from '@renderer/ui/use-format'
import { familyChangesSinceAnnounced, type FamilyChanges } from '../announce/changes-since-announced'
import { FamilyChangesList } from '../announce/FamilyChangesList'
import { describeIn } from '../describe'
import { eventPlanOf, type EventPlan } from '../event-plan'

const words = eventSetupWords.effect
/** So many meetings are named; the rest are counted. */
const maxNamed = 8

/** Whether a change of facts is one of the plan too, or of the group sessions that were announced to families. */
export function hasEffect(planned: PlannedEvent, effect: ChangedEvent): boolean {
  const before = new Set(planned.plan?.appointments)
  if (effect.released.length > 0 || effect.appointments.some((row) => !before.has(row))) return true
  if (!planned.announced || hasSameGroupSessions(planned, effect)) return false
  const [now, then] = [eventPlanOf(planned), eventPlanOf(changed(planned, effect))]
  return newChanges(familyChangesSinceAnnounced(now), familyChangesSinceAnnounced(then)).length > 0
}

function hasSameGroupSessions(planned: PlannedEvent, effect: ChangedEvent): boolean {
  const [before, after] = [planned.conference.groupSessions, effect.conference.groupSessions]
  return before.length === after.length && before.every((one, i) => one === after[i])
}

/** What a change does to the plan and to announced families, before it is kept. */
export function ChangeEffect(props: {
  readonly planned: PlannedEvent
  readonly effect: ChangedEvent
  readonly onKeep: () => void
  readonly onClose: () => void
}) {
  const { planned, effect } = props
  const format = useFormat()
  const { before, after, describe, released, families } = useMemo(() => {
    const [now, then] = [eventPlanOf(planned), eventPlanOf(changed(planned, effect))]
    const describe = describeIn(now, format)
    return {
      before: now,
      after: then,
      describe,
      released: releasedInOrder(now, effect, (request) => describe.staffOf(request), format),
      families: newChanges(familyChangesSinceAnnounced(now), familyChangesSinceAnnounced(then)),
    }
  }, [planned, effect, format])
  const known = new Set(before.appointments)
  const moved = effect.appointments.filter((row) => !known.has(row)).length
  const kept = effect.appointments.length - moved
  const counted = (count: number): string => format.counted(count, words.meetings)
  const more = effect.released.length - maxNamed
  return (
    <ConfirmDialog title={words.title} confirm={words.keep} onConfirm={props.onKeep} onClose={props.onClose}>
      {effect.released.length > 0 && (
        <>
          <Text size="sm">{words.released(counted(effect.released.length), effect.released.length)}</Text>
          <List size="sm" my="xs">
            {released.slice(0, maxNamed).map(({ appointment, request, violation }) => {
              const meeting = boardWords.meetingOf(describe.child(request), describe.staffOf(request))
              return (
                <List.Item key={appointment.id}>
                  {words.meeting(meeting, describe.time(appointment.sessionId, appointment.start))}{' '}
                  {violationSentence(after.index, format, violation)}
                </List.Item>
              )
            })}
            {more > 0 && <List.Item>{words.more(format.number(more))}</List.Item>}
          </List>
        </>
      )}
      {moved > 0 && <Text size="sm">{words.moved(counted(moved))}</Text>}
      <Text size="sm">{words.kept(counted(kept), kept)}</Text>
      {planned.announced && (
        <Text size="sm" mt="xs">
          {families.length === 0
            ? words.noFamilies
            : words.families(format.counted(families.length, announceWords.families))}
        </Text>
      )}
      <FamilyChangesList event={after} changes={families} />
    </ConfirmDialog>
  )
}

/** The meetings that lose their place, by time, and at one time by teacher. */
function releasedInOrder(
  { index }: EventPlan,
  { released }: ChangedEvent,
  staffOf: (request: Request) => string,
  { compare }: Format,
) {
  return released
    .flatMap((one) => {
      const request = index.requests.get(one.appointment.requestId)
      const session = index.sessions.get(one.appointment.sessionId)
      if (!request || !session) return []
      const { start } = one.appointment
      return [{ ...one, request, at: `${session.date} ${formatTime(start)}`, staff: staffOf(request) }]
    })
    .toSorted((a, b) => a.at.localeCompare(b.at, 'en') || compare(a.staff, b.staff))
}

/** The event as it would be stored. */
const changed = ({ plan, announced }: PlannedEvent, effect: ChangedEvent): PlannedEvent => ({
  conference: effect.conference,
  announced,
  plan: plan && {
    record: { ...plan.record, unplaced: effect.unplaced },
    appointments: effect.appointments,
  },
})

/** Those that the change itself brings. */
function newChanges(
  before: readonly FamilyChanges[],
  after: readonly FamilyChanges[],
): readonly FamilyChanges[] {
  const known = new Map(before.map((family) => [family.householdId, JSON.stringify(family)]))
  return after.filter((family) => known.get(family.householdId) !== JSON.stringify(family))
}
