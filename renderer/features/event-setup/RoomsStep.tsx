import { Button, Group, Select, Title } from '@mantine/core'
import { IconDoor } from '@tabler/icons-react'
import { useMemo } from 'react'
import { idOf, type RoomId, type SessionId, type StaffId } from '@shared/kernel/ids'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import { namesAmong } from '@shared/words/people-names'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import type { StepProps } from './step-props'
import { useFactChange } from './use-fact-change'
import { WalkingTimes } from './WalkingTimes'
import classes from './event-setup.module.css'

const words = eventSetupWords.rooms
const maxOptions = 40

/** Who sits where in each session, and how long people walk between buildings. */
export function RoomsStep(props: StepProps) {
  const { conference } = props.planned
  if (conference.rooms.length > 0)
    return (
      <div className={classes.form}>
        <Seats {...props} />
        <WalkingTimes {...props} />
      </div>
    )
  return (
    <EmptyState
      of={['room']}
      icon={<IconDoor size={24} />}
      title={words.noRooms}
      text={words.noRoomsText}
      actions={
        <Button component="a" href={hrefOf(routes.people('rooms'))}>
          {words.toRooms}
        </Button>
      }
    />
  )
}

function Seats({ planned }: StepProps) {
  const { conference } = planned
  const { event } = conference
  const format = useFormat()
  const { propose, dialog, isRefused } = useFactChange(planned, 'rooms')
  const { index } = layOutEvent(planned)
  const names = useMemo(() => namesAmong(conference), [conference])
  const own = new Map(
    conference.staffRooms.map((row) => [`${row.staffId} ${row.sessionId ?? ''}`, row.roomId]),
  )
  const asked = new Set(conference.requests.flatMap(({ staffIds }) => staffIds))
  const staff = conference.staff
    .filter(({ id }) => asked.size === 0 || asked.has(id))
    .toSorted((a, b) => format.compare(names.staffInList(a.id), names.staffInList(b.id)))
  const here = new Set(conference.rooms.map(({ id }) => id))
  const usual = staff.flatMap(({ id, roomId }) =>
    roomId !== null && here.has(roomId) && index.roomOfStaff(id, null) === null
      ? [{ staffId: id, sessionId: null, roomId }]
      : [],
  )
  const columns: readonly { readonly id: SessionId | null; readonly label: string }[] = [
    { id: null, label: event.sessions.length > 1 ? words.everySession : words.room },
    ...(event.sessions.length > 1
      ? event.sessions.map(({ id, date, start, end }) => ({
          id,
          label: `${format.shortDate(date)} ${format.range({ start, end })}`,
        }))
      : []),
  ]
  const seat = (staffId: StaffId, sessionId: SessionId | null, roomId: RoomId | null): void =>
    void propose({ seats: [{ staffId, sessionId, roomId }] })
  return (
    <section aria-label={words.seats}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{words.seats}</Title>
        {usual.length > 0 && (
          <Button variant="default" onClick={() => void propose({ seats: usual })}>
            {words.useUsual(format.counted(usual.length, words.teachers))}
          </Button>
        )}
      </Group>
      {isRefused && <ErrorNotice what={eventSetupWords.notSaved} todo={eventSetupWords.notSavedTodo} />}
      <div className={classes.scroll} role="group" aria-label={words.seats} tabIndex={0}>
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">{words.teacher}</th>
              {columns.map(({ id, label }) => (
                <th key={id ?? ''} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {staff.map(({ id }) => (
              <tr key={id}>
                <th scope="row">{names.staffInList(id)}</th>
                {columns.map((column) => (
                  <td key={column.id ?? ''}>
                    <Select
                      size="xs"
                      aria-label={words.seatOf(names.staffInList(id), column.label)}
                      placeholder={column.id === null ? words.noRoom : words.asAlways}
                      searchable
                      clearable
                      limit={maxOptions}
                      data={conference.rooms.map((room) => ({ value: room.id, label: room.name }))}
                      value={own.get(`${id} ${column.id ?? ''}`) ?? null}
                      onChange={(room) => seat(id, column.id, room === null ? null : idOf<RoomId>(room))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {dialog}
    </section>
  )
}
