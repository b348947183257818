import { Text } from '@mantine/core'
import type { MinutesHit } from '@shared/domain/meetings/search-minutes'
import { markTerms, searchTerms } from '@shared/kernel/fold-text'
import { formatTime } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { searchMinutesWords as words } from '@shared/words/screens/search-minutes'
import type { Column } from '@renderer/ui/DataTable'
import { Marked } from '@renderer/ui/Marked'
import classes from './search.module.css'

/** The columns of minutes that were found by some words, which are marked. */
export function hitColumns(format: Format, typed: string): readonly Column<MinutesHit>[] {
  const terms = searchTerms(typed)
  const marked = (text: string) => (
    <span className={classes.text}>
      <Marked pieces={markTerms(text, terms)} />
    </span>
  )
  const named = ({ title, form }: MinutesHit): string =>
    [title, form].filter((part) => part !== '').join(', ')
  return [
    {
      id: 'date',
      title: words.columns.date,
      width: '140px',
      text: ({ date }) => format.date(date),
      sortBy: ({ date, start }) => `${date} ${formatTime(start)}`,
      align: 'end',
    },
    {
      id: 'title',
      title: words.columns.title,
      width: 'minmax(120px, 1.2fr)',
      wraps: true,
      text: named,
      cell: (hit) => marked(named(hit)),
    },
    {
      id: 'staff',
      title: words.columns.staff,
      width: 'minmax(100px, 0.9fr)',
      wraps: true,
      from: 700,
      text: ({ staff }) => format.list(staff),
      cell: ({ staff }) => marked(format.list(staff)),
    },
    {
      id: 'found',
      title: words.columns.found,
      width: 'minmax(220px, 3fr)',
      wraps: true,
      text: ({ place }) =>
        place === null
          ? ''
          : `${words.parts[place.part]}: ${place.pieces.map((piece) => piece.text).join('')}`,
      cell: ({ place }) =>
        place === null ? (
          <Text size="sm" c="dimmed">
            {words.nothingWritten}
          </Text>
        ) : (
          <div className={classes.text}>
            <div className={classes.part}>{words.parts[place.part]}</div>
            <Marked pieces={place.pieces} />
          </div>
        ),
    },
    {
      id: 'event',
      title: words.columns.event,
      width: 'minmax(110px, 0.9fr)',
      wraps: true,
      from: 980,
      text: ({ eventTitle }) => eventTitle,
      cell: ({ eventTitle }) => marked(eventTitle),
    },
  ]
}
