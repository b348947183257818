import { priorities } from '@shared/domain/requests/request'
import { formatTime } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import type { PeopleNames } from '@shared/words/people-names'
import { stateWords } from '@shared/words/screens/controls'
import { requestWords } from '@shared/words/screens/requests'
import { unreadableWords } from '@shared/words/screens/unreadable'
import type { Column } from '@renderer/ui/DataTable'
import { LanguageGlyph } from '@renderer/ui/LanguageGlyph'
import { PriorityMark } from '@renderer/ui/PriorityMark'
import { StateBadge } from '@renderer/ui/StateBadge'
import type { RequestRow } from '../event-view/request-rows'

const words = requestWords.columns

/** The columns of the list. In person goes without saying; the state says when. */
export function requestColumns(
  format: Format,
  names: PeopleNames,
  /** Some of the plan cannot be read: a request without a place may have one. */
  isPlanUnread: boolean,
): readonly Column<RequestRow>[] {
  const isUnknown = (row: RequestRow): boolean => isPlanUnread && row.appointment === null
  const when = ({ appointment }: RequestRow): string =>
    appointment ? `${format.shortDate(appointment.date)} ${formatTime(appointment.start)}` : ''
  return [
    {
      id: 'child',
      title: words.child,
      width: 'minmax(120px, 1.6fr)',
      wraps: true,
      text: ({ request }) => names.studentInList(request.studentId),
    },
    {
      id: 'family',
      title: words.family,
      width: 'minmax(110px, 1.5fr)',
      wraps: true,
      text: ({ request }) => names.household(request.householdId),
    },
    { id: 'form', from: 800, title: words.form, width: '64px', text: (row) => row.form },
    {
      id: 'staff',
      title: words.staff,
      width: 'minmax(110px, 1.5fr)',
      text: (row) => row.staff.map(({ id }) => names.staff(id)).join(', '),
    },
    {
      id: 'priority',
      from: 720,
      title: words.priority,
      width: '116px',
      text: (row) => requestWords.priorities[row.request.priority],
      sortBy: (row) => priorities.indexOf(row.request.priority),
      cell: ({ request }) => (
        <PriorityMark priority={request.priority} words={requestWords.priorities[request.priority]} />
      ),
    },
    {
      id: 'minutes',
      from: 900,
      title: words.minutes,
      width: '76px',
      align: 'end',
      text: (row) => format.duration(row.request.minutes),
      sortBy: (row) => row.request.minutes,
    },
    {
      id: 'mode',
      from: 1120,
      title: words.mode,
      width: '88px',
      text: (row) => (row.request.mode === 'in-person' ? '' : requestWords.modes[row.request.mode]),
    },
    {
      id: 'interpreter',
      from: 1000,
      title: words.interpreter,
      width: '96px',
      text: (row) => (row.language === null ? '' : format.language(row.language)),
      cell: (row) => (row.language === null ? null : <LanguageGlyph code={row.language} />),
    },
    {
      id: 'state',
      title: words.state,
      width: '156px',
      text: (row) =>
        isUnknown(row)
          ? unreadableWords.cannotRead
          : [stateWords[row.state], when(row)].filter((part) => part !== '').join(' '),
      sortBy: (row) =>
        row.appointment ? `${row.appointment.date} ${formatTime(row.appointment.start)}` : null,
      cell: (row) =>
        row.appointment ? (
          <StateBadge state={row.state} words={when(row)} />
        ) : isUnknown(row) ? (
          unreadableWords.cannotRead
        ) : (
          <StateBadge state={row.state} />
        ),
    },
  ]
}
