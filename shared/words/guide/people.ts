import { peopleWords } from '../screens/people'
import { peopleEditWords } from '../screens/people-edits'
import { peopleSafeguardingWords } from '../screens/people-safeguarding'
import type { GuidePage } from './page'

const { columns, fields, kinds } = peopleWords

/** Families, adults, languages, and who must not meet. */
export const peoplePage: GuidePage = {
  title: 'Put people right',
  lead: 'Check families, languages and rooms before you plan: letters can only be as right as these are.',
  sections: [
    {
      title: 'Find and change somebody',
      steps: [
        'Choose a list at the top, then type part of a name to filter it.',
        'Choose a row to see the details beside the list. Select a fact there to change it; Enter saves it.',
        `To change several people at once, tick them (or press Space on each row) and choose “${peopleEditWords.bulk.change}”.`,
      ],
      picture: {
        name: 'people',
        alt: 'The list of families with the details of one family open beside it.',
      },
    },
    {
      title: 'Families and adults',
      text: `A family is the adults who come together and get one letter. Parents who live apart are two families of the same child: open the family and choose “${peopleEditWords.split.split}”. If one family was imported twice, tick both and choose “${peopleEditWords.merge.merge}”. Under ${kinds.adults} you choose who comes to meetings and who gets letters.`,
    },
    {
      title: 'Languages',
      text: `“${columns.letters}” is the language of a family’s letter. “${fields.alsoReads}” is used if Parley does not have that language. “${columns.interpreter}” is the language in which they need an interpreter. Children never interpret.`,
    },
    {
      title: 'Families who must not meet',
      text: `Open the family and choose “${peopleSafeguardingWords.addSeparation}”. Say how many minutes must lie between their visits, or that they must never come to the same session. No plan breaks this rule. For an adult who must not attend, choose “${peopleSafeguardingWords.addMarker}”. Neither is ever printed.`,
    },
    {
      title: 'Rooms',
      text: `Give each teacher a room under ${kinds.staff}. A hall where many meet at once is one room: under ${kinds.rooms}, leave “${columns.atOnce}” blank for no limit.`,
    },
    {
      title: 'Leavers',
      text: `Mark people who have left with “${peopleEditWords.leavers.mark}” rather than removing them. Their past letters and minutes stay, and they are not invited again.`,
    },
  ],
}
