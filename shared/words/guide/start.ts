import { eventWords } from '../screens/event'
import { frameWords } from '../screens/frame'
import { startWords } from '../screens/start'
import type { GuidePage } from './page'

/** How the steps follow each other, and where to find things. */
export const startPage: GuidePage = {
  title: 'How Parley works',
  lead: 'From your school’s lists to printed letters and signed minutes, on this computer alone.',
  sections: [
    {
      title: 'The steps of an event',
      text: 'The steps are listed on the left in the order in which most offices take them. A number beside a step shows how much there is; a tick shows that it is done. You can leave any step and come back to it.',
      steps: [
        'Bring in your school’s lists, then put right what they get wrong.',
        'Set up the event: its dates, who is invited and who meets whom.',
        'Collect what families ask for on reply slips.',
        `Choose “${eventWords.next.allocate}”. Parley makes the timetable and explains what it could not place.`,
        'Announce the plan, then print or share the letters.',
        'On the evening and afterwards, write the minutes.',
      ],
      picture: {
        name: 'event',
        alt: 'The overview of an event, with what needs attention, its sessions, and how many requests are placed.',
      },
    },
    {
      title: 'What is still missing',
      text: `The overview of an event lists what is still missing, from the first session to the last letter and the backup. Each line takes you to the place where you can deal with it.`,
    },
    {
      title: 'Try it first',
      text: `“${startWords.openSample}” opens an invented school with 900 students. It is kept apart from your own school, so you can try anything there.`,
    },
    {
      title: 'Find your way',
      text: `Press F1 on any screen for the page of this guide that belongs to it. Press Ctrl K (Command K on a Mac) for “${frameWords.find}”: type part of a name, a room or a command. Ctrl Z takes back your last change, and the button at the top says which change that is.`,
    },
    {
      title: 'Saving',
      text: `Parley saves as you work. “${frameWords.saved}” at the top appears only when your work is safely on the disk. If it says “${frameWords.notSaved.other}”, follow the notice below it before you go on.`,
    },
  ],
}
