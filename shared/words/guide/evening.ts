import { checkInWords, eveningWords, paperWords } from '../screens/evening'
import type { GuidePage } from './page'

/** The evening itself: who is here, and what was written on paper. */
export const eveningPage: GuidePage = {
  title: 'The evening at reception',
  lead: 'Check families in as they arrive and see at once where each of them goes.',
  sections: [
    {
      title: 'Check in a family',
      steps: [
        `Open Evening. The cursor stands in “${checkInWords.box}”.`,
        'Type three letters of any name, an adult’s or a child’s, or type or scan the code on the letter.',
        'Press Enter. Where several families are found, type more or choose with the arrow keys first.',
        'The card shows who comes, to whom, where, when and with which interpreter. Type the next name at once.',
      ],
    },
    {
      title: 'Put something right',
      text: `Alt and a number from 1 to 3 record “${checkInWords.actions.here}”, “${checkInWords.actions.left}” or “${checkInWords.actions['not-coming']}” for the family on the card. Alt and 4 undo what was recorded last of it.`,
    },
    {
      title: 'After a power cut',
      text: `Go on with the reception list on paper. Later open “${eveningWords.views.paper}”, type the time under “${paperWords.time}” and then family after family.`,
    },
  ],
}
