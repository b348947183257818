import { boardWords as words } from '../screens/board'
import { frameWords } from '../screens/frame'
import type { GuidePage } from './page'

/** The board, by mouse and by keys. */
export const changePage: GuidePage = {
  title: 'Change the plan',
  lead: 'Move, pin or take out a meeting. Parley says at once whether a time is possible, and why not.',
  sections: [
    {
      title: 'The board',
      text: 'The board has a row for each member of staff, and time runs from left to right. Choose a meeting to see its details and the rest of the family’s day.',
      picture: {
        name: 'board',
        alt: 'The board: a row for each member of staff, with the meetings of the evening as cells.',
      },
    },
    {
      title: 'Move a meeting',
      steps: [
        `Choose the meeting. Under “${words.startsTitle}” Parley lists every time, with what it means for the family or why it is not possible. Choose a time.`,
        `Or drag the meeting to another time in its row. While you hold it, Parley says whether it fits.`,
        `Or choose “${words.move}”, then click the new time.`,
      ],
    },
    {
      title: 'Pin a meeting',
      text: `“${words.pin}” keeps a meeting exactly where it is, also when you allocate again. Pin what you promised to somebody.`,
    },
    {
      title: 'Keys',
      text: 'On the board, the arrow keys move from meeting to meeting and Enter opens one. M moves it: choose a time with the arrow keys and press Enter. P pins or unpins it. Delete takes it out of the plan.',
    },
    {
      title: 'After you have announced',
      text: `You can still change the plan. Parley counts what has changed since families were told, lists those families, and prints new letters for them alone. “${frameWords.undo('…')}” at the top takes back the last change.`,
    },
  ],
}
