/** What is said where attendance at a group session is marked and its minutes are written. */
export const groupMinutesWords = {
  open: 'Attendance and minutes',
  gone: 'This group session is not there',
  goneText: 'It was removed, or belongs to another event.',
  beginTitle: 'Not started yet',
  beginText: 'Mark who comes, and keep one set of minutes for everyone.',
  begin: 'Start minutes',
  attendance: 'Who came',
  nobody: 'No family has signed up. Add families as they come.',
  everyoneElse: 'Everyone else came',
  presenceOf: (family: string) => `Whether ${family} came`,
  add: 'Came without signing up',
  addHint: 'Type a name',
  noFamily: 'No such family',
  counts: (came: string, all: string) => `${came} of ${all} families came`,
  minutes: 'Minutes',
  minutesHint: 'One set for everybody who came. Saved as you type.',
  notSaved: 'This was not saved',
  notSavedTodo:
    'The group session was changed at the same time, or the disk is full. Check it and make your change again.',
  undo: {
    begin: 'Start the minutes of a group session',
    mark: 'Mark attendance',
    text: 'Write the minutes of a group session',
  },
} as const
