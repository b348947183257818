import type { EventId, GroupSessionId, MeetingId, SchoolId, StaffId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'

/** One value of a meeting's records by its name, as JSON: what packs compare and merge, value by value. */
export interface MinutesCell {
  readonly key: string
  readonly value: string
}

/** Which laptop's pack holds what, so that a lost laptop's contents are known. */
export interface PackRegisterEntry {
  readonly id: string
  readonly eventId: EventId
  readonly staffId: StaffId
  readonly madeAt: Instant
  /** When the first return pack came in; null before. */
  readonly returnedAt: Instant | null
  /** The meetings in it, those whose minutes were not begun among them. */
  readonly meetingIds: readonly MeetingId[]
  /** The group sessions in it. */
  readonly groupSessionIds: readonly GroupSessionId[]
  /** The Ed25519 key, in base64, that checks its return packs; blank where an older version registered it. */
  readonly returnKey: string
  /** What it said of those meetings when it was made: what is different in a return pack was written on the laptop. */
  readonly base: readonly MinutesCell[]
}

/** A value that a laptop has written, over the one that its pack had; null where there is none. */
export interface CellWrite {
  readonly key: string
  readonly before: string | null
  readonly after: string | null
  /** Another value was written elsewhere, and the office has decided between them. */
  readonly isSettled: boolean
}

/** Something in a return pack that does not belong there. It is kept to be looked at, and is in nobody's minutes. */
export interface QuarantinedRecord {
  /** The kind of record, as the pack names it. */
  readonly table: string
  readonly recordId: string
  /** What is wrong: the field at fault, or why it does not belong. */
  readonly why: string
  /** The record as it came, as JSON. */
  readonly content: string
}

/** The newest return pack of one laptop. Minutes at the office are made of all of these, so their order does not matter. */
export interface ReturnedPack {
  /** The laptop's id: made when it opens a pack, so that two laptops with one pack can be distinguished. */
  readonly id: string
  readonly packId: string
  readonly eventId: EventId
  /** Counts the return packs of a laptop. */
  readonly sequence: number
  /** SHA-256 of what it said, in hexadecimal. */
  readonly digest: string
  readonly writtenAt: Instant
  readonly mergedAt: Instant
  readonly writes: readonly CellWrite[]
  /** For each meeting, which of its note texts' changes have come: a Yjs state vector in base64. */
  readonly notes: readonly { readonly meetingId: MeetingId; readonly vector: string }[]
  readonly quarantined: readonly QuarantinedRecord[]
}

/** The office's own keys: it signs packs with one, and return packs are encrypted for the other. */
export interface OfficeKeys {
  readonly id: string
  /** Ed25519, PKCS #8 in base64. */
  readonly signingKey: string
  /** Ed25519, in base64. */
  readonly verifyKey: string
  /** The age identity that opens return packs. */
  readonly identity: string
  /** The age recipient that return packs are encrypted for. */
  readonly recipient: string
}

/** On a teacher's laptop: the pack that it holds, and what it needs to write return packs. */
export interface HeldPack {
  /** The pack's id. */
  readonly id: string
  readonly laptopId: string
  readonly schoolId: SchoolId
  readonly eventId: EventId
  readonly staffId: StaffId
  readonly madeAt: Instant
  readonly openedAt: Instant
  /** Ed25519, in base64: checks that another pack comes from the same office. */
  readonly officeKey: string
  /** The age recipient for return packs. */
  readonly recipient: string
  /** Ed25519, PKCS #8 in base64: signs return packs. */
  readonly signingKey: string
  /** How many return packs were written. */
  readonly returns: number
  /** When the newest of them was written; null before the first. */
  readonly returnedAt: Instant | null
  /** What the newest return pack said, or the pack where there is none: what is different has not been returned yet. */
  readonly returned: readonly MinutesCell[]
}

/** What the printed slip of one pack says. */
export interface PackSlip {
  /** The teacher, as the office names them. */
  readonly teacher: string
  readonly file: string
  readonly passphrase: string
}
