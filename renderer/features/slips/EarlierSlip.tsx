import { Title } from '@mantine/core'
import {
  slipDifferences,
  slipFields,
  type ReplySlip,
  type SlipAnswers,
} from '@shared/domain/requests/reply-slip'
import { slipWords as words } from '@shared/words/screens/slips'
import { Note } from '@renderer/ui/Note'
import { slipText, type SlipTexts } from '../event-view/slips/slip-text'
import { isFilledIn } from '../event-view/slips/slip-text'
import classes from './slips.module.css'

/** The first slip of a family beside the one that is typed now, with what differs. */
export function EarlierSlip(props: {
  readonly slip: ReplySlip
  readonly answers: SlipAnswers
  readonly texts: SlipTexts
  readonly timezone: string
}) {
  const { slip, answers, texts } = props
  const differing = slipDifferences(slip, answers)
  const shown = slipFields.filter((field) => isFilledIn(slip, field) || isFilledIn(answers, field))
  return (
    <section className={classes.beside} aria-label={words.before}>
      <Title order={2}>{words.before}</Title>
      <p className={classes.quiet}>
        {words.beforeAt(texts.format.shortMoment(slip.typedAt, props.timezone))}
      </p>
      <table className={classes.compare}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.first}</th>
            <th scope="col">{words.second}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <tr key={field} data-differs={differing.includes(field) || undefined}>
              <th scope="row">
                {words.fields[field]}
                {differing.includes(field) && <span className={classes.differs}>{words.differs}</span>}
              </th>
              <td>{slipText(slip, field, texts)}</td>
              <td>{slipText(answers, field, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {differing.length === 0 && <Note>{words.same}</Note>}
    </section>
  )
}
