import type { AttendanceBrief } from '@shared/domain/school/absence'
import type { LocalDate } from '@shared/kernel/time'
import { fill } from './family/fill'
import { schoolWords, type SchoolWords } from './school'
import type { ListedPaper, PaperColumn } from './school/sentences'

/** What the papers of an evening say that stay in the school, in its language: signs, lists, sheets and the poster. */
export interface PaperWords extends Pick<
  SchoolWords,
  'language' | 'direction' | 'format' | 'pageLabel' | 'fullDate' | 'onDay' | 'together' | 'noRoom' | 'reason'
> {
  /** What a paper is of, and the day on which it was true. */
  asOf(eventTitle: string, date: LocalDate, revision: number | null): string
  readonly titles: Readonly<Record<ListedPaper, string>>
  /** 2 meetings */
  meetings(count: number): string
  /** A meeting that the paper had before and that takes place no longer. */
  cancelled(what: string): string
  readonly columns: Readonly<Record<PaperColumn, string>>
  readonly doorSign: { readonly busy: string; readonly break: string }
  readonly signIn: { readonly hint: string }
  readonly attendance: { readonly hint: string; readonly waiting: string }
  readonly interpreters: { readonly free: string }
  readonly calls: { readonly hint: string; readonly none: string }
  readonly revisions: {
    readonly hint: string
    readonly none: string
    readonly nothingYet: string
    holds(revision: number): string
    readonly draft: string
  }
  readonly teacherLists: {
    readonly hint: string
    readonly none: string
    readonly asked: string
    readonly notAsked: string
    choice(rank: number): string
  }
  readonly actions: { readonly none: string; readonly noDate: string }
  readonly incident: Readonly<
    Record<
      'text' | 'afterwards' | 'reportedTo' | 'reportedAt' | 'notReported' | 'writtenBy' | 'closed',
      string
    >
  >
  readonly followUp: { readonly nobodyNamed: string; readonly overdue: string }
  readonly leaders: Readonly<
    Record<
      'all' | 'turnout' | 'none' | 'countsInEach' | 'waits' | 'noStarts' | 'actions' | 'open' | 'others',
      string
    >
  > & { typicalWait(minutes: number): string }
  readonly childStory: {
    readonly attendanceTitle: string
    attendance(of: Pick<AttendanceBrief, 'attended' | 'timesLate' | 'asOf'>): string
    readonly incident: string
    readonly none: string
  }
}

/** The words of the school's own papers in the language of a locale, in British English where paper does not speak it. */
export function paperWords(locale: string): PaperWords {
  const words = schoolWords(locale)
  const { said, format } = words
  return {
    ...words,
    asOf: (event, day, revision) => {
      const date = format.date(day)
      return revision === null
        ? fill(said.draftOf, { event, date })
        : fill(said.revisionOf, { event, revision: format.number(revision), date })
    },
    titles: said.titles,
    meetings: (count) => format.counted(count, said.meetings),
    cancelled: (what) => fill(said.cancelled, { what }),
    columns: said.columns,
    doorSign: { busy: said.meeting, break: said.break },
    signIn: { hint: said.signInHint },
    attendance: { hint: said.tickWhoCame, waiting: said.waitingList },
    interpreters: { free: said.free },
    calls: { hint: said.callHint, none: said.nobodyToCall },
    revisions: {
      hint: said.revisionHint,
      none: said.noRevisions,
      nothingYet: said.holdsNothing,
      holds: (revision) => fill(said.holdsRevision, { revision: format.number(revision) }),
      draft: said.holdsDraft,
    },
    teacherLists: {
      hint: said.teacherListHint,
      none: said.noChildren,
      asked: said.familyAsks,
      notAsked: said.familyAsksNot,
      choice: (rank) => fill(said.familyChoice, { rank: format.number(rank) }),
    },
    actions: { none: said.noActions, noDate: said.noDate },
    incident: {
      text: said.incidentText,
      afterwards: said.incidentAfterwards,
      reportedTo: said.reportedTo,
      reportedAt: said.reportedAt,
      notReported: said.notReported,
      writtenBy: said.writtenBy,
      closed: said.meetingClosed,
    },
    followUp: { nobodyNamed: said.nobodyNamed, overdue: said.overdue },
    leaders: {
      all: said.allFamilies,
      turnout: said.turnoutTitle,
      none: said.noFamilies,
      countsInEach: said.countsInEach,
      waits: said.waitsTitle,
      typicalWait: (minutes) => fill(said.typicalWait, { minutes: format.number(minutes) }),
      noStarts: said.noStarts,
      actions: said.actions,
      open: said.actionStates.open,
      others: said.otherOwners,
    },
    childStory: {
      attendanceTitle: said.attendanceTitle,
      attendance: ({ attended, timesLate, asOf }) =>
        fill(said.attendanceUpTo, {
          percent: format.percent(attended),
          late: format.number(timesLate),
          date: format.date(asOf),
        }),
      incident: said.incidentReported,
      none: said.noMeetings,
    },
  }
}
