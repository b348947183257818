import { eveningWords, runningWords } from '../screens/evening'
import { followUpWords } from '../screens/follow-up'
import { leadersWords as words } from '../screens/leaders'
import { printDocumentWords } from '../screens/print-documents'
import type { GuidePage } from './page'

/** How an event went, in numbers. */
export const leadersPage: GuidePage = {
  title: words.title,
  lead: 'Show the school’s leaders how an event went, in numbers and without the name of any child.',
  sections: [
    {
      title: 'Open it',
      text: `Choose “${words.title}” on the event’s page or in ${followUpWords.title}. Numbers change as records come in.`,
    },
    {
      title: 'Who came',
      text: `A family came if reception checked it in, or if any minutes say that somebody came. It did not come if reception recorded that, or if all its minutes say that nobody came. Everyone else stands under “${words.unknown}”. ${words.countsInEach}`,
    },
    {
      title: 'How long families waited',
      text: `Counted are the meetings for which somebody chose “${runningWords.started}” under “${eveningWords.views.meetings}” at reception, against the time that was announced. Half of them started no later than the typical wait.`,
    },
    {
      title: 'What is still to be done',
      text: 'Open targets and actions by owner. Staff are named; children and families are counted together. Overdue means past its day by the school’s calendar.',
    },
    {
      title: 'On paper',
      text: `“${words.print}” saves it in the school’s language. It is under Print, too, as “${printDocumentWords.title('leaders-overview')}”.`,
    },
  ],
}
