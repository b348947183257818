import { ActionIcon, Button, Checkbox, Group, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { householdsOf, type GroupMember, type GroupSession } from '@shared/domain/events/group-session'
import { firstInLine, wouldWait, type GroupSessionChange } from '@shared/domain/events/group-session-changes'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import { groupSessionWords } from '@shared/words/screens/group-sessions'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { PanelSection } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'
import classes from './group-sessions.module.css'

const words = groupSessionWords.panel
/** A list is searched, not read: more than these are not drawn. */
const maxOptions = 40

interface SignUpProps {
  readonly event: EventPlan
  readonly groupSession: GroupSession
  readonly onChange: (change: GroupSessionChange, onSaved?: () => void) => void
}

/** Who comes to a group session, and who waits for a place. */
export function SignUps(props: SignUpProps) {
  const { event, groupSession, onChange } = props
  const { id, capacity, members, waiting } = groupSession
  const format = useFormat()
  const signedUp = format.number(householdsOf(members).length)
  const offered = firstInLine(groupSession)
  return (
    <>
      <PanelSection
        title={
          capacity === null
            ? words.signUpsCount(signedUp)
            : words.signUpsOf(signedUp, format.number(capacity))
        }
      >
        <FamilyList {...props} rows={members} isOrdered={false} />
        <SignUpForm {...props} />
      </PanelSection>
      {waiting.length > 0 && (
        <PanelSection title={words.waiting(format.number(householdsOf(waiting).length))}>
          {offered !== null && (
            <div className={classes.offer}>
              <p>{words.offerHint}</p>
              <Button
                size="compact-sm"
                // However long the family's name, the button is whole.
                classNames={{ root: classes.offerButton, label: classes.offerLabel }}
                onClick={() => onChange({ kind: 'give-place', id, householdId: offered })}
              >
                {words.offer(event.names.household(offered))}
              </Button>
            </div>
          )}
          <FamilyList {...props} rows={waiting} isOrdered />
        </PanelSection>
      )}
    </>
  )
}

function FamilyList(
  props: SignUpProps & { readonly rows: readonly GroupMember[]; readonly isOrdered: boolean },
) {
  const { event, groupSession, rows } = props
  const format = useFormat()
  if (rows.length === 0) return <p className={classes.quiet}>{words.nobodyYet}</p>
  const List = props.isOrdered ? 'ol' : 'ul'
  const children = (householdId: HouseholdId): string =>
    format.list(
      rows.flatMap((row) =>
        row.householdId === householdId && row.studentId !== null
          ? [event.names.studentWithForm(row.studentId)]
          : [],
      ),
    )
  return (
    <List className={classes.families}>
      {householdsOf(rows).map((householdId) => {
        const name = event.names.household(householdId)
        return (
          <li key={householdId}>
            <div className={classes.family}>
              <span>
                {name}
                <span className={classes.quiet}> · {children(householdId) || words.adultsOnly}</span>
              </span>
              <ActionIcon
                size="sm"
                aria-label={words.takeOff(name)}
                onClick={() => props.onChange({ kind: 'leave', id: groupSession.id, householdId })}
              >
                <IconX size={14} />
              </ActionIcon>
            </div>
          </li>
        )
      })}
    </List>
  )
}

/** Signs a family up, with the children who come along. */
function SignUpForm({ event, groupSession, onChange }: SignUpProps) {
  const { conference } = event.index
  const format = useFormat()
  const [householdId, setHouseholdId] = useState<HouseholdId | null>(null)
  const [coming, setComing] = useState<readonly StudentId[]>([])
  const listed = useMemo(
    () => new Set([...groupSession.members, ...groupSession.waiting].map((row) => row.householdId)),
    [groupSession],
  )
  const options = useMemo(() => {
    const invited = new Set(groupSession.invited)
    return conference.households
      .filter(({ id }) => !listed.has(id))
      .map(({ id }) => ({ value: id, label: event.names.household(id), isInvited: invited.has(id) }))
      .toSorted((a, b) => Number(b.isInvited) - Number(a.isInvited) || format.compare(a.label, b.label))
  }, [conference, groupSession, listed, event.names, format])
  const children = useMemo(() => childrenOf(event, householdId), [event, householdId])
  const choose = (id: HouseholdId | null): void => {
    setHouseholdId(id)
    // Children come to class time; a talk by the leaders is for the adults.
    setComing(conference.event.kind === 'leaders' ? [] : childrenOf(event, id))
  }
  return (
    <div className={classes.signUp}>
      <Select
        label={words.family}
        placeholder={words.familyHint}
        searchable
        clearable
        limit={maxOptions}
        nothingFoundMessage={words.noFamily}
        data={options.map(({ value, label }) => ({ value, label }))}
        value={householdId}
        onChange={(value) => choose(conference.households.find(({ id }) => id === value)?.id ?? null)}
      />
      {householdId !== null && (
        <>
          <Checkbox.Group
            label={words.children}
            value={[...coming]}
            onChange={(ids) => setComing(children.filter((id) => ids.includes(id)))}
          >
            <Group gap="sm" mt={4}>
              {children.map((id) => (
                <Checkbox key={id} value={id} label={event.names.studentWithForm(id)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Button
            variant="default"
            onClick={() =>
              onChange({ kind: 'sign-up', id: groupSession.id, householdId, studentIds: coming }, () =>
                choose(null),
              )
            }
          >
            {wouldWait(groupSession) ? words.joinWaiting : words.signUp}
          </Button>
        </>
      )}
    </div>
  )
}

/** The children of a household who take part in the event. */
function childrenOf({ index }: EventPlan, householdId: HouseholdId | null): readonly StudentId[] {
  return index.conference.guardianships.flatMap((row) =>
    row.householdId === householdId && index.students.has(row.studentId) ? [row.studentId] : [],
  )
}
