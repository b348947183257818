import type { Brand } from './brand'

/**
 * Ids are opaque, non-empty strings. In the app they are UUIDs; in a conference folder that has just been read they
 * are the folder's own ids. Code that judges or plans must work with either.
 */
export type SchoolId = Brand<string, 'SchoolId'>
export type SchoolYearId = Brand<string, 'SchoolYearId'>
export type StaffId = Brand<string, 'StaffId'>
export type StudentId = Brand<string, 'StudentId'>
export type AdultId = Brand<string, 'AdultId'>
export type HouseholdId = Brand<string, 'HouseholdId'>
export type InterpreterId = Brand<string, 'InterpreterId'>
export type RoomId = Brand<string, 'RoomId'>
export type EventId = Brand<string, 'EventId'>
export type SessionId = Brand<string, 'SessionId'>
export type RequestId = Brand<string, 'RequestId'>
/** Rows of requests that are one meeting share it (`meeting_id` of a folder). */
export type MeetingGroupId = Brand<string, 'MeetingGroupId'>
export type PlanId = Brand<string, 'PlanId'>
export type AppointmentId = Brand<string, 'AppointmentId'>
/** A meeting record (minutes), which outlives the appointment it came from. */
export type MeetingId = Brand<string, 'MeetingId'>
export type ActionId = Brand<string, 'ActionId'>

/** Reads a string that a schema or a folder's reader has already found to be a non-empty id as an id of the kind wanted. */
export const idOf = <Id extends Brand<string, string>>(text: string): Id => text as Id
