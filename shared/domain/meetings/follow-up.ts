import type { ActionId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'
import type { GroupMinutes } from './group-minutes'
import type { Action, MeetingRecord, Target } from './meeting'

/** An open action for every target that has none yet, with the target's words, owner and date. */
export function actionsFromTargets(
  meeting: MeetingRecord,
  actions: readonly Action[],
  newId: () => ActionId,
): readonly Action[] {
  const followed = new Set(actions.map((action) => action.targetId))
  return meeting.targets
    .filter((target) => !followed.has(target.id) && target.what.trim() !== '')
    .map((target) => actionOfTarget(meeting, target, newId()))
}

/** The open action that follows a target up, in the target's words. */
const actionOfTarget = (meeting: Pick<MeetingRecord, 'id'>, target: Target, id: ActionId): Action => ({
  id,
  meetingId: meeting.id,
  targetId: target.id,
  what: target.what,
  owner: target.who,
  due: target.by,
  state: 'open',
  outcome: '',
  settledAt: null,
})

/** What became of something agreed. */
export interface Settlement {
  readonly state: Action['state']
  readonly outcome: string
}

/**
 * The action of something agreed, by the id of its item, as it stands once somebody said what became of it: before and after.
 * A target that had no action gets one. Null where nothing of that id was agreed, and where nothing would change.
 */
export function settled(
  meeting: MeetingRecord,
  actions: readonly Action[],
  itemId: string,
  change: Partial<Settlement>,
  { at, newId }: { readonly at: Instant; readonly newId: () => ActionId },
): { readonly before: Action | null; readonly after: Action } | null {
  const before = actions.find(({ id, targetId }) => id === itemId || targetId === itemId) ?? null
  const target = meeting.targets.find(({ id }) => id === itemId)
  const open = before ?? (target ? actionOfTarget(meeting, target, newId()) : null)
  if (open === null) return null
  const { state = open.state, outcome = open.outcome } = change
  if (state === open.state && outcome === open.outcome) return null
  return { before, after: withMoment(open, { ...open, state, outcome }, at) }
}

/** The minutes of a group session once somebody said what became of some of its actions; null where nothing would change. */
export function settledInGroup(
  minutes: GroupMinutes,
  actionIds: ReadonlySet<string>,
  change: Partial<Settlement>,
  at: Instant,
): GroupMinutes | null {
  const actions = minutes.actions.map((before) => {
    const { state = before.state, outcome = before.outcome } = change
    const isSame = state === before.state && outcome === before.outcome
    return actionIds.has(before.id) && !isSame
      ? withMoment(before, { ...before, state, outcome }, at)
      : before
  })
  return actions.some((action, i) => action !== minutes.actions[i]) ? { ...minutes, actions } : null
}

/** An action with the moment at which it was marked done or dropped, where it was not so before. */
export const withMoment = <Row extends Pick<Action, 'state' | 'settledAt'>>(
  before: Row | null,
  after: Row,
  at: Instant,
): Row => ({
  ...after,
  settledAt: after.state === 'open' ? null : after.state === before?.state ? before.settledAt : at,
})

/** Final minutes keep what was agreed, its owner and due date; whether it was done, and what came of it, goes on changing. */
export const onlyStateDiffers = (before: Action, after: Action): boolean =>
  before.what === after.what && before.owner === after.owner && before.due === after.due
