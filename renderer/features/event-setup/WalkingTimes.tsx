import { Button, NumberInput, Title } from '@mantine/core'
import type { Walk } from '@shared/domain/plan/event-facts'
import type { TypedNumber } from '@shared/domain/requests/lengths-draft'
import { minutes } from '@shared/kernel/time'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useStoredForm } from '@renderer/ui/use-checked-form'
import { useFormat } from '@renderer/ui/use-format'
import { minutesBox } from './minutes-box'
import { RoomWalks, type RoomWalk } from './RoomWalks'
import type { StepProps } from './step-props'
import { useFactChange } from './use-fact-change'
import classes from './event-setup.module.css'

const words = eventSetupWords.rooms
const general = ['sameRoom', 'sameBuilding', 'otherBuilding'] as const

interface Times extends Record<(typeof general)[number], TypedNumber> {
  /** By pair of buildings; blank: as between any buildings. */
  readonly pairs: Readonly<Record<string, TypedNumber>>
  readonly roomWalks: readonly RoomWalk[]
}

/** Minutes on foot: in general, between two buildings and between two rooms, each pair once for both directions. */
export function WalkingTimes({ planned }: Pick<StepProps, 'planned'>) {
  const { rooms, travel, event } = planned.conference
  const format = useFormat()
  const { propose, dialog, isRefused } = useFactChange(planned, 'walks')
  const buildings = [...new Set(rooms.map(({ building }) => building))].toSorted(format.compare)
  const nameOf = (building: string): string => (building === '' ? words.noBuilding : building)
  const pairs = buildings.flatMap((from, i) =>
    buildings.slice(i + 1).map((to) => {
      const known = travel.find(
        (row) =>
          row.between === 'buildings' && [row.from, row.to].includes(from) && [row.from, row.to].includes(to),
      )
      return { from, to, key: JSON.stringify([from, to]), known: known?.minutes ?? null }
    }),
  )
  const knownWalks = travel.flatMap((row): RoomWalk[] => (row.between === 'rooms' ? [row] : []))
  const form = useStoredForm<Times>(
    {
      ...event.travelMinutes,
      pairs: Object.fromEntries(pairs.map(({ key, known }) => [key, known ?? ''])),
      roomWalks: knownWalks,
    },
    (times) =>
      Object.fromEntries(
        general.flatMap((name) => (times[name] === '' ? [[name, eventSetupWords.lengths.notWhole]] : [])),
      ),
  )
  const save = (times: Times): Promise<void> => {
    const [sameRoom, sameBuilding, otherBuilding] = general.map((name) => minutes(Number(times[name])))
    const { travelMinutes } = event
    const walks = pairs.flatMap(({ from, to, key, known }): Walk[] => {
      const typed = times.pairs[key] ?? ''
      const time = typed === '' ? null : minutes(typed)
      return time === known ? [] : [{ between: 'buildings', from, to, minutes: time }]
    })
    const roomWalks = times.roomWalks.flatMap(({ from, to, minutes: typed }): Walk[] => {
      const known = knownWalks.find((one) => one.from === from && one.to === to)
      const time = typed === '' ? null : minutes(typed)
      return time === (known?.minutes ?? null) ? [] : [{ between: 'rooms', from, to, minutes: time }]
    })
    return propose({
      event: {
        travelMinutes: {
          sameRoom: sameRoom ?? travelMinutes.sameRoom,
          sameBuilding: sameBuilding ?? travelMinutes.sameBuilding,
          otherBuilding: otherBuilding ?? travelMinutes.otherBuilding,
        },
      },
      walks: [...walks, ...roomWalks],
    })
  }
  return (
    <form noValidate aria-label={words.walking} className={classes.limits} onSubmit={form.onSubmit(save)}>
      <Title order={2} mb="xs">
        {words.walking}
      </Title>
      {isRefused && <ErrorNotice what={eventSetupWords.notSaved} todo={eventSetupWords.notSavedTodo} />}
      <div className={classes.numbers}>
        {general.map((name) => (
          <NumberInput
            key={name}
            label={words.general[name]}
            error={form.errors[name]}
            {...minutesBox(form.values[name], (value) => form.setFieldValue(name, value))}
          />
        ))}
      </div>
      {pairs.length > 0 && (
        <div className={classes.scroll} role="group" aria-label={words.matrix} tabIndex={0}>
          <table className={classes.grid}>
            <caption>{words.matrix}</caption>
            <thead>
              <tr>
                <td />
                {buildings.slice(1).map((to) => (
                  <th key={to} scope="col">
                    {nameOf(to)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {buildings.slice(0, -1).map((from) => (
                <tr key={from}>
                  <th scope="row">{nameOf(from)}</th>
                  {buildings.slice(1).map((to) => {
                    const pair = pairs.find((one) => one.from === from && one.to === to)
                    return (
                      <td key={to}>
                        {pair && (
                          <NumberInput
                            size="xs"
                            aria-label={words.between(nameOf(from), nameOf(to))}
                            placeholder={String(form.values.otherBuilding)}
                            {...minutesBox(form.values.pairs[pair.key] ?? '', (value) =>
                              form.setFieldValue('pairs', { ...form.values.pairs, [pair.key]: value }),
                            )}
                          />
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <RoomWalks
        rooms={rooms}
        walks={form.values.roomWalks}
        onChange={(walks) => form.setFieldValue('roomWalks', walks)}
      />
      <Button type="submit" variant="default" mt="sm">
        {words.saveWalks}
      </Button>
      {dialog}
    </form>
  )
}
