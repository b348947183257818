import { Checkbox } from '@mantine/core'
import { positionOf, type SlipAnswers, type SlipChoice } from '@shared/domain/requests/reply-slip'
import type { SlipBox } from '@shared/domain/requests/slip-boxes'
import type { StudentId } from '@shared/kernel/ids'
import type { PeopleNames } from '@shared/words/people-names'
import { slipWords as words } from '@shared/words/screens/slips'
import { useFormat } from '@renderer/ui/use-format'
import { BoxKey } from './BoxKey'
import classes from './slips.module.css'

/** The boxes of a family's teachers, child by child, each with the number that ticks it. */
export function TeacherBoxes(props: {
  readonly boxes: readonly SlipBox[]
  readonly children: readonly StudentId[]
  readonly answers: SlipAnswers
  readonly names: PeopleNames
  readonly onToggle: (choice: SlipChoice) => void
  readonly onRanked: () => void
}) {
  const { boxes, answers, names } = props
  const format = useFormat()
  return (
    <>
      {props.children.map((child) => (
        <fieldset key={child} className={classes.boxes}>
          <legend className={classes.legend}>{words.teachersFor(names.studentWithForm(child))}</legend>
          {boxes.every((box) => box.studentId !== child) && (
            <p className={classes.quiet}>{words.noTeachers}</p>
          )}
          <div className={classes.ticks}>
            {boxes.map((box, i) => {
              const position = positionOf(answers.choices, box)
              return (
                box.studentId === child && (
                  <Checkbox
                    key={box.staffId}
                    // Keys tick it from the field above.
                    tabIndex={-1}
                    checked={position !== null}
                    onChange={() => props.onToggle({ studentId: child, staffId: box.staffId })}
                    label={
                      <>
                        <BoxKey of={String(i + 1)} /> {names.staff(box.staffId)}
                        {box.subjects.length > 0 && (
                          <span className={classes.quiet}> · {format.list(box.subjects)}</span>
                        )}
                        {box.priority === 'required' && (
                          <span className={classes.quiet}> ({words.required})</span>
                        )}
                        {answers.isRanked && position !== null && (
                          <strong> {words.rank(format.number(position))}</strong>
                        )}
                      </>
                    }
                  />
                )
              )
            })}
          </div>
        </fieldset>
      ))}
      <Checkbox
        tabIndex={-1}
        checked={answers.isRanked}
        onChange={props.onRanked}
        label={
          <>
            <BoxKey of={words.rankedKey} /> {words.ranked}
          </>
        }
      />
    </>
  )
}
