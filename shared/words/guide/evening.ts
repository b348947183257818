import {
  checkInWords,
  computerWords,
  eveningWords,
  paperWords,
  runningWords,
  wallWords,
} from '../screens/evening'
import type { GuidePage } from './page'

/** The evening itself: who is here, and what was written on paper. */
export const eveningPage: GuidePage = {
  title: 'The evening at reception',
  lead: 'Check families in as they arrive and see at once where each of them goes.',
  sections: [
    {
      title: 'Check in a family',
      steps: [
        `Open Evening. The cursor is in “${checkInWords.box}”.`,
        'Type three letters of any name, an adult’s or a child’s, or type or scan the code on the letter.',
        'Press Enter. If several families are found, type more or choose with the arrow keys first.',
        'The card shows who comes, to which teachers, where, when and with which interpreter. Type the next name at once.',
      ],
    },
    {
      title: 'Put something right',
      text: `Alt and a number from 1 to 3 record “${checkInWords.actions.here}”, “${checkInWords.actions.left}” or “${checkInWords.actions['not-coming']}” for the family on the card. Alt and 4 undoes the last entry for that family.`,
    },
    {
      title: 'When meetings run late',
      steps: [
        `Open “${eveningWords.views.meetings}”. Teachers or ushers choose “${runningWords.started}” and “${runningWords.finished}” for each meeting.`,
        'Parley shows between which times the next meetings are likely to start, and who is running late.',
        `“${runningWords.delayedTitle}” lists who would wait. “${runningWords.find}” proposes a swap, another teacher first, a free time later, or a call tomorrow; what you choose changes the plan.`,
      ],
    },
    {
      title: 'For the corridor',
      text: `“${eveningWords.views.wall}” shows every teacher with the room, the next two times and how late they are running, with initials only. “${wallWords.fullScreen}” fills the screen; it updates itself and turns its pages. “${eveningWords.views.arrivals}” has who came by quarter hour, and where interpreters are now and next.`,
    },
    {
      title: computerWords.title,
      steps: [
        'Before the evening, open the same backup on the second computer.',
        `Under “${eveningWords.views.computers}” choose “${computerWords.save}” on each, and take the file to the other one.`,
        `Choose “${computerWords.choose}”, or drop the file on the screen. Nothing is counted twice, in any order.`,
      ],
    },
    {
      title: 'After a power cut',
      text: `Keep using the reception list on paper. Later open “${eveningWords.views.paper}”, type the time under “${paperWords.time}”, then one family after another.`,
    },
  ],
}
