import { householdsOf, type GroupMember, type GroupSession } from '@shared/domain/events/group-session'
import { groupSessionsNow, groupSessionsOf } from '@shared/domain/plan/group-sessions'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import type { Block, Cell, DocumentModel, DocumentPart, Row } from '../model'
import { staffNames } from '../phrases'
import {
  childrenInShort,
  headOf,
  paperOf,
  paperWork,
  quiet,
  tableOf,
  type PaperOptions,
  type PaperWork,
} from './paper'

/** Lines for families who come without having signed up. */
const spareRows = 4

/**
 * A part for each group session: who has signed up, by name, to be ticked by pen; then who waits for a place, in order of
 * arrival. It says who has signed up by the time it is printed, whatever was announced. Black on white throughout.
 */
export function attendanceSheetsOf(conference: Conference, plan: Plan, options: PaperOptions): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { index, words } = work
  return paperOf(
    work,
    'attendance-sheet',
    groupSessionsOf(index, null, groupSessionsNow(conference)).flatMap((one): DocumentPart[] => {
      const own = index.groupSessions.get(one.id)
      if (!own) return []
      const when = words.together(words.fullDate(one.date), words.format.range(one))
      const where = [one.room?.name ?? '', one.room?.building ?? '', ...staffNames(index, one.staffIds)]
      return [
        {
          recipient: one.id,
          footer: [one.title, when].join(' · '),
          margins: 'narrow',
          blocks: [
            ...headOf(work, one.title),
            { kind: 'paragraph', text: when, tone: 'strong' },
            ...(where.some((part) => part !== '')
              ? [quiet(where.filter((part) => part !== '').join(' · '))]
              : []),
            quiet(words.attendance.hint),
            sheetOf(work, [...byName(work, own.members), ...spare]),
            ...waitingOf(work, own),
          ],
        },
      ]
    }),
  )
}

const sheetOf = ({ words: { columns } }: PaperWork, rows: readonly Row[]): Block =>
  tableOf(
    [
      { title: columns.here, share: 7 },
      { title: columns.family, share: 35 },
      { title: columns.children, share: 30 },
      { title: columns.notes, share: 28 },
    ],
    rows,
  )

function waitingOf(work: PaperWork, { waiting }: GroupSession): readonly Block[] {
  if (waiting.length === 0) return []
  const rows = householdsOf(waiting).map((id) => familyRow(work, id, waiting))
  return [{ kind: 'heading', level: 2, text: work.words.attendance.waiting }, sheetOf(work, rows)]
}

const byName = (work: PaperWork, members: readonly GroupMember[]): readonly Row[] =>
  householdsOf(members)
    .toSorted((a, b) => work.words.format.compare(work.names.household(a), work.names.household(b)))
    .map((id) => familyRow(work, id, members))

function familyRow(
  work: PaperWork,
  householdId: GroupMember['householdId'],
  members: readonly GroupMember[],
): Row {
  const children = members.flatMap((row) =>
    row.householdId === householdId && row.studentId !== null ? [row.studentId] : [],
  )
  return {
    emphasis: 'plain',
    cells: [
      toTick,
      { text: work.names.household(householdId), strong: true },
      { text: childrenInShort(work, children) },
      blank,
    ],
  }
}

const blank: Cell = { text: '' }
const toTick: Cell = { text: '', tick: true }
const spare: readonly Row[] = Array.from({ length: spareRows }, () => ({
  emphasis: 'plain',
  cells: [toTick, blank, blank, blank],
  toWriteIn: true,
}))
