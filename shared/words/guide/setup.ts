import { eventSetupWords as words } from '../screens/event-setup'
import type { GuidePage } from './page'

const { steps } = words

/** The steps of the setup. */
export const setupPage: GuidePage = {
  title: 'Set up an event',
  lead: 'Seven short steps, from the date to a list of what cannot work.',
  sections: [
    {
      title: 'Make the event',
      text: `On the first screen choose “${words.plan}”. You can stop after any step: each one is saved when you choose “${words.saveAndContinue}”.`,
      steps: [
        `${steps.dates}: choose the kind of event, give it a title as families will read it, and add its sessions. An event can have several evenings.`,
        `${steps.lengths}: set the slot, the usual length of a meeting, extra minutes with an interpreter, and the teachers’ changeover and rest.`,
        `${steps.people}: tick whole years, forms or single children.`,
        `${steps.rules}: add rules that make the requests for you.`,
        `${steps.rooms}: say who sits where, and how long it takes to walk between buildings.`,
        `${steps.times}: say when people and rooms are free.`,
        `${steps.ready}: see what is certain to go wrong, and by how many minutes.`,
      ],
      picture: {
        name: 'setup',
        alt: 'The setup of an event at the step of rules, with a rule for every form teacher and the number of requests it makes.',
      },
    },
    {
      title: 'Rules that make requests',
      text: `A rule can ask for the form teacher of each child, for every teacher of each child, or for staff you name. Its button shows how many requests it will make. You can run a rule again at any time: it adds what is missing, never doubles a request, and leaves alone what you changed or withdrew. It leaves out children whose teacher marked them “not necessary”. Limits stop rules from asking for too much.`,
    },
    {
      title: 'Required, requested, optional',
      text: 'Parley places required meetings first, then requested ones, then optional ones. Use “Required” only for meetings that must take place.',
    },
    {
      title: 'Change the setup later',
      text: 'You can change every step after planning as well. Parley first shows which meetings lose their place and which families have been told otherwise. Nothing changes until you agree.',
    },
    {
      title: 'Use a former event again',
      text: `In the menu beside the event on the first screen, choose “${words.copy.menu}”. Dates move to the new first day, and the children who are in the same forms now are invited.`,
    },
  ],
}
