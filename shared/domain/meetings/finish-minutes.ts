import { err, ok, type Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import type { AlreadyFinal } from './edit-minutes'
import { noteSections, type Action, type MeetingRecord, type NoteTexts } from './meeting'

/** What stands between a draft and final minutes. The first four must be mended; the rest a person may leave as they are. */
export type Missing =
  | { readonly kind: 'attendance'; readonly count: number }
  /** Families of a group session who are not marked yet. */
  | { readonly kind: 'families'; readonly count: number }
  /** Somebody came, and nothing at all was written. */
  | { readonly kind: 'texts' }
  /** A target or an action that says who or when, but not what. */
  | { readonly kind: 'what'; readonly of: 'targets' | 'actions'; readonly count: number }
  /** A ready-made phrase was taken and not filled in. */
  | { readonly kind: 'blanks'; readonly count: number }
  /** The child came, and their own words were not noted. */
  | { readonly kind: 'child-voice' }
  | { readonly kind: 'owner'; readonly of: 'targets' | 'actions'; readonly count: number }
  | { readonly kind: 'date'; readonly of: 'targets' | 'actions'; readonly count: number }

/** Stands in a ready-made phrase for what only the writer knows. */
export const phraseBlank = '___'

export interface FinalCheck {
  readonly needed: readonly Missing[]
  readonly advised: readonly Missing[]
}

/** Whether anybody of the family came. A meeting to which nobody came has minutes too: they say so. */
function familyCame(meeting: MeetingRecord): boolean {
  const { student, adults } = meeting.attendance
  return student === 'present' || adults.some((adult) => adult.presence === 'present')
}

/** Looks through a draft before it is made final. */
export function checkBeforeFinal(
  meeting: MeetingRecord,
  texts: NoteTexts,
  actions: readonly Action[],
): FinalCheck {
  const blank = (text: string): boolean => text.trim() === ''
  const { student, adults, interpreter } = meeting.attendance
  const unsaid = [student, interpreter, ...adults.map((adult) => adult.presence)].filter(
    (one) => one === 'unknown',
  ).length
  const wrote =
    noteSections.some((section) => !blank(texts[section])) || meeting.targets.length > 0 || actions.length > 0
  const came = familyCame(meeting)
  const blanks = noteSections.reduce((sum, section) => sum + texts[section].split(phraseBlank).length - 1, 0)
  const rows = {
    targets: meeting.targets.map((target) => ({ what: target.what, owner: target.who, due: target.by })),
    actions: actions.filter((action) => action.state !== 'dropped'),
  }
  const count = (
    of: keyof typeof rows,
    lacks: (row: Pick<Action, 'what' | 'owner' | 'due'>) => boolean,
  ): number => rows[of].filter(lacks).length
  const ofRows = <Kind extends 'what' | 'owner' | 'date'>(kind: Kind, lacks: Parameters<typeof count>[1]) =>
    (['targets', 'actions'] as const)
      .map((of) => ({ kind, of, count: count(of, lacks) }))
      .filter((missing) => missing.count > 0)
  return {
    needed: [
      ...(unsaid > 0 ? [{ kind: 'attendance', count: unsaid } as const] : []),
      ...(unsaid === 0 && came && !wrote ? [{ kind: 'texts' } as const] : []),
      ...ofRows('what', (row) => blank(row.what)),
    ],
    advised: [
      ...(blanks > 0 ? [{ kind: 'blanks', count: blanks } as const] : []),
      ...(student === 'present' && blank(texts.childVoice) ? [{ kind: 'child-voice' } as const] : []),
      ...ofRows('owner', (row) => !blank(row.what) && blank(row.owner)),
      ...ofRows('date', (row) => !blank(row.what) && row.due === null),
    ],
  }
}

export interface NotReady {
  readonly kind: 'not-ready'
  readonly needed: readonly Missing[]
}

/** Makes a draft final, freezing the texts as they are. From then on there are addenda only. */
export function finalise(
  meeting: MeetingRecord,
  texts: NoteTexts,
  actions: readonly Action[],
  signed: { readonly at: Instant; readonly by: string },
): Result<MeetingRecord, AlreadyFinal | NotReady> {
  if (meeting.state.kind === 'final') return err({ kind: 'already-final' })
  const { needed } = checkBeforeFinal(meeting, texts, actions)
  if (needed.length > 0) return err({ kind: 'not-ready', needed })
  return ok({ ...meeting, state: { kind: 'final', at: signed.at, by: signed.by, texts: { ...texts } } })
}

/** A draft is amended by writing in it. */
export interface NotFinal {
  readonly kind: 'not-final'
}

/** Adds a correction to final minutes, below what was signed. */
export function addAddendum(
  meeting: MeetingRecord,
  addendum: { readonly at: Instant; readonly by: string; readonly text: string },
): Result<MeetingRecord, NotFinal> {
  if (meeting.state.kind !== 'final') return err({ kind: 'not-final' })
  return ok({ ...meeting, addenda: [...meeting.addenda, { ...addendum, text: addendum.text.trim() }] })
}

/**
 * Whether a draft is as it was begun, so that it may be thrown away: nobody is marked as here or not here who was not when
 * it began. `atStart` is null where its appointment is gone; then a child who is not here may never have been expected.
 */
export function isUntouched(
  meeting: MeetingRecord,
  atStart: MeetingRecord['attendance'] | null,
  texts: NoteTexts,
  actions: readonly Action[],
): boolean {
  return (
    meeting.state.kind === 'draft' &&
    meeting.targets.length === 0 &&
    meeting.agreements.length === 0 &&
    actions.length === 0 &&
    noteSections.every((section) => texts[section].trim() === '') &&
    (atStart === null ? isNobodyMarked(meeting) : isSameAttendance(meeting.attendance, atStart))
  )
}

const isNobodyMarked = ({ attendance: { student, adults } }: MeetingRecord): boolean =>
  student !== 'present' && adults.every(({ presence }) => presence === 'unknown')

const isSameAttendance = (a: MeetingRecord['attendance'], b: MeetingRecord['attendance']): boolean =>
  a.student === b.student &&
  a.interpreter === b.interpreter &&
  a.adults.length === b.adults.length &&
  a.adults.every(({ name, presence }, i) => name === b.adults[i]?.name && presence === b.adults[i].presence)
