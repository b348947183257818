import { removalWords } from '../screens/removal'
import { settingsWords } from '../screens/settings'
import type { GuidePage } from './page'

/** What stays where, and what never leaves. */
export const privacyPage: GuidePage = {
  title: 'Privacy',
  lead: 'Nothing leaves this computer unless you save it, print it or send it yourself.',
  sections: [
    {
      title: 'Where the data is',
      text: 'Parley needs no account and no internet connection. Everything is kept in Parley itself, on this computer, for the person who is signed in to it. Lock the screen when you leave the desk.',
    },
    {
      title: 'What families see',
      text: 'A letter shows one family’s meetings and nobody else’s. It never shows another family of the same child, a warning, or who is kept apart. Where a wish could not be met, it gives one of four neutral reasons. The full reason is for the office.',
    },
    {
      title: 'Files that you save',
      text: 'Letters, tables and calendars are ordinary files. Store them where your school keeps personal data, and delete them when they are no longer needed. Tables list every family: they are for the office only. Backups are encrypted.',
    },
    {
      title: 'When a parent asks for their data',
      text: 'Open the family under People. Its history lists requests, letters and minutes, from all events. Minutes, private notes and comments on slips belong to the answer. Ask your data protection lead before you hand anything over.',
    },
    {
      title: 'Delete what is no longer needed',
      text: `Delete an event with its requests, plans and minutes by its menu on the first screen. “${removalWords.school.open}” in ${settingsWords.title} removes everything. Old backups keep what was in them: delete those files as well.`,
    },
  ],
}
