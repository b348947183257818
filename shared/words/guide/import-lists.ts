import { frameWords } from '../screens/frame'
import { rosterImportWords as words } from '../screens/roster-import'
import { importWords, startWords } from '../screens/start'
import type { GuidePage } from './page'

/** A school's own exports, and conference folders. */
export const importPage: GuidePage = {
  title: 'Bring your lists in',
  lead: 'Parley reads the files that your school’s own system exports. You do not have to rearrange them.',
  sections: [
    {
      title: 'What to export',
      text: 'Export pupils with their parents and carers, staff, and classes with their teachers. Rooms, attendance figures and lesson times are welcome too. CSV, Excel, text and zip files all work, and so do exports in the OneRoster, School Data Sync, Clever, PowerSchool, Untis and SchILD formats.',
    },
    {
      title: 'Import the lists',
      steps: [
        `On the first screen choose “${startWords.startWithLists}”, or open ${frameWords.places.people} and choose “${words.open}”. You can also drop the files onto either screen.`,
        `${words.steps.files}: check what Parley takes each file for. “${words.files.mapShort}” shows which column is read as what; change it if it is wrong. Parley remembers your choice for next time.`,
        `${words.steps.questions}: answer what the files leave open, such as whether 03/04 is a day in April or in March.`,
        `${words.steps.check}: accept or reject the corrections that Parley suggests, and see the cells it cannot read.`,
        `${words.steps.preview}: see who is added, changed and missing. Nothing is saved until you choose “${words.import}”.`,
      ],
      picture: {
        name: 'import',
        alt: 'Three files to import. For each file Parley shows what it looks like, its rows and the people it brings.',
      },
    },
    {
      title: 'Import again during the year',
      text: `Import a newer export in the same way. Parley recognises people by the numbers of your own system. Beside each file, under “${words.files.policy}”, say whether they are updated, left as they are, or marked as having left if they are no longer listed.`,
    },
    {
      title: 'Take an import back',
      text: 'Undo takes a whole import back in one step. If an import is too large for that, the preview says so: save a backup first.',
    },
    {
      title: 'Conference folders',
      text: `If everything for one event is in spreadsheets already, choose “${startWords.importFolder}”. “${startWords.emptyTemplateShort}” gives you a folder to fill in. If something is wrong, Parley names the file, line and column. Correct it in the spreadsheet, save it and choose “${importWords.readAgain}”.`,
    },
  ],
}
