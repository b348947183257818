import { groupMinutesWords } from '../screens/group-minutes'
import { groupSessionWords as words } from '../screens/group-sessions'
import type { GuidePage } from './page'

const { form, panel } = words

/** Group sessions: made, signed up for, kept in the plan. */
export const groupSessionsPage: GuidePage = {
  title: 'Group sessions',
  lead: 'One meeting for several families at once: class time with the form teacher, or a talk by the school leaders.',
  sections: [
    {
      title: 'Make a group session',
      text: `Open “${words.title}” from the event’s overview or from the setup.`,
      steps: [
        `Choose “${words.add}”. Enter the title, the session, the time, staff, room and the maximum number of families, then “${form.save}”.`,
        `For a talk with several times to choose from, choose “${panel.another}”. Group sessions with the same title are times of the same talk. Each family comes to one of them.`,
        'A group session stays exactly where you put it. Individual meetings are planned around it: nobody in it has a meeting at the same time.',
      ],
    },
    {
      title: 'Invite families',
      text: 'Choose years, forms, teaching groups or single children, and invite their families. An invitation counts for every time of the talk. The panel says how many have not chosen a time yet.',
    },
    {
      title: 'Sign families up',
      text: `Choose the family, tick the children who come along, and choose “${panel.signUp}”. A family that signs up for another time of the talk moves there.`,
    },
    {
      title: 'When it is full',
      text: 'Families who sign up for a full time go on its waiting list, in order of arrival. When a place becomes free, it is offered to the family that has waited longest: one button gives it the place.',
    },
    {
      title: 'On the evening',
      text: `Print attendance sheets, or mark who came on screen: “${groupMinutesWords.open}” in the panel has one set of minutes for everybody.`,
    },
    {
      title: 'Changes after planning',
      text: 'Before a change is saved, Parley shows which meetings lose their place and which families have a letter that says otherwise. Announce again afterwards: letters say which group sessions are new, changed or cancelled.',
    },
  ],
}
