import { Anchor, Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { StaffLoad } from '@shared/domain/plan/load'
import type { PeopleNames } from '@shared/words/people-names'
import { eventWords } from '@shared/words/screens/event'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import classes from './event.module.css'
import { LoadBar } from './LoadBar'

const fullest = 12

/** How much of each teacher's time is asked for, the fullest first. */
export function DemandChart(props: {
  readonly eventId: string
  readonly loads: readonly StaffLoad[]
  readonly names: PeopleNames
}) {
  const { names } = props
  const [all, setAll] = useState(false)
  const format = useFormat()
  const words = eventWords.demand
  const sorted = [...props.loads].sort(
    (a, b) =>
      loadOf(b) - loadOf(a) || format.compare(names.staffInList(a.staff.id), names.staffInList(b.staff.id)),
  )
  const most = Math.max(...sorted.map(({ needed, free }) => Math.max(needed, free)), 0)
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.teacher}</th>
            <th scope="col" className={classes.barColumn}>
              <VisuallyHidden>{words.load}</VisuallyHidden>
            </th>
            <th scope="col" className={classes.end}>
              {words.meetings}
            </th>
            <th scope="col" className={classes.end}>
              {words.needed}
            </th>
            <th scope="col" className={classes.end}>
              {words.free}
            </th>
            <th scope="col" className={classes.end}>
              {words.load}
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? sorted : sorted.slice(0, fullest)).map((load) => (
            <tr key={load.staff.id}>
              <th scope="row">
                <Anchor
                  href={hrefOf(routes.calendar(props.eventId, 'staff', load.staff.id))}
                  className={classes.rowLink}
                >
                  {names.staffInList(load.staff.id)}
                </Anchor>
              </th>
              <td className={classes.barColumn}>
                <LoadBar needed={load.needed} free={load.free} most={most} />
              </td>
              <td className={classes.end}>{format.number(load.meetings)}</td>
              <td className={classes.end}>{format.duration(load.needed)}</td>
              <td className={classes.end}>{format.duration(load.free)}</td>
              <td className={classes.end} data-tone={load.needed > load.free ? 'bad' : undefined}>
                {load.free === 0 ? words.tooFull : format.percent(load.needed / load.free)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > fullest && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(!all)}>
          {all ? words.showFew : words.showAll(format.number(sorted.length))}
        </Button>
      )}
    </>
  )
}

const loadOf = ({ needed, free }: StaffLoad): number =>
  free === 0 ? Number.POSITIVE_INFINITY : needed / free
