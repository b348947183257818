import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { requestsOfMeeting } from '@shared/domain/plan/conference-index'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { Request } from '@shared/domain/requests/request'
import { boardWords } from '@shared/words/screens/board'
import { LanguageGlyph } from '@renderer/ui/LanguageGlyph'
import { Facts } from '@renderer/ui/PanelSection'
import { hrefOf, routes, type CalendarKind } from '@renderer/ui/routes'
import type { Describe } from '../describe'
import type { EventPlan } from '../event-plan'

/** Who, when, where, with the way to everyone's calendar. */
export function AppointmentFacts(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly request: Request
  readonly appointment: AppointmentRecord | null
}) {
  const { event, describe, request, appointment } = props
  const { format } = describe
  const eventId = event.index.conference.event.id
  const link = (kind: CalendarKind, id: string, name: string): ReactNode => (
    <Anchor key={id} href={hrefOf(routes.calendar(eventId, kind, id))} size="sm" underline="always">
      {name}
    </Anchor>
  )
  const language = event.index.languageToInterpret(request)
  const form = event.names.form(request.studentId)
  const together = requestsOfMeeting(event.index, request).length
  const facts = [
    appointment && {
      label: boardWords.when,
      value: `${format.shortDate(appointment.date)}, ${format.range(appointment)}`,
    },
    appointment && {
      label: boardWords.where,
      value:
        appointment.roomId === null
          ? describe.place(request, null)
          : [
              link('room', appointment.roomId, describe.place(request, appointment.roomId)),
              buildingOf(event, appointment),
            ],
    },
    {
      label: boardWords.childLabel,
      value: [
        link('student', request.studentId, event.names.studentBesideForm(request.studentId)),
        form === '' ? '' : `, ${form}`,
        `. ${request.studentAttends ? boardWords.attends : boardWords.staysAway}`,
      ],
    },
    {
      label: boardWords.familyLabel,
      value: link('household', request.householdId, describe.household(request)),
    },
    {
      label: boardWords.staffLabel,
      value: request.staffIds.map((id, i) => [i > 0 && ', ', link('staff', id, describe.staff(id))]),
    },
    language !== null && {
      label: boardWords.interpreterLabel,
      value: [
        <LanguageGlyph key="glyph" code={language} />,
        ' ',
        appointment === null || appointment.interpreterId === null
          ? format.language(language)
          : link('interpreter', appointment.interpreterId, describe.interpreter(appointment) ?? ''),
      ],
    },
    request.subject !== '' && { label: boardWords.subjectLabel, value: request.subject },
    {
      label: boardWords.lengthLabel,
      value: `${format.duration(request.minutes)}, ${boardWords.priorities[request.priority]}`,
    },
    together > 1 && { label: boardWords.togetherLabel, value: boardWords.together(format.number(together)) },
  ]
  return <Facts facts={facts.filter((fact) => fact !== null && fact !== false)} />
}

function buildingOf(event: EventPlan, appointment: AppointmentRecord): string {
  const building =
    appointment.roomId === null ? '' : (event.index.rooms.get(appointment.roomId)?.building ?? '')
  return building === '' ? '' : `, ${building}`
}
