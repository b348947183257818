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
  absence: {
    title: 'Absence',
    note: 'Shown beside the minutes. The usual shares in England are 10% and 50% of sessions.',
    persistent: 'Persistent absence',
    severe: 'Severe absence',
    from: (percent: string) => `From ${percent} of sessions missed`,
  },
  school: {
    title: 'School',
    note: 'Shown on letters, timetables and minutes.',
    name: 'Name',
    address: 'Address',
    addressHint: 'Line by line, as on your letterhead',
    phone: 'Telephone',
    phoneHint: 'Printed below the address in letters to families',
    crest: {
      label: 'Crest',
      hint: 'A PNG or JPEG image, printed at the top of every document',
      alt: 'The school’s crest',
    },
    signatory: 'Who signs letters',
    signatoryHint: 'Name and job title, as printed below the signature',
    signature: {
      label: 'Signature',
      hint: 'A PNG or JPEG image on a white background, printed at the end of letters',
      alt: 'The signature',
    },
    picture: {
      choose: 'Choose an image',
      change: 'Choose another image',
      remove: 'Remove',
      unreadable: 'Parley cannot read this file as an image.',
      unreadableTodo: 'Choose a PNG or JPEG file.',
    },
    paper: 'Paper',
    papers: { a4: 'A4', letter: 'US Letter' },
    languages: 'Languages',
    languagesHint:
      'The first is used for school documents, and for letters in languages that Parley does not have',
    timezone: 'Time zone',
    timezoneHint: 'Used for times such as “Saved 14:02”. Each event has its own time zone.',
    lessonTimes: {
      label: 'Lesson times',
      hint: 'For lessons when staff are not free, for example from an Untis timetable',
      set: 'Set lesson times',
      change: 'Change lesson times',
      counted: { one: 'lesson', other: 'lessons' } satisfies PluralForms,
      lines: 'One lesson per line',
      example: 'Its number, when it starts and when it ends: 1 08:50–09:50',
      wrong: (line: number) => `Line ${line} should be a lesson of its own, such as 1 08:50–09:50`,
      save: 'Save',
    },
    notSaved: 'Your change was not saved.',
    notSavedTodo: 'Check the top bar before you continue.',
    changed: 'The school was changed in another window.',
    changedTodo: 'The latest details are shown above. Make your change again if you still need it.',
  },
  look: {
    title: 'Appearance',
    appearance: 'Light or dark',
    appearances: { light: 'Light', dark: 'Dark', auto: 'Match system' },
    density: 'Table rows',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
  },
  save: {
    title: 'Save a backup',
    note: 'Everything in Parley, including minutes, in one encrypted file. Keep it on a different disk.',
    passphrase: 'Passphrase',
    again: 'Repeat passphrase',
    different: 'The passphrases do not match',
    strength: {
      empty: passphraseHint,
      short: `Too short: at least 12 characters. ${passphraseHint}`,
      fair: 'Fair. A longer passphrase is harder to guess.',
      good: 'Strong.',
    },
    lost: 'Nobody can recover a lost passphrase. Without it, the backup cannot be opened.',
    action: 'Save a backup',
    saved: (name: string) => `Saved ${name}`,
    cancelled: 'Stopped. Nothing was saved.',
    unreadable: (counted: string) => `${counted} could not be read. They are in the backup unchanged.`,
    unreadableOne: 'One record could not be read. It is in the backup unchanged.',
    unreadableTodo:
      'A later version of Parley may be able to read them. Keep your earlier backups too, and copy the details for whoever looks after Parley.',
    leftOut: (counted: string) => `${counted} could not be read and are not in the backup.`,
    leftOutOne: 'One record could not be read and is not in the backup.',
    leftOutTodo:
      'All other records are. Keep your earlier backups too, and copy the details for whoever looks after Parley.',
    notWritten: {
      'disk-full': 'The backup was not saved: the disk is full.',
      'not-allowed': 'The backup was not saved: Parley cannot write to this folder.',
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
      'too-large': 'It is larger than 400 MB, which is too large for Parley to open. Choose another file.',
      gone: 'It was moved or deleted, or its disk was removed. Find it and choose it again.',
      'not-allowed':
        'Parley is not allowed to read it. Close it in other programs, or copy it to this computer and choose the copy.',
      other:
        'Copy it to this computer and choose the copy. If it happens again, copy the details for whoever looks after Parley.',
    },
    file: 'File',
    passphrase: 'Passphrase for this backup',
    check: 'Check the backup',
    madeAt: 'Saved',
    holds: 'Contains',
    nothing: 'nothing yet',
    replaces:
      'Opening it replaces everything in Parley. Your current data is saved as a backup first, with the same passphrase. If you cancel that, nothing is changed.',
    intoEmpty: 'Parley is empty, so nothing is replaced.',
    action: { replaces: 'Save current data, then open this backup', empty: 'Open this backup' },
    cancel: 'Keep current data',
    kept: 'Nothing was changed: your current data was not saved first.',
    notAllSaved: 'Nothing was changed: some records that Parley cannot read could not be saved first.',
    notAllSavedTodo: 'Copy the details for whoever looks after Parley at your school.',
    keptTodo: 'When you are ready, open the backup again and choose where to save your current data.',
    stopped: 'Stopped. Nothing was changed.',
    failed: {
      'disk-full': 'The backup was not opened: the disk is full. Nothing was changed.',
      other: 'The backup was not opened. Nothing was changed.',
    },
    failedTodo: 'Free some space on this disk, restart Parley, then open the backup again.',
    problems: {
      'not-a-backup': {
        what: 'This file is not a Parley backup.',
        todo: 'Choose a file that ends in “.parley-backup”.',
      },
      'wrong-passphrase': {
        what: 'This passphrase does not open the backup.',
        todo: 'Type it again: capitals and spaces count. If you are sure it is right, the file is damaged: open an earlier backup.',
      },
      damaged: {
        what: 'This backup is damaged: part of it is missing or was changed. Nothing was opened.',
        todo: 'Copy the file again from where you keep it, or open an earlier backup.',
      },
      newer: {
        what: 'A newer version of Parley saved this backup.',
        todo: 'Install the latest version of Parley on this computer, then open it again.',
      },
      'unknown-table': {
        what: 'This backup contains a kind of record that this version of Parley does not know. Nothing was opened.',
        todo: 'Install the latest version of Parley on this computer, then open it again.',
      },
      'bad-record': {
        what: 'A record in this backup is incomplete. Nothing was opened.',
        todo: 'Open an earlier backup, and copy the details for whoever looks after Parley.',
      },
      'same-id': {
        what: 'Two records in this backup have the same ID. Nothing was opened.',
        todo: 'Open an earlier backup, and copy the details for whoever looks after Parley.',
      },
      'missing-table': {
        what: 'A list of records is missing from this backup. Nothing was opened.',
        todo: 'Open an earlier backup, and copy the details for whoever looks after Parley.',
      },
    },
    staysUnreadable:
      'Records that Parley cannot read stay where they are, unless the backup has a record with the same ID.',
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
    title: 'Stored data',
    note: 'Everything is kept on this computer, in this app. Nothing leaves it unless you save or print it.',
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
    text: 'This version of Parley stores some records differently. Keep this window open. This only happens once.',
    progress: 'Updating records',
  },
  cannotOpen: {
    newer: {
      title: 'These records need a newer version of Parley',
      text: 'Nothing was changed. Install the latest version of Parley on this computer to open them.',
    },
    'cannot-open': {
      title: 'The records cannot be opened',
      text: 'Nothing was changed. Close all other Parley windows and start Parley again. If it happens again, check that the disk is not full, and copy the details for whoever looks after Parley at your school.',
    },
    broken: {
      title: 'Parley could not start',
      text: 'Your records were not changed. Close all Parley windows and start Parley again. If it happens again, copy the details for whoever looks after Parley at your school.',
    },
    details: {
      newer: (found: string, known: string) => `store schema ${found}, this app knows ${known}`,
      'cannot-open': (reason: string) => `reason ${reason}`,
    },
    again: 'Try again',
  },
} as const
