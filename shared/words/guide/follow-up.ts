import { followUpWords as words } from '../screens/follow-up'
import type { GuidePage } from './page'

/** What was agreed in meetings, and its outcome. */
export const followUpPage: GuidePage = {
  title: 'Follow-up',
  lead: 'See what was agreed in meetings, who does it by when, and note the outcome.',
  sections: [
    {
      title: 'What is still to be done',
      steps: [
        'Open Follow-up. The soonest comes first. A target and the action that follows it up are one line.',
        `Choose an owner, or “${words.filters.overdue}”, to see less. Days are school days: weekends, holidays and days outside term do not count.`,
        `“${words.scopes.all}” shows what was agreed at every event.`,
      ],
    },
    {
      title: 'Record the outcome',
      steps: [
        `Open a line and choose “${words.done}” or “${words.drop}”. Write under “${words.outcome}” what the next meeting needs to know.`,
        `To mark several lines at once, select them and choose “${words.markDone('2 items')}”.`,
      ],
      text: 'Signed minutes do not change. Only the status and outcome of their targets and actions do.',
    },
    {
      title: 'On paper',
      text: `“${words.print}” saves a PDF with a page for each person who still has something to do.`,
    },
  ],
}
