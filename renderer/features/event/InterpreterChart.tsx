import { VisuallyHidden } from '@mantine/core'
import type { LanguageLoad } from '@shared/domain/plan/load'
import { eventWords } from '@shared/words/screens/event'
import { useFormat } from '@renderer/ui/use-format'
import classes from './event.module.css'
import { LoadBar } from './LoadBar'

/** How much interpreting is asked for in each language, and how much there is. */
export function InterpreterChart(props: { readonly loads: readonly LanguageLoad[] }) {
  const format = useFormat()
  const words = eventWords.interpreters
  const sorted = [...props.loads].sort((a, b) => b.needed - a.needed)
  const most = Math.max(...sorted.map(({ needed, free }) => Math.max(needed, free)), 0)
  if (sorted.length === 0) return <p className={classes.note}>{words.none}</p>
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.language}</th>
          <th scope="col" className={classes.barColumn}>
            <VisuallyHidden>{eventWords.demand.load}</VisuallyHidden>
          </th>
          <th scope="col" className={classes.end}>
            {words.needed}
          </th>
          <th scope="col" className={classes.end}>
            {words.free}
          </th>
          <th scope="col" className={classes.end}>
            {words.people}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((load) => (
          <tr key={load.language}>
            <th scope="row">{format.language(load.language)}</th>
            <td className={classes.barColumn}>
              <LoadBar needed={load.needed} free={load.free} most={most} />
            </td>
            <td className={classes.end} data-tone={load.needed > load.free ? 'bad' : undefined}>
              {format.duration(load.needed)}
            </td>
            <td className={classes.end}>{format.duration(load.free)}</td>
            <td className={classes.end}>{format.number(load.interpreters.length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
