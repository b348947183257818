import { err, ok, type Result } from '@shared/kernel/result'
import type { AlreadyFinal } from './edit-minutes'
import type { FinalCheck, NotFinal, NotReady } from './finish-minutes'
import type { FamilyPresence, GroupAction, GroupMinutes, TypedGroupAction } from './group-minutes'
import type { Addendum } from './meeting'

/** Looks through the minutes of a group session before they are made final; `families`: all who are to be marked. */
export function checkGroupBeforeFinal(
  { text, actions }: GroupMinutes,
  families: readonly FamilyPresence[],
): FinalCheck {
  const isBlank = (words: string): boolean => words.trim() === ''
  const unsaid = families.filter(({ presence }) => presence === 'unknown').length
  const someoneCame = families.some(({ presence }) => presence === 'present')
  const without = (lacks: (action: GroupAction) => boolean): number => actions.filter(lacks).length
  const ofActions = <Kind extends 'what' | 'owner' | 'date'>(kind: Kind, count: number) =>
    count > 0 ? [{ kind, of: 'actions' as const, count }] : []
  return {
    needed: [
      ...(unsaid > 0 ? [{ kind: 'families', count: unsaid } as const] : []),
      ...(unsaid === 0 && someoneCame && isBlank(text) && actions.length === 0
        ? [{ kind: 'texts' } as const]
        : []),
      ...ofActions(
        'what',
        without(({ what }) => isBlank(what)),
      ),
    ],
    advised: [
      ...ofActions(
        'owner',
        without(({ what, who }) => !isBlank(what) && isBlank(who)),
      ),
      ...ofActions(
        'date',
        without(({ what, by }) => !isBlank(what) && by === null),
      ),
    ],
  }
}

/** Changes the draft of a group session's minutes; refuses where they are final. */
export const editGroupDraft = (
  minutes: GroupMinutes,
  edit: (draft: GroupMinutes) => GroupMinutes,
): Result<GroupMinutes, AlreadyFinal> =>
  minutes.state.kind === 'draft' ? ok(edit(minutes)) : err({ kind: 'already-final' })

/** Writes what is typed over the action of the same id, or adds an open one at the end. */
export const putGroupAction =
  (typed: TypedGroupAction) =>
  (minutes: GroupMinutes): GroupMinutes => ({
    ...minutes,
    actions: minutes.actions.some(({ id }) => id === typed.id)
      ? minutes.actions.map((one) => (one.id === typed.id ? { ...one, ...typed } : one))
      : [...minutes.actions, { ...typed, state: 'open', outcome: '', settledAt: null }],
  })

/** Makes the minutes of a group session final, as they are. From then on there are addenda only. */
export function finaliseGroup(
  minutes: GroupMinutes,
  families: readonly FamilyPresence[],
  { at, by }: Pick<Addendum, 'at' | 'by'>,
): Result<GroupMinutes, AlreadyFinal | NotReady> {
  if (minutes.state.kind === 'final') return err({ kind: 'already-final' })
  const { needed } = checkGroupBeforeFinal(minutes, families)
  return needed.length > 0
    ? err({ kind: 'not-ready', needed })
    : ok({ ...minutes, state: { kind: 'final', at, by, text: minutes.text } })
}

/** Keeps what is typed below final minutes until it is added. */
export const typeGroupAddendum = (minutes: GroupMinutes, text: string): Result<GroupMinutes, NotFinal> =>
  minutes.state.kind === 'final' ? ok({ ...minutes, addendumDraft: text }) : err({ kind: 'not-final' })

/** Adds a correction below final minutes; its words are typed no more. */
export const addGroupAddendum = (
  minutes: GroupMinutes,
  addendum: Addendum,
): Result<GroupMinutes, NotFinal> =>
  minutes.state.kind === 'final'
    ? ok({
        ...minutes,
        addenda: [...minutes.addenda, { ...addendum, text: addendum.text.trim() }],
        addendumDraft: minutes.addendumDraft === addendum.text ? '' : minutes.addendumDraft,
      })
    : err({ kind: 'not-final' })
