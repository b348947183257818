import type { DocumentKind } from './revision'

/** Documents of a whole event; the minutes of one meeting are printed from that meeting. */
export const eventDocuments = [
  'invitation',
  'teacher-list',
  'letter',
  'itinerary',
  'timetable',
  'interpreter-sheet',
  'door-sign',
  'usher-list',
  'sign-in',
  'attendance-sheet',
  'poster',
  'call-sheet',
  'revision-list',
  'staff-minutes',
  'child-minutes',
  'action-list',
  'leaders-overview',
  'thanks',
  'missed',
] as const satisfies readonly DocumentKind[]
/** A document of a whole event. */
export type EventDocument = (typeof eventDocuments)[number]

/** The audience of a document: each part's `recipient` is the id of one of these. */
export type Audience =
  'households' | 'staff' | 'rooms' | 'interpreters' | 'sessions' | 'group-sessions' | 'students' | 'event'

/** The audience of each document. */
export const audienceOf: Readonly<Record<EventDocument, Audience>> = {
  invitation: 'households',
  letter: 'households',
  itinerary: 'households',
  'teacher-list': 'staff',
  timetable: 'staff',
  'door-sign': 'rooms',
  'usher-list': 'sessions',
  'sign-in': 'sessions',
  'attendance-sheet': 'group-sessions',
  'interpreter-sheet': 'interpreters',
  'call-sheet': 'event',
  poster: 'sessions',
  'revision-list': 'event',
  'action-list': 'event',
  'leaders-overview': 'event',
  thanks: 'households',
  missed: 'households',
  'child-minutes': 'students',
  'staff-minutes': 'staff',
}

/** Those that are made from the event as it is now, and can be printed before there is a plan. */
export const isBeforePlanning = (document: EventDocument): boolean =>
  document === 'invitation' || document === 'teacher-list' || document === 'attendance-sheet'

const ofMeetings: ReadonlySet<EventDocument> = new Set<EventDocument>([
  'staff-minutes',
  'child-minutes',
  'action-list',
  'leaders-overview',
  'thanks',
  'missed',
])
/** Those that are made from the records of meetings held, their notes and actions. */
export const isOfMeetings = (document: EventDocument): boolean => ofMeetings.has(document)
