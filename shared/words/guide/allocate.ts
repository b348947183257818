import { allocateWords as words } from '../screens/allocate'
import { eventSetupWords } from '../screens/event-setup'
import type { GuidePage } from './page'

/** How the timetable is made, and what it promises. */
export const allocatePage: GuidePage = {
  title: 'Allocate',
  lead: 'Parley tries a great many timetables and keeps the best one it finds.',
  sections: [
    {
      title: 'Before you start',
      text: `Look at “${eventSetupWords.steps.ready}” in the setup. It lists what no plan could place, for example a teacher with more meetings than minutes. It is quicker to put that right first.`,
    },
    {
      title: 'Make the plan',
      steps: [
        `Open Plan and choose “${words.allocate}”. The arrow beside it offers a quick search (${words.searches.quick.about}) or a thorough one (${words.searches.thorough.about}).`,
        `Watch how many requests are placed. “${words.keep}” ends the search early; “${words.discard}” leaves everything as it was.`,
        `Read the result: how many meetings are placed, how long families wait, and whether a better plan can exist.`,
      ],
      picture: {
        name: 'allocated',
        alt: 'The result of an allocation: how many requests are placed by priority, and how long families wait.',
      },
    },
    {
      title: 'What the plan takes into account',
      text: 'Nobody is in two places at once. Everybody has time to walk, teachers get their rest, rooms are never too full, interpreters are there when they are needed, and families who must not meet are kept apart. Among the plans that place the most, Parley looks for short waits and as few second evenings as possible.',
    },
    {
      title: 'Is it fair?',
      text: 'The order in which families replied never matters. If Parley has proved that no plan can place more, it says so.',
    },
    {
      title: 'Allocate again',
      text: `You can choose “${words.again}” whenever requests have changed. Pinned appointments stay where they are, and announced times are kept where possible.`,
    },
  ],
}
