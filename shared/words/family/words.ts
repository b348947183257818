import type { NeutralReason } from '@shared/domain/plan/plan'
import type { MeetingMode } from '@shared/domain/requests/request'
import { blanksOf, type AgreementBlank, type AgreementPhrase } from '@shared/domain/meetings/agreement'
import { parseDate, type LocalDate } from '@shared/kernel/time'
import { formatFor, type Format } from '../format'
import { asPaperCounts, fullDateIn } from '../on-paper'
import { fill } from './fill'
import type { Direction, FamilyLanguage, FamilySentences } from './sentences'

/** What a family's paper says, in its language. */
export interface FamilyWords {
  /** BCP 47. */
  readonly language: string
  readonly direction: Direction
  readonly format: Format
  /** `{page}` and `{pages}` are filled in by the painter. */
  readonly pageLabel: string
  /** A date as a heading tells it: Tuesday 1 December 2026. */
  fullDate(date: LocalDate): string
  readonly letter: LetterWords
  readonly invitation: InvitationWords
  readonly afterwards: AfterwardsWords
}

/** What a letter says in one language; names and times are filled in as they are written. */
export interface LetterWords {
  /** Where the school wrote no name for the adults of a household. */
  readonly unnamedAdults: string
  /** Below the adults' names, so that the letter finds its way home: Anna Kowalska (9B). */
  forChildren(children: readonly string[]): string
  /** Null where the school wrote no name. */
  greeting(adults: string | null): string
  readonly opening: string
  readonly nothingPlaced: string
  readonly nothingLeft: string
  readonly columns: Readonly<Record<'time' | 'child' | 'teacher' | 'where' | 'reason', string>>
  /** Marks a meeting that is not in the letter which this one replaces. */
  readonly isNew: string
  /** Marks one that was otherwise there; null: at the same time. */
  changed(from: string | null): string
  cancelled(when: string, teacher: string): string
  /** Of a group session. */
  cancelledGroup(when: string, title: string): string
  readonly childComes: string
  interpreter(name: string): string
  walk(minutes: number): string
  /** Where there is no room to name: by phone, online, or a room that is given on arrival. */
  noRoom(mode: MeetingMode): string
  readonly arrivalTitle: string
  readonly arrival: string
  readonly arrivalInMessage: string
  /** The buildings that a family goes to, in the order in which it does. */
  inBuildings(buildings: readonly string[]): string
  readonly remote: string
  readonly remoteTitle: string
  readonly remoteOnly: string
  readonly unplacedTitle: string
  readonly unplacedAdvice: string
  reason(reason: NeutralReason): string
  /** Which revision a letter is of, and whose letter it replaces. */
  revision(number: number, former: number): string
  /** Below the school's address. */
  schoolPhone(phone: string): string
  readonly closing: string
}

/** What an invitation and its reply slip say in one language. */
export interface InvitationWords {
  readonly opening: string
  readonly whenTitle: string
  /** Null: no day was set. */
  reply(deadline: LocalDate | null): string
  readonly closing: string
  readonly slipTitle: string
  code(code: string): string
  /** Over boxes to tick. */
  readonly meet: string
  /** Over blank lines. */
  readonly staffToMeet: string
  readonly times: string
  /** Over group sessions with their times to tick. */
  readonly talks: string
  readonly interpreter: string
  readonly access: string
  readonly signature: string
  readonly date: string
}

/** What a family's paper says after a meeting. */
export interface AfterwardsWords {
  readonly agreedTitle: string
  /** Over what nobody has translated. */
  readonly agreedOwnWords: string
  /** What was agreed in a phrase, its blanks filled in as the language writes them. */
  agreement(phrase: AgreementPhrase, blanks: readonly string[]): string
  thanks(date: LocalDate): string
  readonly thanksClosing: string
  missed(date: LocalDate): string
  readonly missedAdvice: string
  readonly missedClosing: string
}

/** The words of a language, its dates, lists and numbers as a locale of it writes them. */
export function wordsIn(spoken: FamilyLanguage, locale: string): FamilyWords {
  const { language, direction, sentences } = spoken
  const written = asPaperCounts(locale)
  const format = formatFor(written)
  return {
    language,
    direction,
    format,
    pageLabel: sentences.pageLabel,
    fullDate: fullDateIn(written),
    letter: letterWords(sentences, format),
    invitation: invitationWords(sentences, format),
    afterwards: afterwardsWords(sentences, format),
  }
}

function letterWords(said: FamilySentences, format: Format): LetterWords {
  return {
    unnamedAdults: said.unnamedAdults,
    forChildren: (children) => fill(said.forChildren, { children: format.list(children) }),
    greeting: (adults) => (adults === null ? said.unnamedGreeting : fill(said.greeting, { adults })),
    opening: said.letterOpening,
    nothingPlaced: said.nothingPlaced,
    nothingLeft: said.nothingLeft,
    isNew: said.meetingNew,
    changed: (when) => (when === null ? said.meetingChanged : fill(said.meetingChangedFrom, { when })),
    cancelled: (when, teacher) => fill(said.cancelled, { when, teacher }),
    cancelledGroup: (when, title) => fill(said.cancelledGroup, { when, title }),
    columns: {
      time: said.time,
      child: said.child,
      teacher: said.teacher,
      where: said.where,
      reason: said.why,
    },
    childComes: said.childComes,
    interpreter: (name) => fill(said.interpreter, { name }),
    walk: (minutes) => fill(said.walk, { minutes: format.counted(minutes, said.minutes) }),
    noRoom: (mode) => ({ 'in-person': said.askAtReception, phone: said.byPhone, online: said.online })[mode],
    arrivalTitle: said.arrivalTitle,
    arrival: said.letterArrival,
    arrivalInMessage: said.arrivalInMessage,
    inBuildings: (buildings) => fill(said.inBuildings, { buildings: format.list(buildings) }),
    remote: said.remote,
    remoteTitle: said.remoteTitle,
    remoteOnly: said.remoteOnly,
    unplacedTitle: said.unplacedTitle,
    unplacedAdvice: said.unplacedAdvice,
    reason: (reason) => said.reasons[reason],
    revision: (number, former) =>
      fill(said.revision, { number: format.number(number), former: format.number(former) }),
    schoolPhone: (phone) => fill(said.schoolPhone, { phone }),
    closing: said.letterClosing,
  }
}

function invitationWords(said: FamilySentences, format: Format): InvitationWords {
  return {
    opening: said.invitationOpening,
    whenTitle: said.invitationWhen,
    reply: (deadline) =>
      deadline === null
        ? said.invitationReply
        : fill(said.invitationReplyBy, { deadline: format.date(deadline) }),
    closing: said.invitationClosing,
    slipTitle: said.slipTitle,
    code: (code) => fill(said.slipCode, { code }),
    meet: said.slipMeet,
    staffToMeet: said.slipMeetStaff,
    times: said.slipTimes,
    talks: said.slipTalks,
    interpreter: said.slipInterpreter,
    access: said.slipAccess,
    signature: said.slipSignature,
    date: said.slipDate,
  }
}

function afterwardsWords(said: FamilySentences, format: Format): AfterwardsWords {
  const written = (takes: AgreementBlank['takes'], blank: string): string => {
    if (takes === 'number' && /^\d+$/.test(blank)) return format.number(Number(blank))
    if (takes === 'weekday' && /^[1-7]$/.test(blank)) return format.weekday(Number(blank))
    const day = takes === 'date' ? parseDate(blank) : null
    return day?.ok ? format.date(day.value) : blank
  }
  return {
    agreedTitle: said.agreedTitle,
    agreedOwnWords: said.agreedOwnWords,
    agreement: (phrase, blanks) =>
      fill(
        said.agreements[phrase],
        Object.fromEntries(
          blanksOf(phrase).map(({ name, takes }, i) => [name, written(takes, blanks[i]?.trim() ?? '')]),
        ),
      ),
    thanks: (date) => fill(said.thanksOpening, { date: format.date(date) }),
    thanksClosing: said.thanksClosing,
    missed: (date) => fill(said.missedOpening, { date: format.date(date) }),
    missedAdvice: said.missedAdvice,
    missedClosing: said.missedClosing,
  }
}
