import { printDocumentWords } from '../screens/print-documents'
import { requestWords } from '../screens/requests'
import { slipWords } from '../screens/slips'
import type { GuidePage } from './page'

/** Invitations, reply slips, and requests one by one. */
export const requestsPage: GuidePage = {
  title: 'Collect requests',
  lead: 'Invite families, then type the reply slips as they come back.',
  sections: [
    {
      title: 'Invite families',
      text: `Under Print, choose “${printDocumentWords.title('invitation')}”. Each invitation has a slip with a code of its own, the child’s teachers with a number each, and the times to choose from, in the family’s language.`,
    },
    {
      title: 'Type the slips',
      text: 'You can type a slip without the mouse in a few seconds.',
      steps: [
        `Open Requests and choose “${slipWords.open}”.`,
        'Type the code on the slip. The family and its teachers appear.',
        'Press the number of each teacher that the family ticked, or type the teacher’s initials.',
        'Press Tab, then the numbers of the times that suit. Without a number, any time suits.',
        'Press Tab for needs and comments, if there are any. Press Enter to save and start the next slip.',
      ],
      picture: {
        name: 'slips',
        alt: 'A reply slip being typed: the code, the teachers with numbers to press, the times, and the slips typed so far.',
      },
    },
    {
      title: 'A slip that comes back twice',
      text: 'Parley shows the first slip beside the second and marks what differs. Press Enter twice to replace the first slip, or Escape to leave it as it is.',
    },
    {
      title: 'A slip without a code',
      text: `Choose “${slipWords.find}” and type the name. It opens the same slip.`,
    },
    {
      title: 'Requests by telephone or e-mail',
      text: `Type them as a slip, or choose “${requestWords.add}” for a single meeting. Whether a family answers early or late, on paper or by telephone, makes no difference to the plan.`,
    },
    {
      title: 'Change or withdraw a request',
      text: `Open the request and choose “${requestWords.edit.open}”. To withdraw requests, select them and press Delete. If a family has already been told about the meeting, Parley asks first.`,
    },
  ],
}
