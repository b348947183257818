import { Button } from '@mantine/core'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { useApp } from '@renderer/features/app-context'
import type { EventSummary } from '@renderer/queries/queries'
import type { PeopleKind } from '@renderer/ui/routes'
import { BulkAdults, BulkRooms, BulkStaff } from './bulk/BulkOthers'
import { BulkFamilies, BulkStudents } from './bulk/BulkPanel'
import { MergePanel } from './merge/MergePanel'
import type { SchoolIndex } from './school-index'
import { SplitPanel } from './split/SplitPanel'

/** What is being done to some of a list, in place of the details of one. */
export interface OpenPanel {
  readonly action: 'change' | 'merge' | 'split'
  readonly kind: PeopleKind
  readonly ids: readonly string[]
}

export function ActionPanel(props: {
  readonly open: OpenPanel
  readonly school: SchoolIndex
  readonly events: readonly EventSummary[]
  readonly onClose: () => void
  /** With the one to show afterwards. */
  readonly onDone: (id: string) => void
}) {
  const { school, onClose, onDone } = props
  const { action, kind, ids } = props.open
  const [one, other] = ids
  const chosen = new Set(ids)
  if (action === 'merge')
    return one !== undefined && other !== undefined ? (
      <MergePanel
        kind={kind}
        ids={[one, other]}
        school={school}
        events={props.events}
        onMerged={onDone}
        onClose={onClose}
      />
    ) : null
  if (action === 'split') {
    const household = school.people.households.find(({ id }) => id === one)
    return household ? (
      <SplitPanel
        household={household}
        school={school}
        events={props.events}
        onSplit={onDone}
        onClose={onClose}
      />
    ) : null
  }
  const idsOf = <Id extends string>(rows: readonly { readonly id: Id }[]): readonly Id[] =>
    rows.flatMap(({ id }) => (chosen.has(id) ? [id] : []))
  const { people } = school
  switch (kind) {
    case 'families':
      return <BulkFamilies ids={idsOf(people.households)} onClose={onClose} />
    case 'students':
      return <BulkStudents ids={idsOf(people.students)} school={school} onClose={onClose} />
    case 'adults':
      return <BulkAdults ids={idsOf(people.adults)} onClose={onClose} />
    case 'staff':
      return <BulkStaff ids={idsOf(people.staff)} school={school} onClose={onClose} />
    case 'rooms':
      return <BulkRooms ids={idsOf(people.rooms)} onClose={onClose} />
    case 'groups':
    case 'interpreters':
      return null
  }
}

/** What can be done to those who are selected; each is one step to undo. */
export function BulkButtons(props: {
  readonly kind: PeopleKind
  readonly ids: readonly string[]
  readonly onOpen: (panel: OpenPanel) => void
  readonly onRemove: () => void
}) {
  const { kind, ids, onOpen } = props
  const { peopleEdits } = useApp().services
  const leaving =
    kind === 'students' ? 'student' : kind === 'adults' ? 'adult' : kind === 'staff' ? 'staff' : null
  return (
    <>
      {kind !== 'groups' && kind !== 'interpreters' && (
        <Button size="compact-sm" variant="default" onClick={() => onOpen({ action: 'change', kind, ids })}>
          {peopleEditWords.bulk.change}
        </Button>
      )}
      {ids.length === 2 && (
        <Button size="compact-sm" variant="default" onClick={() => onOpen({ action: 'merge', kind, ids })}>
          {peopleEditWords.merge.merge}
        </Button>
      )}
      {leaving !== null && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void peopleEdits.setLeft(leaving, ids, true)}
        >
          {peopleEditWords.leavers.mark}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={props.onRemove}>
        {peopleEditWords.remove}
      </Button>
    </>
  )
}
