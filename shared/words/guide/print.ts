import { printWords as words } from '../screens/print'
import { printDocumentWords } from '../screens/print-documents'
import { settingsWords } from '../screens/settings'
import type { GuidePage } from './page'

const { title } = printDocumentWords

/** Letters and all other papers. */
export const printPage: GuidePage = {
  title: 'Print',
  lead: 'Parley makes PDF files of every paper that the event needs. Print them from any PDF program.',
  sections: [
    {
      title: 'Make a PDF',
      steps: [
        `Open Print and choose the document, for example “${title('letter')}”.`,
        'Filter or select rows if you want only some. The preview shows each page as it will be printed.',
        `Choose “${words.saveUncounted}” and where to save the file. “${words.files}” offers one file each instead of one file.`,
      ],
      picture: {
        name: 'print',
        alt: 'The print screen with the families on the left and the preview of a letter on the right.',
      },
    },
    {
      title: 'Only what has changed',
      text: `Parley remembers who got which letter. Tick “${words.unprinted}” to print only those whose letter is new or out of date. “${title('revision-list')}” is a list of these families for whoever hands the letters out.`,
    },
    {
      title: 'Papers for the evening',
      text: `“${title('timetable')}” for teachers, “${title('interpreter-sheet')}”, “${title('door-sign')}”, “${title('sign-in')}”, “${title('usher-list')}” and “${title('poster')}”. Print them even if you use screens on the evening: paper works without electricity.`,
    },
    {
      title: 'Languages',
      text: `Each family’s letter is in its own language. Letters in scripts such as Arabic, Tamil or Chinese come as a second file. Ask somebody who speaks the language to check the wording under ${settingsWords.title}.`,
    },
    {
      title: 'Your letterhead and wording',
      text: `In ${settingsWords.title} you can add the school’s crest, address and signature, and change the paragraphs of letters and invitations.`,
    },
  ],
}
