import { announceWords as words } from '../screens/announce'
import { shareWords } from '../screens/share'
import type { GuidePage } from './page'

/** Announcing, messages and calendars. */
export const announcePage: GuidePage = {
  title: 'Share and announce',
  lead: 'Announce when you tell families. From then on Parley keeps track of every change.',
  sections: [
    {
      title: 'Announce',
      steps: [
        'Open Plan and look at what is not placed. Make your last changes.',
        `Choose “${words.button('1')}” and read what it will say to how many families.`,
        'Confirm, then print the letters or send the messages on the same day.',
      ],
      text: 'Announcing freezes the plan as what families were told. You cannot undo it, because families keep what they read.',
    },
    {
      title: 'Changes after announcing',
      text: `When the plan changes, the board shows how many families are affected. Announce the next revision and give new letters to these families alone. Their letters say which revision they replace.`,
    },
    {
      title: 'E-mail and SMS',
      text: `Open Print, then “${shareWords.title}”. Choose a family to copy its message, or save “${shareWords.table.messages}” as a table for your own mail program. Parley sends nothing by itself. Afterwards choose “${shareWords.markNotified}”.`,
      picture: {
        name: 'share',
        alt: 'The screen for sharing files: calendars and tables at the top, and the message for one family beside the list.',
      },
    },
    {
      title: 'Calendars',
      text: 'Calendar files (.ics) can be opened in Outlook, Google Calendar and Apple Calendar. If a meeting moves, the new file replaces the old time.',
    },
    {
      title: 'Mail merge',
      text: `“${shareWords.table['mail-merge']}” is for letters of your own in Word or LibreOffice.`,
    },
  ],
}
