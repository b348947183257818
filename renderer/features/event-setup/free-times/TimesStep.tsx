import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconClockOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { hasNoTime, withFreeTime, type FreeWindow } from '@shared/domain/events/free-times'
import { namesAmong } from '@shared/words/people-names'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { freeTimesWords as words } from '@shared/words/screens/free-times'
import { useQuery } from '@renderer/features/app-context'
import { DataTable, type Column } from '@renderer/ui/DataTable'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Note } from '@renderer/ui/Note'
import { useFormat } from '@renderer/ui/use-format'
import type { StepProps } from '../step-props'
import { useFactChange } from '../use-fact-change'
import { withoutBlockedLessons } from './blocked-lessons'
import { PaintGrid } from './PaintGrid'
import { PasteTimes } from './PasteTimes'
import { freeTimesText, subjectRows, type SubjectKind, type SubjectRow } from './subjects'
import { TimesTools } from './TimesTools'
import { useFreeTimesDraft } from './use-free-times-draft'
import classes from './free-times.module.css'

const kinds = [
  'staff',
  'household',
  'student',
  'interpreter',
  'room',
] as const satisfies readonly SubjectKind[]

/** When staff, families, children, interpreters and rooms are free: chosen in a list, painted on a week grid. */
export function TimesStep({ planned }: Pick<StepProps, 'planned'>) {
  const { conference } = planned
  const { event } = conference
  const { sessions } = event
  const format = useFormat()
  const names = useMemo(() => namesAmong(conference), [conference])
  const school = useQuery((queries) => queries.school(), 'school')
  const blocked = useQuery((queries) => queries.blockedTimes(), 'blocked times')
  const { propose, dialog, isRefused } = useFactChange(planned, 'times')
  const draft = useFreeTimesDraft(conference, names, format)
  const [kind, setKind] = useState<SubjectKind>('staff')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [pasted, setPasted] = useState<string | null>(null)
  const [notes, setNotes] = useState<readonly string[]>([])

  const rows = useMemo(() => subjectRows(conference, kind, names, format), [conference, kind, names, format])
  const windowsOf = ({ subject }: SubjectRow): readonly FreeWindow[] => draft.windowsOf(subject)
  const listed = rows.map((row): ListedRow => {
    const windows = windowsOf(row)
    return { ...row, times: freeTimesText(sessions, windows, format), isNever: hasNoTime(sessions, windows) }
  })
  const active = rows.filter(({ key }) => chosen.has(key))
  const never = listed.filter(({ isNever }) => isNever).length
  const counted = (count: number): string => format.counted(count, words.people)

  const setAll = (windowsFor: (row: SubjectRow) => readonly FreeWindow[]): void => {
    setNotes([])
    draft.set(active.map((row) => ({ subject: row.subject, windows: windowsFor(row) })))
  }
  const take = (windows: ReadonlyMap<SubjectRow, readonly FreeWindow[]>): void => {
    draft.set([...windows].map(([{ subject }, own]) => ({ subject, windows: own })))
    setChosen(new Set([...windows.keys()].map(({ key }) => key)))
    setPasted(null)
  }
  const here = new Set(conference.staff.map(({ id }) => id))
  const hasLessons =
    kind === 'staff' &&
    school.kind === 'loaded' &&
    blocked.kind === 'loaded' &&
    blocked.value.some(({ staffId }) => here.has(staffId))
  const leaveOutLessons = (): void => {
    if (school.kind === 'loading' || blocked.kind === 'loading') return
    const availability = rows.flatMap((row) =>
      windowsOf(row).map((window) => ({ ...window, subject: row.subject })),
    )
    const lessons = school.value?.lessonTimes ?? []
    const { times, unknownPeriods } = withoutBlockedLessons(conference, blocked.value, lessons, availability)
    draft.set(times)
    setNotes([
      times.length > 0 ? words.blocked.taken(counted(times.length)) : words.blocked.nothing,
      ...(unknownPeriods.length > 0
        ? [words.blocked.unknown(format.list(unknownPeriods.map(format.number)))]
        : []),
    ])
  }
  const save = (): Promise<void> =>
    propose({ freeTimes: draft.changed }, { onSaved: () => draft.markSaved() })

  const [first, ...others] = active
  const who = !first
    ? ''
    : others.length === 0
      ? first.name
      : words.chosen(first.name, format.number(others.length))
  return (
    <div className={classes.step}>
      <p className={classes.quiet}>{words.explain}</p>
      {isRefused && <ErrorNotice what={eventSetupWords.notSaved} todo={eventSetupWords.notSavedTodo} />}
      <Group gap="sm" mt="xs">
        <SegmentedControl
          aria-label={words.who}
          size="xs"
          data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          value={kind}
          onChange={(value) => {
            setKind(value)
            setChosen(new Set())
            setPasted(null)
            setNotes([])
          }}
        />
        <span className={classes.quiet}>{words.kindHints[kind]}</span>
      </Group>
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      {never > 0 && (
        <p className={classes.never} role="status">
          <IconClockOff size={16} aria-hidden /> {words.noTimeOf(counted(never))}
        </p>
      )}
      <TimesTools
        event={event}
        rows={rows}
        windowsOf={windowsOf}
        isDisabled={active.length === 0}
        onSet={(windows) => setAll(() => windows)}
        onPaste={() => setPasted(pasted === null ? '' : null)}
        onBlocked={hasLessons ? leaveOutLessons : null}
      />
      {pasted !== null && (
        <PasteTimes
          key={pasted}
          initial={pasted}
          sessions={sessions}
          rows={rows}
          windowsOf={windowsOf}
          onUse={take}
          onClose={() => setPasted(null)}
        />
      )}
      <div className={classes.sides}>
        <div className={classes.list}>
          <DataTable
            key={kind}
            label={words.labels[kind]}
            rows={listed}
            columns={columns[kind]}
            rowId={({ key }) => key}
            initialSort={{ id: 'name', desc: false }}
            minWidth={0}
            onOpen={({ key }) => setChosen(new Set([key]))}
            selection={{ ids: chosen, change: setChosen }}
            empty={<p className={classes.quiet}>{words.nobody}</p>}
          />
        </div>
        <section className={classes.paper} aria-label={words.grid(who)}>
          {first ? (
            <>
              <h2 className={classes.who}>{who}</h2>
              <PaintGrid
                event={event}
                label={words.grid(who)}
                windows={active.map(windowsOf)}
                onPaint={(stretches, isFree) =>
                  setAll((row) => withFreeTime(sessions, windowsOf(row), stretches, isFree))
                }
                onPaste={setPasted}
              />
              <Legend />
              <p className={classes.quiet}>
                {words.howTo} {words.howToByKey}
              </p>
            </>
          ) : (
            <p className={classes.quiet}>{words.chooseFirst}</p>
          )}
        </section>
      </div>
      <Group gap="xs" className={classes.save}>
        <Button disabled={draft.changed.length === 0} onClick={() => void save()}>
          {words.save}
        </Button>
        {draft.changed.length > 0 && (
          <>
            <Button variant="default" onClick={draft.discard}>
              {words.discard}
            </Button>
            <span className={classes.quiet} role="status">
              {words.unsaved(counted(draft.changed.length))}
            </span>
          </>
        )}
      </Group>
      {dialog}
    </div>
  )
}

interface ListedRow extends SubjectRow {
  readonly times: string
  readonly isNever: boolean
}

const plainColumns: readonly Column<ListedRow>[] = [
  {
    id: 'name',
    title: words.columns.name,
    width: 'minmax(120px, 2fr)',
    text: ({ name }) => name,
    cell: ({ name, times, isNever }) => (
      <span className={classes.name} data-never={isNever}>
        {name}
        {isNever && <IconClockOff size={14} role="img" aria-label={times} />}
      </span>
    ),
  },
  {
    id: 'times',
    title: words.columns.times,
    width: 'minmax(120px, 3fr)',
    text: ({ times }) => times,
    // In a narrower list the grid alone shows the times of whoever is chosen.
    from: 380,
    cell: ({ times, isNever }) => (
      <span className={classes.times} data-never={isNever} title={times}>
        {times}
      </span>
    ),
  },
]

const placeColumn = (title: string): Column<ListedRow> => ({
  id: 'place',
  title,
  width: 'minmax(64px, 1fr)',
  text: ({ place }) => place,
  from: 380,
})

const columns: Readonly<Record<SubjectKind, readonly Column<ListedRow>[]>> = {
  staff: plainColumns,
  household: plainColumns,
  student: [...plainColumns, placeColumn(words.columns.form)],
  interpreter: plainColumns,
  room: [...plainColumns, placeColumn(words.columns.building)],
}

/** What the looks of a cell mean, in words. */
const Legend = () => (
  <ul className={classes.legend}>
    {(['free', 'some', 'away'] as const).map((state) => (
      <li key={state}>
        <span className={classes.swatch} data-state={state} aria-hidden /> {words.states[state]}
      </li>
    ))}
  </ul>
)
