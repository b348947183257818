import type { FileToSave, PickedFile } from '@shared/bridge/desktop-bridge'
import { extensionOf, safeFileName } from '@shared/bridge/file-names'
import type { Conference } from '@shared/domain/plan/plan'
import type { TeacherListRow, TeacherLists } from '@shared/domain/requests/teacher-list'
import type { ListReading, SheetColumn } from '@shared/exchange/teacher-lists'
import { formatFor } from '@shared/words/format'
import { namesAmong } from '@shared/words/people-names'
import {
  familyWishesText,
  listSheetWords as words,
  type ListTexts,
} from '@shared/words/screens/teacher-lists'

/** Reading and writing workbooks is fetched when somebody first does it. */
const exchange = () => import('@shared/exchange/teacher-lists')

/** The lists of teachers as a workbook to fill in; null where there are none. */
export async function teacherListFile(
  conference: Conference,
  lists: TeacherLists,
  locale: string,
): Promise<FileToSave | null> {
  const { sheetIds, writeListSheets } = await exchange()
  const names = namesAmong(conference)
  const [staffIds, studentIds] = [sheetIds(conference.staff), sheetIds(conference.students)]
  const texts = { names, format: formatFor(locale) }
  const sheets = conference.staff
    .filter(({ id }) => lists.has(id))
    .toSorted((a, b) => texts.format.compare(names.staffInList(a.id), names.staffInList(b.id)))
    .map(({ id }) => ({
      name: names.staff(id),
      lines: (lists.get(id) ?? [])
        .toSorted((a, b) =>
          texts.format.compare(names.studentInList(a.studentId), names.studentInList(b.studentId)),
        )
        .map((row) => ({
          ...lineOf(row, texts),
          teacher: names.staffInFull(id),
          'child-id': studentIds.get(row.studentId) ?? row.studentId,
          'teacher-id': staffIds.get(id) ?? id,
        })),
    }))
  if (sheets.length === 0) return null
  return {
    name: safeFileName(words.file(conference.event.title), extensionOf.xlsx),
    kind: 'xlsx',
    bytes: writeListSheets(sheets, words.titles),
  }
}

type Filled = Exclude<SheetColumn, 'teacher' | 'child-id' | 'teacher-id'>

function lineOf(row: TeacherListRow, texts: ListTexts): Readonly<Record<Filled, string>> {
  const { studentId, answer } = row
  const { names } = texts
  const cross = (isMarked: boolean): string => (isMarked ? words.cross : '')
  return {
    child: names.studentInListBesideForm(studentId),
    form: names.form(studentId),
    family: familyWishesText(row, texts),
    'must-see': cross(answer.wish === 'must-see'),
    'would-like': cross(answer.wish === 'would-like'),
    'not-necessary': cross(answer.wish === 'not-necessary'),
    double: cross(answer.doubleLength),
    comment: answer.comment,
  }
}

/** Reads filled-in workbooks of an event's teachers. */
export async function readListFiles(
  files: readonly PickedFile[],
  conference: Conference,
): Promise<ListReading> {
  const { readListSheets, sheetIds } = await exchange()
  return readListSheets(files, {
    titles: words.titles,
    staff: sheetIds(conference.staff),
    students: sheetIds(conference.students),
  })
}
