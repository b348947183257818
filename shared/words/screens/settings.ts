import type { LocalDate } from '@shared/kernel/time'
import type { PluralForms } from '../format'

/** The names of backup files, without their ending: never with a person's name. */
export const backupFileWords = {
  name: (date: LocalDate): string => `Parley ${date}`,
  nameBeforeOpening: (date: LocalDate): string => `Parley ${date} before opening a backup`,
} as const

const passphraseHint = 'Four or five unrelated words are strong and easy to remember.'

/** What the settings screen says. Names, dates and counts come in written already. */
export const settingsWords = {
  title: 'Settings',
  undoSchool: 'Change the school',
  school: {
    title: 'School',
    note: 'As letters, timetables and minutes show it.',
    name: 'Name',
    address: 'Address',
    addressHint: 'One line for each line of the letterhead',
    phone: 'Telephone',
    phoneHint: 'Printed below the address in letters to families',
    crest: {
      label: 'Crest',
      hint: 'A PNG or JPEG picture, printed at the head of every paper',
      alt: 'The school’s crest',
    },
    signatory: 'Who signs letters',
    signatoryHint: 'Name and office, as they stand below the signature',
    signature: {
      label: 'Signature',
      hint: 'A PNG or JPEG picture of it on white, printed where a letter ends',
      alt: 'The signature',
    },
    picture: {
      choose: 'Choose a picture',
      change: 'Choose another',
      remove: 'Remove',
      unreadable: 'This file is no picture that Parley can read.',
      unreadableTodo: 'Choose a PNG or JPEG file.',
    },
    paper: 'Paper',
    papers: { a4: 'A4', letter: 'US Letter' },
    languages: 'Languages',
    languagesHint: 'The school’s own papers are in the first, and letters fall back to it',
    timezone: 'Time zone',
    timezoneHint: 'For stamps such as “Saved 14:02”. Each event keeps its own zone.',
    notSaved: 'This was not saved.',
    notSavedTodo: 'See the save state at the top before you go on.',
    changed: 'Another window has changed the school meanwhile.',
    changedTodo: 'What it says now is shown above; make your change again if it is still needed.',
  },
  look: {
    title: 'Appearance',
    appearance: 'Light or dark',
    appearances: { light: 'Light', dark: 'Dark', auto: 'As the computer' },
    density: 'Rows of tables',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
  },
  save: {
    title: 'Save a backup',
    note: 'Everything that Parley keeps, minutes included, in one encrypted file. Keep it on another disk than this one.',
    passphrase: 'Passphrase',
    again: 'The same once more',
    different: 'The two are not the same',
    strength: {
      empty: passphraseHint,
      short: `Too short: at least 12 characters. ${passphraseHint}`,
      fair: 'Fair. A longer one is harder to guess.',
      good: 'Strong.',
    },
    lost: 'Nobody can recover a lost passphrase: without it, the backup can never be opened.',
    action: 'Save a backup',
    saved: (name: string) => `Saved ${name}`,
    cancelled: 'Stopped. Nothing was saved.',
    unreadable: (counted: string) => `${counted} could not be read. They are in the backup as they are.`,
    unreadableOne: 'One record could not be read. It is in the backup as it is.',
    unreadableTodo:
      'A later version of Parley may read them. Keep your earlier backups as well, and copy the details for whoever looks after Parley.',
    leftOut: (counted: string) => `${counted} could not be read and are not in the backup.`,
    leftOutOne: 'One record could not be read and is not in the backup.',
    leftOutTodo:
      'All the others are. Keep your earlier backups as well, and copy the details for whoever looks after Parley.',
    notWritten: {
      'disk-full': 'The backup was not saved: the disk is full.',
      'not-allowed': 'The backup was not saved: this folder may not be written to.',
      other: 'The backup was not saved.',
    },
    notWrittenTodo: {
      'disk-full': 'Free some space, or save to another disk.',
      'not-allowed': 'Choose another folder.',
      other: 'Try again, or choose another folder.',
    },
    broken: 'The backup could not be made.',
    brokenTodo: 'Nothing was changed. Restart Parley and try again.',
  },
  open: {
    title: 'Open a backup',
    note: 'The whole file is checked before anything is changed.',
    choose: 'Choose a backup…',
    chooseAnother: 'Choose another file…',
    notRead: 'The file was not read. Nothing was changed.',
    notReadTodo: {
      'too-large': 'It is larger than 400 MB, and so no backup that Parley can open. Choose another file.',
      gone: 'It is no longer where it was, or its disk was taken out. Choose it where it is now.',
      'not-allowed':
        'Parley may not read it. Close it in other programs, or copy it to this computer and choose the copy.',
      other:
        'Copy it to this computer and choose the copy. If it happens again, copy the details for whoever looks after Parley.',
    },
    file: 'File',
    passphrase: 'Passphrase of this backup',
    check: 'Check the backup',
    madeAt: 'Saved',
    holds: 'Holds',
    nothing: 'nothing yet',
    replaces:
      'Opening it replaces everything that Parley holds now. What is here now is saved as a backup first, with the same passphrase: if you cancel that, nothing is changed.',
    intoEmpty: 'Parley holds nothing yet: nothing is replaced.',
    action: { replaces: 'Save what is here, then open this backup', empty: 'Open this backup' },
    cancel: 'Leave everything as it is',
    kept: 'Nothing was changed: what is here now was not saved first.',
    notAllSaved: 'Nothing was changed: some records that Parley cannot read could not be saved first.',
    notAllSavedTodo: 'Copy the details for whoever looks after Parley at your school.',
    keptTodo: 'Open the backup again when you want to, and choose where to save what is here now.',
    stopped: 'Stopped. Nothing was changed.',
    failed: {
      'disk-full': 'The backup was not opened: the disk is full. Everything is as it was.',
      other: 'The backup was not opened. Everything is as it was.',
    },
    failedTodo: 'Free some space on this disk, restart Parley, then open the backup again.',
    problems: {
      'not-a-backup': {
        what: 'This file is not a Parley backup.',
        todo: 'Choose a file that ends in “.parley-backup”.',
      },
      'wrong-passphrase': {
        what: 'This passphrase does not open the backup.',
        todo: 'Type it again: capitals and spaces count. If you are sure of it, the file is damaged; open an earlier backup.',
      },
      damaged: {
        what: 'This backup is damaged: part of it is missing or was changed. Nothing was opened.',
        todo: 'Copy it again from where it was kept, or open an earlier backup.',
      },
      newer: {
        what: 'A newer version of Parley saved this backup.',
        todo: 'Install the newest Parley on this computer, then open it again.',
      },
      'unknown-table': {
        what: 'This backup holds records of a kind that this Parley does not know. Nothing was opened.',
        todo: 'Install the newest Parley on this computer, then open it again.',
      },
      'bad-record': {
        what: 'A record in this backup is not whole. Nothing was opened.',
        todo: 'Open an earlier backup, and copy the details for whoever looks after Parley.',
      },
      'same-id': {
        what: 'Two records in this backup have the same id. Nothing was opened.',
        todo: 'Open an earlier backup, and copy the details for whoever looks after Parley.',
      },
      'missing-table': {
        what: 'A list of records is missing from this backup. Nothing was opened.',
        todo: 'Open an earlier backup, and copy the details for whoever looks after Parley.',
      },
    },
    staysUnreadable:
      'Records that Parley cannot read stay where they are, unless the backup has a record with the same id.',
    problemDetails: (table: string, id: string, field: string) =>
      `table ${table}, record ${id}, field ${field}`,
  },
  progress: {
    reading: 'Reading the records',
    checking: 'Checking the backup',
    encrypting: 'Encrypting',
    writing: 'Writing the records',
    'laying-out': 'Laying out',
  },
  stored: {
    title: 'What is stored',
    note: 'All of it on this computer, in this app. Nothing leaves it unless you save or print it.',
    labels: {
      events: 'Events',
      students: 'Students',
      households: 'Families',
      staff: 'Staff',
      requests: 'Requests',
      appointments: 'Appointments',
      meetings: 'Minutes',
    },
    unreadable: (counted: string) => `${counted} could not be read and are left out.`,
    unreadableOne: 'One record could not be read and is left out.',
    unreadableTodo:
      'Nothing was removed. Copy the details for whoever looks after Parley, and open an earlier backup if something is missing.',
    record: { one: 'record', other: 'records' } satisfies PluralForms,
  },
  counts: {
    event: { one: 'event', other: 'events' } satisfies PluralForms,
    student: { one: 'student', other: 'students' } satisfies PluralForms,
    household: { one: 'family', other: 'families' } satisfies PluralForms,
    staff: { one: 'member of staff', other: 'staff' } satisfies PluralForms,
    appointment: { one: 'appointment', other: 'appointments' } satisfies PluralForms,
    meeting: { one: 'set of minutes', other: 'sets of minutes' } satisfies PluralForms,
  },
  about: {
    title: 'About',
    version: 'Version',
    host: 'Running in',
    hosts: { electron: 'its own window', browser: 'a browser' },
  },
  upgrading: {
    title: 'Updating your records',
    text: 'This version of Parley stores some records differently. Please keep this window open. It happens once.',
    progress: 'Updating records',
  },
  cannotOpen: {
    newer: {
      title: 'A newer Parley wrote these records',
      text: 'This version must not touch them, and has not. Install the newest Parley on this computer; everything will be there.',
    },
    'cannot-open': {
      title: 'The records cannot be opened',
      text: 'Nothing was changed. Close every other window of Parley and start it again. If it happens again, check that the disk is not full, and copy the details for whoever looks after Parley at your school.',
    },
    broken: {
      title: 'Parley could not start',
      text: 'Your records are as they were. Close every window of Parley and start it again. If it happens again, copy the details for whoever looks after Parley at your school.',
    },
    details: {
      newer: (found: string, known: string) => `store schema ${found}, this app knows ${known}`,
      'cannot-open': (reason: string) => `reason ${reason}`,
    },
    again: 'Try again',
  },
} as const
