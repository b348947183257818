import type { AgreementPhrase } from '@shared/domain/meetings/agreement'
import type { NeutralReason } from '@shared/domain/plan/plan'
import type { PluralForms } from '../format'

/** Which way a language is read. */
export type Direction = 'ltr' | 'rtl'

/**
 * All that family paper says, in one language. A name in braces stands for what is filled in; a language's sentence
 * has the same ones as the English. The names of people and rooms are never bent to a grammar, so sentences hold them
 * where any name fits.
 */
export interface FamilySentences {
  /** The foot of a page; the painter fills it in. */
  readonly pageLabel: string
  /** After a number, in the case in which `walk` holds it. */
  readonly minutes: PluralForms

  /** Where the school wrote no name for the adults of a household. */
  readonly unnamedAdults: string
  readonly unnamedGreeting: string
  readonly greeting: string
  /** Below the adults' names, so that the paper finds its way home. */
  readonly forChildren: string
  readonly revision: string
  /** Below the school's address. */
  readonly schoolPhone: string

  readonly letterOpening: string
  readonly nothingPlaced: string
  /** Instead of the opening, where all that a family was sent has been cancelled. */
  readonly nothingLeft: string
  readonly time: string
  readonly child: string
  readonly teacher: string
  readonly where: string
  readonly why: string
  /** Below the time of a meeting that the replaced letter did not have, or had otherwise. */
  readonly meetingNew: string
  readonly meetingChanged: string
  /** Where the time changed; filled in with the former one. */
  readonly meetingChangedFrom: string
  /** Below the meetings of its day. */
  readonly cancelled: string
  /** The same of a class time or a talk, by its title. */
  readonly cancelledGroup: string
  readonly childComes: string
  readonly interpreter: string
  readonly walk: string
  readonly askAtReception: string
  readonly byPhone: string
  readonly online: string
  readonly arrivalTitle: string
  readonly letterArrival: string
  /** In an e-mail or SMS, which nobody brings along. */
  readonly arrivalInMessage: string
  /** Where the meetings are in more than one: their buildings, in the order of the meetings. */
  readonly inBuildings: string
  readonly remote: string
  readonly remoteTitle: string
  readonly remoteOnly: string
  readonly unplacedTitle: string
  readonly unplacedAdvice: string
  readonly reasons: Readonly<Record<NeutralReason, string>>
  readonly letterClosing: string

  readonly invitationOpening: string
  readonly invitationWhen: string
  readonly invitationReply: string
  /** Instead, where the office set a day. */
  readonly invitationReplyBy: string
  readonly invitationClosing: string
  readonly slipTitle: string
  readonly slipCode: string
  /** Over boxes to tick, one for each teacher. */
  readonly slipMeet: string
  /** Over blank lines, where no teachers are known. */
  readonly slipMeetStaff: string
  readonly slipTimes: string
  /** Over group sessions, each with boxes to tick for its times. */
  readonly slipTalks: string
  readonly slipInterpreter: string
  readonly slipAccess: string
  readonly slipSignature: string
  readonly slipDate: string

  /** Over what a family takes home from a meeting. */
  readonly agreedTitle: string
  /** Over what was not agreed in one of the phrases below. */
  readonly agreedOwnWords: string
  readonly thanksOpening: string
  readonly thanksClosing: string
  readonly missedOpening: string
  /** The child's name comes below. */
  readonly missedAdvice: string
  readonly missedClosing: string
  /** Weekdays and dates are written in the language; topics and subjects stay as they were typed. */
  readonly agreements: Readonly<Record<AgreementPhrase, string>>
}

/** A language that family paper is written in. */
export interface FamilyLanguage {
  /** BCP 47, as short as names it for certain. */
  readonly language: string
  readonly direction: Direction
  readonly sentences: FamilySentences
}
