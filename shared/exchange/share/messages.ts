import type { Household } from '@shared/domain/people/people'
import type { FamilyMeetings } from '@shared/domain/plan/family-meetings'
import type { Table } from '../table'

/** A family's message, and its language. */
interface Message {
  /** BCP 47. */
  readonly language: string
  /** Of an e-mail; an SMS has none. */
  readonly subject: string
  readonly body: string
}

export interface MessageTexts {
  readonly office: {
    /** The household's name, unique. */
    familyName(household: Household): string
  }
  email(family: FamilyMeetings): Message
  sms(family: FamilyMeetings): Message
}

const columns = [
  'household_id',
  'family',
  'channel',
  'contact',
  'language',
  'email_subject',
  'email_text',
  'sms_text',
] as const

/**
 * What the office's own e-mail program or SMS service sends, one row a household: `household_id` (the school's own), `family`,
 * `channel` (that it prefers), `contact`, `language` (of the texts), `email_subject`, `email_text`, `sms_text`.
 */
export const messagesTable = (families: readonly FamilyMeetings[], texts: MessageTexts): Table => [
  columns,
  ...families.map((family) => {
    const { household } = family
    const [email, sms] = [texts.email(family), texts.sms(family)]
    const cells: Readonly<Record<(typeof columns)[number], string>> = {
      household_id: household.sourceId,
      family: texts.office.familyName(household),
      channel: household.contactChannel,
      contact: household.contact,
      language: email.language,
      email_subject: email.subject,
      email_text: email.body,
      sms_text: sms.body,
    }
    return columns.map((column) => cells[column])
  }),
]
