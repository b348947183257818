import { Checkbox } from '@mantine/core'
import { isTimeTicked, toggleTime, type SlipAnswers } from '@shared/domain/requests/reply-slip'
import type { TimeBox } from '@shared/domain/requests/slip-boxes'
import { groupBy } from '@shared/kernel/group-by'
import { slipWords as words } from '@shared/words/screens/slips'
import { useFormat } from '@renderer/ui/use-format'
import { needKeys, partKeys, timeOf, type Need } from './slip-keys'
import { BoxKey } from './BoxKey'
import classes from './slips.module.css'

const needWords: Readonly<Record<Need, string>> = {
  wantsInterpreter: words.interpreter,
  oneAdult: words.oneAdult,
  maySplit: words.maySplit,
}

/** The boxes for times that suit, session by session, and for what the family needs, each with its key. */
export function TimeBoxes(props: {
  readonly boxes: readonly TimeBox[]
  readonly answers: SlipAnswers
  readonly onTimes: (times: SlipAnswers['times']) => void
  readonly onNeed: (need: Need) => void
}) {
  const { boxes, answers } = props
  const format = useFormat()
  const sessions = groupBy(boxes, ({ sessionId }) => sessionId)
  return (
    <div className={classes.timeBoxes}>
      {[...sessions].map(([id, hours]) => (
        <fieldset key={id} className={classes.boxes}>
          <legend className={classes.legend}>{hours[0] && format.dayAndDate(hours[0].date)}</legend>
          <div className={classes.ticks}>
            {hours.map((box) => (
              <Checkbox
                key={box.start}
                tabIndex={-1}
                checked={isTimeTicked(answers.times, box)}
                onChange={() => props.onTimes(toggleTime(answers.times, timeOf(box)))}
                label={
                  <>
                    <BoxKey of={String(boxes.indexOf(box) + 1)} /> {format.range(box)}
                  </>
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
      <p className={classes.quiet}>
        {words.anyTime} {words.partTitle}{' '}
        {partKeys.map(({ key, part }) => (
          <span key={key} className={classes.part}>
            <BoxKey of={key} /> {words.parts[part]}{' '}
          </span>
        ))}
      </p>
      <fieldset className={classes.boxes}>
        <legend className={classes.legend}>{words.needs}</legend>
        <div className={classes.needs}>
          {needKeys.map(({ key, need }) => (
            <Checkbox
              key={need}
              tabIndex={-1}
              checked={answers[need]}
              onChange={() => props.onNeed(need)}
              label={
                <>
                  <BoxKey of={key} /> {needWords[need]}
                </>
              }
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}
