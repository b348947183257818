import { settingsWords as words } from '../screens/settings'
import type { GuidePage } from './page'

/** Backups, and another computer. */
export const backupsPage: GuidePage = {
  title: 'Backups and moving to another computer',
  lead: 'All your data is on this computer only. A backup is the one way to have it twice.',
  sections: [
    {
      title: 'Save a backup',
      steps: [
        `Open ${words.title} and go to “${words.save.title}”.`,
        'Enter a passphrase of four or five unrelated words, twice.',
        'Save the file on a different disk, such as your school’s server or an encrypted USB stick.',
      ],
      text: 'Save one before you announce, after every day of changes, and before you update the computer.',
    },
    {
      title: 'The passphrase',
      text: 'Nobody can open a backup without its passphrase, and nobody can recover it. Keep it where your school keeps its other passwords, not with the file.',
    },
    {
      title: 'Move to another computer',
      steps: [
        'Save a backup on the old computer.',
        'Start Parley on the new one and choose “Open a backup” on the first screen.',
        'Choose the file, enter its passphrase and check what it contains.',
        `Choose “${words.open.action.empty}”.`,
      ],
      text: 'Work on one computer at a time: two copies cannot be joined afterwards.',
    },
    {
      title: 'Go back to an earlier backup',
      text: 'Opening a backup replaces everything in Parley. Your current data is saved as a backup first, so you can go back to it.',
    },
    {
      title: 'When something cannot be read',
      text: 'If the disk has damaged a record, Parley says so at the top of the window, leaves the record where it is, and goes on with the rest. Save a backup and show the details to whoever looks after Parley at your school.',
    },
  ],
}
