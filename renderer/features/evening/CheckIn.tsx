import { useMemo, useState, type KeyboardEvent } from 'react'
import { familyTapKinds } from '@shared/domain/evening/tap'
import type { HouseholdId } from '@shared/kernel/ids'
import { formatTime } from '@shared/kernel/time'
import { checkInWords as words, eveningWords } from '@shared/words/screens/evening'
import { DataTable, type Column } from '@renderer/ui/DataTable'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import type { EventPlan } from '../event-view/event-plan'
import classes from './evening.module.css'
import { expectedFamilies, type ExpectedFamily } from './families'
import { FamilyBox } from './FamilyBox'
import { FamilyCard } from './FamilyCard'
import type { ReceptionEvening } from './use-evening'
import { useTaps } from './use-taps'

/** Checks families in by keys alone: letters or a code, Enter, and the next. */
export function CheckIn({ evening }: { readonly evening: ReceptionEvening }) {
  const { names } = evening.event
  const format = useFormat()
  const taps = useTaps(evening)
  const [open, setOpen] = useState<HouseholdId | null>(null)
  const families = useMemo(() => expectedFamilies(evening), [evening])
  const firstOf = useMemo(() => new Map(families.map(({ id, first }) => [id, first])), [families])
  const columns = useMemo(
    () => columnsIn(evening.event, evening.timezone, format),
    [evening.event, evening.timezone, format],
  )

  const checkIn = (id: HouseholdId): void => {
    setOpen(id)
    const state = evening.state.families.get(id)
    const name = names.household(id)
    if (state?.kind === 'here') taps.say(words.already(name, format.clock(state.since, evening.timezone)))
    else if (evening.isToday) void taps.tap({ kind: 'here', householdId: id }, words.said.here(name))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1]
    if (!event.altKey || digit === undefined || open === null || !evening.isToday) return
    event.preventDefault()
    const kind = familyTapKinds[Number(digit) - 1]
    const state = evening.state.families.get(open)
    const name = names.household(open)
    if (kind !== undefined && state?.kind !== kind)
      void taps.tap({ kind, householdId: open }, words.said[kind](name))
    if (kind === undefined && state)
      void taps.tap({ kind: 'undone', tapIds: state.tapIds }, words.undone(name))
  }
  const note = (id: HouseholdId): string => {
    const state = evening.state.families.get(id)
    const first = firstOf.get(id) ?? null
    return [first === null ? words.noMeeting : formatTime(first), state ? words.states[state.kind] : '']
      .filter((text) => text !== '')
      .join(' · ')
  }

  return (
    <div className={classes.checkIn} onKeyDown={onKeyDown}>
      <div className={classes.entry} role="group" aria-label={words.form}>
        <FamilyBox
          evening={evening}
          label={words.box}
          hint={words.hint}
          disabled={!evening.isToday}
          note={note}
          onChoose={checkIn}
        />
        <div role="status" className={classes.said}>
          {taps.said}
        </div>
        {taps.problem && <ErrorNotice what={eveningWords.notSaved} todo={eveningWords.notSavedTodo} />}
        {open === null ? (
          <p className={classes.quiet}>{words.nobody}</p>
        ) : (
          <FamilyCard evening={evening} taps={taps} id={open} />
        )}
      </div>
      <div className={classes.list}>
        <DataTable
          label={words.list}
          rows={families}
          columns={columns}
          rowId={({ id }) => id}
          openId={open}
          onOpen={({ id }) => setOpen(id)}
        />
      </div>
    </div>
  )
}

function columnsIn(
  event: EventPlan,
  timezone: string,
  format: ReturnType<typeof useFormat>,
): readonly Column<ExpectedFamily>[] {
  const { listColumns: titles, states } = words
  return [
    {
      id: 'family',
      title: titles.family,
      width: 'minmax(140px, 2fr)',
      wraps: true,
      text: ({ id }) => event.names.household(id),
    },
    {
      id: 'children',
      title: titles.children,
      width: 'minmax(120px, 2fr)',
      wraps: true,
      from: 560,
      text: ({ children }) => format.list(children.map((id) => event.names.studentInShortWithForm(id))),
    },
    {
      id: 'first',
      title: titles.first,
      width: '112px',
      align: 'end',
      text: ({ first }) => (first === null ? '' : formatTime(first)),
      sortBy: ({ first }) => first ?? 1440,
    },
    {
      id: 'state',
      title: titles.state,
      width: '116px',
      text: ({ state }) => states[state?.kind ?? 'expected'],
    },
    {
      id: 'since',
      title: titles.since,
      width: '72px',
      align: 'end',
      text: ({ state }) => (state ? format.clock(state.since, timezone) : ''),
    },
  ]
}
