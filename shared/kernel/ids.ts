import type { Brand } from './brand'

// Ids are opaque, non-empty strings. In the app they are UUIDs; in a conference folder that has just been read they
// are the folder's own ids. Code that judges or plans must work with either.

/** A school; a store holds one. */
export type SchoolId = Brand<string, 'SchoolId'>
/** A school year. */
export type SchoolYearId = Brand<string, 'SchoolYearId'>
/** A member of staff. */
export type StaffId = Brand<string, 'StaffId'>
/** A student. */
export type StudentId = Brand<string, 'StudentId'>
/** An adult of one household or more. */
export type AdultId = Brand<string, 'AdultId'>
/** The adults who come together and get one letter. */
export type HouseholdId = Brand<string, 'HouseholdId'>
/** An interpreter. */
export type InterpreterId = Brand<string, 'InterpreterId'>
/** A teaching group: its teachers and its students. */
export type TeachingGroupId = Brand<string, 'TeachingGroupId'>
/** A room. */
export type RoomId = Brand<string, 'RoomId'>
/** An event: one conference occasion. */
export type EventId = Brand<string, 'EventId'>
/** A session of an event: a contiguous stretch on one date. */
export type SessionId = Brand<string, 'SessionId'>
/** A request to meet. */
export type RequestId = Brand<string, 'RequestId'>
/** Rows of requests that are one meeting share it (`meeting_id` of a folder). */
export type MeetingGroupId = Brand<string, 'MeetingGroupId'>
/** A class time or a talk for several families at once. */
export type GroupSessionId = Brand<string, 'GroupSessionId'>
/** One plan of an event: its current one, a draft, or an announced revision. */
export type PlanId = Brand<string, 'PlanId'>
/** An appointment of one plan; another plan of the event has one of its own for the same request. */
export type AppointmentId = Brand<string, 'AppointmentId'>
/** A meeting record (minutes), which outlives the appointment it came from. */
export type MeetingId = Brand<string, 'MeetingId'>
/** An agreed follow-up. */
export type ActionId = Brand<string, 'ActionId'>

/** Reads a string that a schema or a folder's reader has already found to be a non-empty id as an id of the kind wanted. */
export const idOf = <Id extends Brand<string, string>>(text: string): Id => text as Id
