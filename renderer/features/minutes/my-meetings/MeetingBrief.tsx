import { IconAlertTriangle } from '@tabler/icons-react'
import { useContext, useMemo } from 'react'
import type { BriefFor } from '@shared/domain/meetings/child-brief'
import { briefWords } from '@shared/words/screens/child-brief'
import { myMeetingsWords as words } from '@shared/words/screens/teacher'
import { requestWords } from '@shared/words/screens/requests'
import { Facts } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'
import { useChildBrief } from '../../use-child-brief'
import { WriterContext } from '../../writer'
import type { EventPlan } from '../../event-view/event-plan'
import type { MeetingRow } from '../meeting-rows'
import classes from './my-meetings.module.css'

/** What a teacher should know before a family sits down: who comes, in which language, and how the child attends. */
export function MeetingBrief(props: { readonly row: MeetingRow; readonly plan: EventPlan }) {
  const { row, plan } = props
  const { index, names } = plan
  const format = useFormat()
  const writer = useContext(WriterContext)
  const { id: eventId, schoolYearId } = index.conference.event
  const { date, studentId, householdId } = row
  const about = useMemo(
    (): BriefFor => ({ eventId, date, studentId, householdId, schoolYearId }),
    [eventId, date, studentId, householdId, schoolYearId],
  )
  const brief = useChildBrief(about)
  const request = row.appointment && index.requests.get(row.appointment.requestId)
  const household = index.households.get(row.householdId)
  const toInterpret = request ? index.languageToInterpret(request) : null
  const colleagues = row.staffIds.filter((id) => id !== writer).map((id) => names.staff(id))
  const interpreter = row.appointment?.interpreterId ?? null
  const attendance = brief?.attendance ?? null
  const facts = [
    { label: words.brief.room, value: row.room },
    {
      label: words.brief.mode,
      value: request && request.mode !== 'in-person' ? requestWords.modes[request.mode] : '',
    },
    { label: words.brief.adults, value: names.householdAdults(row.householdId) },
    { label: words.brief.with, value: format.list(colleagues) },
    { label: words.brief.subject, value: request?.subject ?? '' },
    { label: words.brief.language, value: household ? format.language(household.letterLanguage) : '' },
    {
      label: words.brief.interpreter,
      value:
        interpreter !== null
          ? names.interpreter(interpreter)
          : toInterpret !== null
            ? words.brief.noInterpreter(format.language(toInterpret))
            : '',
    },
    {
      label: words.brief.attendance,
      value: attendance ? (
        <span className={attendance.absence === 'usual' ? undefined : classes.absence}>
          {[
            format.percent(attendance.attended),
            ...(attendance.absence === 'usual' ? [] : [briefWords.absences[attendance.absence]]),
            words.asOf(format.date(attendance.asOf)),
          ].join(', ')}
        </span>
      ) : (
        ''
      ),
    },
    {
      label: words.brief.punctuality,
      value: attendance ? format.counted(attendance.timesLate, briefWords.late) : '',
    },
  ]
  return (
    <>
      {brief?.hasMarker && (
        <p className={classes.marker}>
          <IconAlertTriangle size={16} aria-hidden /> {briefWords.marker}
        </p>
      )}
      <Facts facts={facts.filter(({ value }) => value !== '')} />
    </>
  )
}
