import { agreementWords } from '../screens/agreement'
import { briefWords } from '../screens/child-brief'
import { incidentWords } from '../screens/incident'
import { minutesListWords, minutesWords as words } from '../screens/minutes'
import { printDocumentWords } from '../screens/print-documents'
import { searchMinutesWords } from '../screens/search-minutes'
import type { GuidePage } from './page'

/** Minutes of a meeting, from the first word to the signature. */
export const minutesPage: GuidePage = {
  title: 'Minutes',
  lead: 'Write the record of a meeting while it takes place, and sign it when it is over.',
  sections: [
    {
      title: 'Write minutes',
      steps: [
        `Open Minutes and choose “${minutesListWords.next}”, or open any meeting from the list.`,
        `Choose “${words.everyoneCame}”, or record who came one by one.`,
        'Write in each section. Type / to choose a phrase. Alt and a number from 1 to 6 go from section to section.',
        `Add targets: what, who and by when. Dates can be short: ${words.byHint}.`,
        `Choose “${words.finalise}” when everything is there. Parley says what is still missing.`,
      ],
      picture: {
        name: 'minutes',
        alt: 'Minutes of a meeting: who came, the child’s own voice, and the other sections below.',
      },
    },
    {
      title: 'What is known of the child',
      text: `“${briefWords.title}” stands beside the minutes: attendance, languages, the interpreter, and what was agreed with this family last time and what came of it. From when absence is called persistent or severe is set in Settings.`,
    },
    {
      title: 'What the family takes home',
      text: `“${agreementWords.add}” offers phrases such as reading together every day. “${agreementWords.print}” prints them at once in the language in which the family gets letters. What you write in your own words is printed as it is, and marked as not translated.`,
    },
    {
      title: 'After signing',
      text: `Signed minutes no longer change. If something was wrong, choose “${words.addAddendum}”: the correction stands below the signed text, with a name and the time.`,
    },
    {
      title: 'Follow up',
      text: `“${words.followTargets}” turns targets into actions with an owner and a date in school days. “${printDocumentWords.title('action-list')}” under Print lists what is still to be done.`,
    },
    {
      title: 'When a meeting has to be ended',
      text: `Under “${words.more}”, “${incidentWords.title}” opens a form for the line manager. It is kept apart from the minutes and saved as a PDF of its own.`,
    },
    {
      title: searchMinutesWords.title,
      steps: [
        `Choose “${searchMinutesWords.open}” above the list of minutes. It searches every event, and group sessions too.`,
        'Type words, a child’s or a teacher’s name, or any of them together. Accents and capitals do not matter.',
        'Narrow it down by child, teacher or dates. What was found is marked; Enter or a click opens the minutes.',
      ],
      text: 'Private notes and incident reports are not searched. A teacher’s laptop searches the minutes that it holds.',
    },
    {
      title: 'Private notes',
      text: 'A private note is for the teacher who writes it and is never printed with the minutes. It is personal data all the same: a parent may ask to see what is held about the child.',
    },
    {
      title: 'Print minutes',
      text: `“${words.pdf}” saves one meeting. Under Print you find “${printDocumentWords.title('staff-minutes')}” and “${printDocumentWords.title('child-minutes')}”.`,
    },
  ],
}
