import type { SchoolYearId, StudentId } from '@shared/kernel/ids'
import { minutesWords as words } from '@shared/words/screens/minutes'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import classes from './minutes.module.css'

/** The child's attendance this school year, which is spoken of in most meetings. */
export function AttendanceFigureLine(props: {
  readonly studentId: StudentId
  readonly schoolYearId: SchoolYearId
}) {
  const format = useFormat()
  const figures = useQuery(
    (queries) => queries.attendanceFigures(props.studentId),
    `attendance ${props.studentId}`,
  )
  const figure =
    figures.kind === 'loaded'
      ? figures.value.find((one) => one.schoolYearId === props.schoolYearId)
      : undefined
  if (!figure || figure.sessionsPossible === 0) return null
  const missed = figure.sessionsMissed / figure.sessionsPossible
  const percent = format.percent(1 - missed)
  const late = format.counted(figure.timesLate, words.lateTimes)
  const persistent = missed >= persistentAbsence
  return (
    <span
      className={persistent ? classes.absence : undefined}
      title={words.attendanceDetail(percent, late, format.date(figure.asOf))}
    >
      {words.attendanceFigure(percent)}
      {persistent && `, ${words.persistentAbsence}`}
    </span>
  )
}

/** Share of sessions missed from which absence counts as persistent. */
const persistentAbsence = 0.1
