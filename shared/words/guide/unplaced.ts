import { unplacedWords as words } from '../screens/allocate'
import { boardWords } from '../screens/board'
import { printDocumentWords } from '../screens/print-documents'
import { familyPlacesWords, waitingWords } from '../screens/waiting'
import type { GuidePage } from './page'

/** Reasons, repairs and waiting lists. */
export const unplacedPage: GuidePage = {
  title: 'Read what could not be placed',
  lead: 'Each request without a place has a reason, and often a change that would make room.',
  sections: [
    {
      title: 'See the reason',
      steps: [
        `Open Plan and choose “${boardWords.unplacedLink}”.`,
        'Choose a request. Beside the list Parley says why it has no place and which meetings are in the way.',
        `Under “${words.repairs.title}” Parley lists changes that it has checked. Each one works.`,
        'Choose the one that suits. Undo takes it back.',
      ],
      picture: {
        name: 'unplaced',
        alt: 'The requests without a place. One is open, with its reason and the changes that would make room for it.',
      },
    },
    {
      title: 'Changes that others must agree to',
      text: `Some changes depend on people: a family comes earlier, a session ends later, an interpreter is found. Ask them first, then choose the button that says they have agreed, such as “${words.repairs.agreed.longer}”.`,
    },
    {
      title: 'Late families',
      text: `When a family asks after planning, open one of its requests and choose “${familyPlacesWords.find}”. Parley looks for free places for all its wishes together without moving anybody else, and shows them before you keep them.`,
    },
    {
      title: 'When a place becomes free',
      text: `“${waitingWords.open}” shows who waits for which teacher, in order of need, and the free time that Parley can offer.`,
    },
    {
      title: 'Tell the families',
      text: `“${printDocumentWords.title('call-sheet')}” under Print lists the families to call, with telephone numbers. Letters give a neutral reason only: they never mention other families.`,
    },
  ],
}
