import { formatTime } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import type { PeopleNames } from '@shared/words/people-names'
import { stateWords } from '@shared/words/screens/controls'
import { requestWords } from '@shared/words/screens/requests'
import { unreadableWords } from '@shared/words/screens/unreadable'
import type { Column } from '@renderer/ui/DataTable'
import { LanguageGlyph } from '@renderer/ui/LanguageGlyph'
import { StateBadge } from '@renderer/ui/StateBadge'
import { requestColumns } from '../event-view/request-list/request-columns'
import type { RequestRow } from '../event-view/request-list/request-rows'

const words = requestWords.columns

/** The columns of the list. In person goes without saying; the state says when. */
export function allRequestsColumns(
  format: Format,
  names: PeopleNames,
  /** Some of the plan cannot be read: a request without a place may have one. */
  isPlanUnread: boolean,
): readonly Column<RequestRow>[] {
  const shared = requestColumns(format, names)
  const isUnknown = (row: RequestRow): boolean => isPlanUnread && row.appointment === null
  const when = ({ appointment }: RequestRow): string =>
    appointment ? `${format.shortDate(appointment.date)} ${formatTime(appointment.start)}` : ''
  return [
    shared.child,
    shared.family,
    { id: 'form', from: 800, title: words.form, width: '64px', text: (row) => row.form },
    shared.staff,
    shared.priority,
    shared.minutes,
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
