import { printDocumentWords } from '../screens/print-documents'
import { listSheetWords, teacherListWords as words } from '../screens/teacher-lists'
import type { GuidePage } from './page'

/** What teachers say of meeting the families of their children. */
export const teacherListsPage: GuidePage = {
  title: 'Teachers’ lists',
  lead: 'Each teacher marks which families they must see, and which need not come.',
  sections: [
    {
      title: 'Mark a list',
      steps: [
        `Open Requests and choose “${words.open}”. Choose the teacher at the top.`,
        `On the line of a child press M for “${words.wishes['must-see']}”, W for “${words.wishes['would-like']}” or N for “${words.wishes['not-necessary']}”.`,
        'Press D for a meeting of double length, C to write a comment, X to clear the line.',
        'Press the left or right arrow key for the next teacher.',
      ],
      picture: {
        name: 'teachers',
        alt: 'The list of a teacher: the children with what their families want, and the marks that the teacher has given.',
      },
    },
    {
      title: 'What a mark does',
      text: `“${words.wishes['must-see']}” makes the meeting required, “${words.wishes['would-like']}” asks for it. “${words.wishes['not-necessary']}” withdraws nothing that a family or the office asked for; rules make no request for it.`,
    },
    {
      title: 'On paper',
      text: `Under Print, choose “${printDocumentWords.title('teacher-list')}”. Teachers tick by pen, and you type the marks.`,
    },
    {
      title: 'As a spreadsheet',
      text: `“${listSheetWords.save}” gives each teacher a sheet of their own. Drop the filled-in file on the screen, or choose “${listSheetWords.open}”. Parley shows every change before it is saved.`,
    },
  ],
}
