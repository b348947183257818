import { eventSetupWords } from '../screens/event-setup'
import { freeTimesWords as words } from '../screens/free-times'
import type { GuidePage } from './page'

/** When people and rooms are free. */
export const freeTimesPage: GuidePage = {
  title: 'Say who is free when',
  lead: 'Everybody is free throughout an event unless you say otherwise.',
  sections: [
    {
      title: 'Paint free times',
      steps: [
        `In the setup of the event open “${eventSetupWords.steps.times}” and choose staff, families, children, interpreters or rooms.`,
        'Choose somebody in the list, or tick several to paint all of them at once.',
        'Drag over the grid, or click the first slot and then the last one. What was free becomes not free, and the other way round.',
        `Choose “${words.save}”. If the event has a plan, Parley first shows which meetings lose their place.`,
      ],
      picture: {
        name: 'times',
        alt: 'Free times of a teacher: the list of staff on the left, and the sessions of the event slot by slot on the right.',
      },
    },
    {
      title: 'By keyboard',
      text: 'Move over the grid with the arrow keys. Hold Shift to choose a stretch, and press Space to change it.',
    },
    {
      title: 'Several at once',
      text: `“${words.parts.early}”, “${words.parts.middle}” and “${words.parts.late}” set a third of every session. “${words.sameAs}” takes the times of somebody else. “${words.paste.open}” reads names and times that you copied from a spreadsheet.`,
    },
    {
      title: 'Lessons in the timetable',
      text: `If your lists include blocked lessons of staff, choose “${words.blocked.take}”. Set the times of lessons under Settings first.`,
    },
    {
      title: 'Changes that are not saved',
      text: 'You can leave the step and come back: what you painted is still there, and the step is marked as not saved. Parley asks before it closes the window.',
    },
  ],
}
