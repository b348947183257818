import type { PluralForms } from '../format'

/** What deleting an event, or starting a new school, says before it does so. */
export const removalWords = {
  backupFirst: 'Save a backup first',
  event: {
    menu: 'Delete this event',
    title: (event: string) => `Delete “${event}”?`,
    looking: 'Checking what will be deleted',
    goes: (counted: string) => `This also deletes ${counted}.`,
    goesAlone: 'Nothing else is deleted.',
    also: 'Its sessions, availability, separations and print log are deleted too.',
    peopleStay: 'People and rooms stay in the school.',
    withPeople: (counted: string) => `Also delete the ${counted} not in any other event`,
    undoable:
      'You can undo this until you close or reload Parley. After that, you can only restore it from a backup.',
    confirm: 'Delete event',
    gone: 'This event no longer exists.',
    goneTodo: 'It may have been deleted in another window. Close this and check the list of events.',
    notDeleted: 'The event was not deleted',
    changed: 'It was changed in another window at the same time. Try again.',
    notDeletedTodo: 'Check that the disk is not full, restart Parley and try again.',
    counts: {
      requests: { one: 'request', other: 'requests' },
      plans: { one: 'plan', other: 'plans' },
      appointments: { one: 'appointment', other: 'appointments' },
      minutes: { one: 'set of minutes', other: 'sets of minutes' },
      unreadable: { one: 'record that cannot be read', other: 'records that cannot be read' },
    } satisfies Readonly<Record<string, PluralForms>>,
    people: { one: 'person or room', other: 'people and rooms' } satisfies PluralForms,
  },
  school: {
    title: 'Start a new school',
    note: 'Delete all events, people, plans and minutes for this school.',
    open: 'Delete everything',
    question: 'Delete everything in this school?',
    goes: (counted: string) => `This deletes ${counted}.`,
    also: 'The school’s name, crest and letter wording, the change log and records that could not be read are deleted too. Your appearance settings stay.',
    undoNotice: 'You cannot undo this. You can only restore it from a backup.',
    word: 'delete',
    typed: (word: string) => `Type “${word}” to confirm`,
    confirm: 'Delete everything',
    notDeleted: 'Nothing was deleted',
    notDeletedTodo: 'Check that the disk is not full, restart Parley and try again.',
    nothing: 'There is nothing to delete yet.',
  },
} as const
