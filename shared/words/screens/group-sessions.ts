import type { GroupSessionChange } from '@shared/domain/events/group-session-changes'
import type { GroupSessionFieldProblem } from '@shared/domain/events/group-session-draft'
import { assertNever } from '@shared/kernel/assert-never'
import type { Format, PluralForms } from '../format'

const families = { one: 'family', other: 'families' } satisfies PluralForms

/** What is said where group sessions are made and families sign up for them. */
export const groupSessionWords = {
  title: 'Group sessions',
  open: 'Group sessions',
  add: 'Add a group session',
  label: 'group sessions',
  emptyTitle: 'No group sessions',
  emptyText:
    'A group session is one meeting for several families at once, such as class time with the form teacher or a talk by the head. Individual meetings are planned around it.',
  noSessions: 'This event has no session yet. Add one first.',
  toDates: 'Kind and dates',
  undo: {
    save: 'Change a group session',
    remove: 'Remove a group session',
    'sign-up': 'Sign a family up',
    leave: 'Take a family off a list',
    'give-place': 'Give a free place',
    invite: 'Invite families',
    uninvite: 'Take back invitations',
  } satisfies Readonly<Record<GroupSessionChange['kind'], string>>,
  figures: {
    times: { one: 'time', other: 'times' } satisfies PluralForms,
    signedUp: { one: 'family signed up', other: 'families signed up' } satisfies PluralForms,
    waiting: (count: string) => `${count} waiting`,
    offers: { one: 'free place to give', other: 'free places to give' } satisfies PluralForms,
  },
  columns: {
    when: 'When',
    title: 'Title',
    staff: 'Staff',
    room: 'Room',
    signedUp: 'Signed up',
    waiting: 'Waiting',
  },
  signedUpOf: (count: string, capacity: string) => `${count} of ${capacity}`,
  placeFree: 'Place free',
  form: {
    new: 'New group session',
    change: 'Change group session',
    title: 'Title',
    titleHint:
      'Group sessions with the same title are times of the same talk. Each family comes to one of them.',
    session: 'Session',
    start: 'Start',
    end: 'End',
    staff: 'Staff',
    staffHint: 'Type a name',
    room: 'Room',
    noRoom: 'No room',
    capacity: 'Maximum families',
    noLimit: 'No limit',
    nobody: 'Nobody found',
    noRoomFound: 'No such room',
    save: 'Save group session',
  },
  panel: {
    change: 'Change',
    another: 'Add another time',
    remove: 'Remove',
    about: 'When and where',
    when: 'Time',
    staff: 'Staff',
    room: 'Room',
    signUpsOf: (count: string, capacity: string) => `Signed up: ${count} of ${capacity}`,
    signUpsCount: (count: string) => `Signed up: ${count}`,
    nobodyYet: 'No family yet.',
    family: 'Family',
    familyHint: 'Type a name',
    noFamily: 'No such family',
    children: 'Children who come',
    signUp: 'Sign up',
    joinWaiting: 'Add to waiting list',
    takeOff: (family: string) => `Take off the list: ${family}`,
    waiting: (count: string) => `Waiting list: ${count}`,
    offer: (family: string) => `Give the free place to ${family}`,
    offerHint: 'A place is free. It is offered to the family that has waited longest.',
    adultsOnly: 'adults only',
    otherTimes: 'Other times of this talk',
    invitations: (count: string) => `Invited: ${count}`,
    unanswered: (count: string, all: string) => `${count} of ${all} have not chosen a time yet`,
    years: 'Years',
    forms: 'Forms',
    groups: 'Teaching groups',
    singleChildren: 'Single children',
    anyone: 'None',
    invite: (count: string) => `Invite ${count}`,
    inviteNobody: 'Invite',
    showInvited: 'Show who is invited',
    uninvite: (family: string) => `Take back the invitation: ${family}`,
    uninviteAll: 'Take back all invitations',
  },
  families,
  notSaved: 'The group session was not changed',
  notSavedTodo:
    'The event was changed at the same time, or the disk is full. Check it and make your change again.',
  full: 'No places left',
  fullTodo:
    'Another family has taken the last place, or the maximum was lowered. The family stays on the waiting list.',
  rulesTodo: 'Choose another time, other staff or another family.',
} as const

/** Names for what a problem speaks of. */
export interface GroupSessionProblemNames {
  readonly staff: (id: Extract<GroupSessionFieldProblem, { kind: 'staff-in-two' }>['staffId']) => string
  readonly household: (
    id: Extract<GroupSessionFieldProblem, { kind: 'household-in-two' }>['householdId'],
  ) => string
}

/** What is wrong with a field of a group session, and how to put it right. */
export function groupSessionProblem(
  problem: GroupSessionFieldProblem,
  names: GroupSessionProblemNames,
  format: Format,
): string {
  switch (problem.kind) {
    case 'no-title':
      return 'Enter a title'
    case 'title-too-long':
      return 'Use 200 characters at most'
    case 'no-session':
      return 'Choose a session'
    case 'not-a-time':
      return 'Enter a time, for example 16:00'
    case 'end-before-start':
      return 'The end must be after the start'
    case 'not-a-number':
      return 'Enter a whole number from 1, or leave it blank for no limit'
    case 'outside-session':
      return `The session is ${format.range(problem.session)}. Choose a time inside it.`
    case 'in-break':
      return `This runs into the break ${format.range(problem.break)}`
    case 'over-capacity':
      return `${format.counted(problem.households, families)} signed up already`
    case 'staff-in-two':
      return `${names.staff(problem.staffId)} is in “${problem.other.title}” then, ${format.range(problem.other)}`
    case 'household-in-two':
      return `${names.household(problem.householdId)} is in “${problem.other.title}” then, ${format.range(problem.other)}`
    default:
      return assertNever(problem)
  }
}
