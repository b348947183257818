import { Button, NumberInput, Select, Title } from '@mantine/core'
import { useId, useState } from 'react'
import type { Room } from '@shared/domain/events/event'
import type { TypedNumber } from '@shared/domain/requests/lengths-draft'
import type { RoomId } from '@shared/kernel/ids'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { useFormat } from '@renderer/ui/use-format'
import { minutesBox } from './minutes-box'
import classes from './event-setup.module.css'

const words = eventSetupWords.rooms
const maxOptions = 40

/** The walk between two rooms, in both directions. */
export interface RoomWalk {
  readonly from: RoomId
  readonly to: RoomId
  /** Blank: as between any two rooms there. */
  readonly minutes: TypedNumber
}

/** Minutes on foot between two rooms that are nearer or farther than others: pairs are added one by one. */
export function RoomWalks(props: {
  readonly rooms: readonly Room[]
  readonly walks: readonly RoomWalk[]
  readonly onChange: (walks: readonly RoomWalk[]) => void
}) {
  const { rooms, walks } = props
  const format = useFormat()
  const [from, setFrom] = useState<RoomId | null>(null)
  const [to, setTo] = useState<RoomId | null>(null)
  const heading = useId()
  const named = new Map(rooms.map(({ id, name }) => [id, name]))
  const nameOf = (id: RoomId): string => named.get(id) ?? ''
  const isThere = walks.some((one) => isBetween(one, from, to))
  const canAdd = from !== null && to !== null && from !== to && !isThere
  const add = (): void => {
    if (!canAdd) return
    props.onChange([...walks, { from, to, minutes: '' }])
    setFrom(null)
    setTo(null)
  }
  const roomSelect = (label: string, value: RoomId | null, choose: (room: RoomId | null) => void) => (
    <Select
      label={label}
      searchable
      clearable
      limit={maxOptions}
      data={rooms
        .toSorted((a, b) => format.compare(a.name, b.name))
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(id) => choose(rooms.find((room) => room.id === id)?.id ?? null)}
    />
  )
  return (
    <section aria-labelledby={heading} className={classes.roomWalks}>
      <Title order={3} id={heading}>
        {words.roomWalks}
      </Title>
      {walks.map((walk) => {
        const pair = words.pair(nameOf(walk.from), nameOf(walk.to))
        return (
          <NumberInput
            key={`${walk.from} ${walk.to}`}
            label={pair}
            description={walk.minutes === '' ? words.asUsual : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maw={260}
            {...minutesBox(walk.minutes, (typed) =>
              props.onChange(walks.map((one) => (one === walk ? { ...walk, minutes: typed } : one))),
            )}
          />
        )
      })}
      <div className={classes.numbers}>
        {roomSelect(words.fromRoom, from, setFrom)}
        {roomSelect(words.toRoom, to, setTo)}
        <Button variant="default" disabled={!canAdd} onClick={add}>
          {words.addPair}
        </Button>
      </div>
      {from !== null && isThere && <p className={classes.quiet}>{words.pairThere}</p>}
    </section>
  )
}

const isBetween = (walk: RoomWalk, from: RoomId | null, to: RoomId | null): boolean =>
  (walk.from === from && walk.to === to) || (walk.from === to && walk.to === from)
