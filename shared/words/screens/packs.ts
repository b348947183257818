/** The names of pack files, and what undo and the log call their steps. */
export const packFileWords = {
  pack: (teacher: string) => `${teacher} pack`,
  folder: (event: string) => `${event} packs`,
  returned: (teacher: string, number: number) => `${teacher} return ${number}`,
  slips: 'Pack passphrases.pdf',
  makeStep: 'Make teachers’ packs',
  mergeStep: 'Bring in a return pack',
  settleStep: 'Choose between two versions',
  openStep: 'Open a teacher’s pack',
  returnStep: 'Write a return pack',
} as const

/** The slips with the passphrases of packs. */
export const packSlipWords = {
  title: 'Passphrases for teachers’ packs',
  event: 'Event',
  file: 'Pack',
  how: 'On the laptop: start Parley, choose “Open a teacher’s pack”, choose the file, and type the passphrase above. Keep this slip apart from the laptop.',
  page: 'Page {page} of {pages}',
  footer: 'Give each teacher their own slip only',
} as const

const notChanged = 'Nothing was changed.'

/** Why a pack's file cannot be opened, at the office or on a laptop, and what to do. */
export const packFileProblems = {
  'not-a-pack': {
    what: 'This is not a Parley pack.',
    todo: 'Choose a file whose name ends in .parley-pack on a laptop, or .parley-return at the office.',
  },
  'other-kind': {
    what: 'This is the other kind of pack.',
    todo: 'A laptop opens .parley-pack files; the office brings in .parley-return files.',
  },
  damaged: {
    what: 'The file is damaged: part of it is missing or has changed.',
    todo: 'Copy it again from where it was made.',
  },
  forged: {
    what: 'The signature does not match the pack.',
    todo: 'Somebody may have changed this file. Ask whoever gave it to you for the original.',
  },
  'other-office': {
    what: 'A different office made this pack from the one before.',
    todo: 'Ask your school’s office whether it is theirs. If it is, return everything, remove the old pack from this laptop, then open this one.',
  },
  newer: {
    what: 'A newer version of Parley made this file.',
    todo: 'Update Parley on this computer, then try again.',
  },
  'other-school': {
    what: 'This pack belongs to another school.',
    todo: 'Give it back to whoever it belongs to.',
  },
  'bad-record': {
    what: 'A record in the pack cannot be read.',
    todo: 'Ask the office to make the pack again with the newest version of Parley.',
  },
  'not-saved': {
    what: 'Parley could not save this.',
    todo: 'Restart Parley, then try again. The file is unchanged.',
  },
} as const

/** What the office’s screen of packs says. */
export const packsWords = {
  title: 'Teachers’ packs',
  intro: 'A pack takes a teacher’s meetings to a laptop. A return pack brings back the minutes.',
  views: 'Views of packs',
  tabs: { packs: 'Packs', conflicts: 'To decide', quarantine: 'Set aside' },
  teachers: 'teachers',
  columns: {
    teacher: 'Teacher',
    meetings: 'Meetings',
    made: 'Pack made',
    returned: 'Returned',
    state: 'State',
  },
  formerStaff: 'No longer in People',
  states: { none: 'No pack', out: 'Not returned', returned: 'Returned' },
  someReturned: (returned: string, of: string) => `${returned} of ${of} returned`,
  makeAll: 'Make packs for all teachers',
  makeMissing: (packs: string) => `Make ${packs} still missing`,
  makeAgain: 'Make new packs for all teachers',
  makeSome: (packs: string) => `Make ${packs}`,
  packCount: { one: 'pack', other: 'packs' },
  making: 'Making packs',
  stopped: 'Stopped. No pack was made.',
  made: (packs: string, name: string) => `${packs} saved: ${name}`,
  slipsNote:
    'Each pack has a passphrase of its own. Parley does not store it: save the slips before you close this window.',
  slips: 'Save passphrase slips',
  slipsSaved: (name: string) => `Passphrases saved as ${name}`,
  hidePassphrases: 'Hide passphrases',
  slipsFailed: 'The slips were not saved.',
  slipsFailedTodo:
    'Try again, or choose another folder. The passphrases stay here until you close this window.',
  passphrases: 'Passphrases',
  passphrase: 'Passphrase',
  file: 'File',
  notMade: {
    'not-written': {
      what: 'The packs were not saved, and none was registered.',
      todo: 'Choose another place, or free some space, then try again.',
    },
    'no-meetings': {
      what: 'No pack was made.',
      todo: 'None of these teachers has a meeting in the plan or a group session.',
    },
    'no-school': { what: 'No pack was made.', todo: 'Enter your school’s name in Settings first.' },
    broken: {
      what: 'No pack was made: Parley stopped while making them.',
      todo: 'Try again. If it happens again, restart Parley.',
    },
  },
  empty: 'No packs yet',
  emptyText: 'Packs are made from the plan. Allocate the meetings first.',
  emptyAction: 'Go to the plan',

  bring: 'Bring in return packs',
  dropHere: 'Drop return packs to bring them in',
  bringing: 'Bringing in return packs',
  came: 'Return packs brought in',
  closeList: 'Close this list',
  merged: (teacher: string, meetings: string) => `${teacher}: ${meetings} brought in`,
  conflictCount: { one: 'place to decide', other: 'places to decide' },
  quarantinedCount: { one: 'record set aside', other: 'records set aside' },
  meetingCount: { one: 'meeting', other: 'meetings' },
  known: (teacher: string) => `${teacher}: nothing new, already brought in before`,
  refused: (file: string) => `${file} was not brought in. ${notChanged}`,
  notRead: 'The files were not read.',
  notReadTodo: 'Copy them to this computer and choose the copies.',
  takeAnyway: 'Bring it in anyway',
  problems: {
    ...packFileProblems,
    'other-kind': {
      what: 'This is a teacher’s pack, not a return pack.',
      todo: 'On the laptop, choose “Write return pack” and bring the file whose name ends in .parley-return.',
    },
    'wrong-key': {
      what: 'It is encrypted for another office.',
      todo: 'Bring it to the office that made the pack.',
    },
    'unknown-pack': {
      what: 'It belongs to a pack that this computer did not make.',
      todo: 'Bring it in on the computer that made the pack, or open a newer backup here first.',
    },
    'event-gone': {
      what: 'The event it belongs to was deleted.',
      todo: 'Open a backup that has the event to bring it in there.',
    },
    less: {
      what: 'It lacks words from an earlier return pack of this laptop.',
      todo: 'It may be an old copy. Ask for the newest return pack. If there is none, bring this one in: nothing will be lost.',
    },
  },
  emptying: (emptied: string, of: string) => ({
    what: `It would empty ${emptied} of ${of} texts, targets and notes.`,
    todo: 'Ask the teacher whether this is intended. If it is, bring it in anyway.',
  }),

  panel: {
    made: (at: string) => `Pack made ${at}`,
    meetings: 'Meetings in it',
    groups: 'Group sessions in it',
    notReturned: 'Not returned yet',
    returned: 'Last return pack',
    written: 'Written on the laptop',
    makeAgain: 'Make a new pack',
    again: 'An earlier pack of the same teacher still works: words from both are brought together.',
  },

  conflictsNote:
    'The same place was changed on two computers. The minutes show the first version; choose which one stays.',
  noConflicts: 'Nothing to decide',
  noConflictsText: 'When two people write different things in the same place, both versions appear here.',
  shown: 'In the minutes',
  other: 'Also written',
  keep: 'Keep this',
  useInstead: 'Use this instead',
  settleFailed: 'Your choice was not saved.',
  settleFailedTodo: 'Try again.',
  openMinutes: 'Open the minutes',
  blank: 'Nothing written',
  fields: {
    student: 'Whether the child came',
    interpreter: 'Whether the interpreter came',
    adult: 'Whether an adult came',
    target: 'Target',
    agreement: 'Agreement',
    action: 'Action',
    incident: 'Incident',
    family: 'Whether a family came',
    groupAction: 'Action',
  },
  quarantineNote: 'These records came in return packs but do not belong there. They are not in any minutes.',
  noQuarantine: 'Nothing set aside',
  noQuarantineText: 'Records in return packs that do not belong there are kept here for you to look at.',
  why: {
    'unknown-kind': 'Parley does not know this kind of record.',
    'other-meeting': 'It belongs to a meeting or group session that was not in the pack.',
    'other-staff': 'It belongs to another member of staff.',
    repeated: 'It came twice in one pack.',
  },
  unreadableField: (field: string) => `The field “${field}” cannot be read.`,
  kinds: {
    meeting: 'Minutes',
    groupMinutes: 'Minutes of a group session',
    action: 'Action',
    jotting: 'Private note',
    incident: 'Incident report',
    notes: 'Texts of minutes',
  },
  setAside: (kind: string, teacher: string) => `${kind}, from ${teacher}`,
  contents: 'Show contents',
} as const
