import type { MeetingMode } from '@shared/domain/requests/request'
import type { LocalDate } from '@shared/kernel/time'
import { documentWords, type DocumentWords } from './documents'

/** What the papers of an evening say that stay in the school: signs, lists, sheets and the poster. */
export interface PaperWords extends Pick<DocumentWords, 'language' | 'format' | 'pageLabel' | 'fullDate'> {
  /** What a paper is of, and the day on which it was true. */
  asOf(eventTitle: string, date: LocalDate, revision: number | null): string
  noRoom(mode: MeetingMode): string
  readonly titles: Readonly<Record<ListedPaper, string>>
  readonly columns: Readonly<Record<PaperColumn, string>>
  readonly doorSign: { readonly busy: string; readonly break: string }
  readonly signIn: { readonly hint: string }
  readonly interpreters: { readonly free: string; readonly none: string }
  readonly calls: { readonly hint: string; readonly none: string }
  readonly revisions: {
    readonly hint: string
    readonly none: string
    readonly nothingYet: string
    holds(revision: number): string
    readonly draft: string
  }
  readonly actions: { readonly none: string; readonly noDate: string }
}

export type ListedPaper =
  | 'door-sign'
  | 'usher-list'
  | 'sign-in'
  | 'interpreter-sheet'
  | 'call-sheet'
  | 'poster'
  | 'revision-list'
  | 'action-list'
  | 'child-minutes'
  | 'staff-minutes'

type PaperColumn =
  | 'time'
  | 'family'
  | 'child'
  | 'children'
  | 'teacher'
  | 'room'
  | 'place'
  | 'language'
  | 'interpreter'
  | 'here'
  | 'first'
  | 'contact'
  | 'reason'
  | 'called'
  | 'outcome'
  | 'holds'
  | 'given'
  | 'due'
  | 'what'
  | 'who'
  | 'done'

const titles: PaperWords['titles'] = {
  'door-sign': 'Door signs',
  'usher-list': 'Usher list',
  'sign-in': 'Reception list',
  'interpreter-sheet': 'Interpreter day sheets',
  'call-sheet': 'Call sheet',
  poster: 'Master board',
  'revision-list': 'Letters to give out again',
  'action-list': 'Actions',
  'child-minutes': 'Minutes, child by child',
  'staff-minutes': 'Minutes of an evening',
}

const columns: PaperWords['columns'] = {
  time: 'Time',
  family: 'Family',
  child: 'Child',
  children: 'Children',
  teacher: 'Teacher',
  room: 'Room',
  place: 'Where',
  language: 'Language',
  interpreter: 'Interpreter',
  here: 'Here',
  first: 'First meeting',
  contact: 'Contact',
  reason: 'Why not placed',
  called: 'Called',
  outcome: 'What was agreed',
  holds: 'Has',
  given: 'Given',
  due: 'Due',
  what: 'What',
  who: 'Who',
  done: 'Done',
}

/** The words of the school's own papers in British English; dates, lists and names of languages as the locale writes them. */
export function paperWords(locale: string): PaperWords {
  const words = documentWords(locale)
  const { language, format, pageLabel } = words
  return {
    language,
    format,
    pageLabel,
    fullDate: (date) => words.fullDate(date),
    asOf: (eventTitle, date, revision) =>
      revision === null
        ? `${eventTitle}. Draft of ${format.date(date)}`
        : `${eventTitle}. Revision ${revision}, printed ${format.date(date)}`,
    noRoom: (mode) => ({ 'in-person': 'No room set', phone: 'By phone', online: 'Online' })[mode],
    titles,
    columns,
    doorSign: { busy: 'Meeting', break: 'Break' },
    signIn: { hint: 'By family name. Tick who is here, and tell them where they begin.' },
    interpreters: { free: 'Free', none: 'No meetings to interpret.' },
    calls: {
      hint: 'Families whose meetings could not be placed. What this sheet says may be told to them.',
      none: 'Every request has its place: there is nobody to call.',
    },
    revisions: {
      hint: 'The letters of these families say something else than the paper they have. Print only these.',
      none: 'Every family has a letter that is still right.',
      nothingYet: 'No letter yet',
      holds: (revision) => `Revision ${revision}`,
      draft: 'A draft',
    },
    actions: { none: 'No action is open.', noDate: 'No date' },
  }
}
