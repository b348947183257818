import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import { askedAgain } from '@shared/domain/evening/missed-meetings'
import { namesAmong } from '@shared/words/people-names'
import { noShowWords as words } from '@shared/words/screens/request-sheets'
import type { EventSummary } from '@renderer/queries/queries'
import { useApp, useQuery } from '@renderer/features/app-context'
import { useMissedMeetings } from '@renderer/features/use-missed-meetings'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Note } from '@renderer/ui/Note'
import { ShownRows } from '@renderer/ui/ShownRows'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useFormat } from '@renderer/ui/use-format'
import { useSaveProblem } from '@renderer/ui/use-save-problem'

/** Asks again for the meetings of another event to which a family did not come. */
export function NoShowsPanel(props: {
  readonly conference: Conference
  /** The id of the event that is looked at first; blank: any. */
  readonly from: string
  readonly onClose: () => void
}) {
  const { conference } = props
  const events = useQuery((queries) => queries.events(), 'events')
  const others =
    events.kind === 'loaded' ? events.value.filter(({ event }) => event.id !== conference.event.id) : []
  const [chosen, setChosen] = useState<string>(props.from)
  const from = others.find(({ event }) => event.id === chosen) ?? others[0]
  return (
    <SidePanel title={words.title} onClose={props.onClose}>
      {from === undefined ? (
        events.kind === 'loaded' && <Note>{words.noEvents}</Note>
      ) : (
        <>
          <NativeSelect
            label={words.event}
            value={from.event.id}
            data={others.map(({ event }) => ({ value: event.id, label: event.title }))}
            onChange={({ currentTarget: { value } }) => setChosen(value)}
          />
          <Missed key={from.event.id} from={from} conference={conference} onClose={props.onClose} />
        </>
      )}
    </SidePanel>
  )
}

function Missed(props: {
  readonly from: EventSummary
  readonly conference: Conference
  readonly onClose: () => void
}) {
  const { conference, from } = props
  const format = useFormat()
  const { requestSheets: service } = useApp().services
  const missed = useMissedMeetings(from.event.id)
  const [problem, withNotice] = useSaveProblem<unknown>()
  const rows = useMemo(
    () => (missed.kind === 'loaded' ? askedAgain(missed.value?.meetings ?? [], conference) : []),
    [missed, conference],
  )
  const names = namesAmong(conference)
  const add = async (): Promise<void> => {
    const saved = await withNotice(service.keep(conference.event.id, rows, { title: words.undo }))
    if (saved.ok) props.onClose()
  }
  if (missed.kind === 'loading') return null
  if (rows.length === 0) return <Note>{words.none}</Note>
  return (
    <>
      {problem !== null && <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />}
      <Note>{words.text}</Note>
      <ShownRows rows={rows}>
        {(shown) => (
          <ul>
            {shown.map(({ studentId, householdId, staffId }) => (
              <li key={[studentId, householdId, staffId].join(' ')}>
                {words.missed(names.studentWithForm(studentId), names.staff(staffId))}
              </li>
            ))}
          </ul>
        )}
      </ShownRows>
      <Button onClick={() => void add()}>{words.add(format.counted(rows.length, words.counted))}</Button>
    </>
  )
}
