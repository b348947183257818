/** Every route of the app. Ids are plain strings: they come from, and go into, URLs. */
export const peopleKinds = [
  'students',
  'families',
  'adults',
  'staff',
  'groups',
  'interpreters',
  'rooms',
] as const
export type PeopleKind = (typeof peopleKinds)[number]

export const calendarKinds = ['staff', 'household', 'student', 'interpreter', 'room'] as const
export type CalendarKind = (typeof calendarKinds)[number]

/** The views of reception beside checking in. */
export const receptionViews = ['meetings', 'arrivals', 'paper', 'computers', 'wall'] as const
export type ReceptionView = (typeof receptionViews)[number]

/** Stands in place of a request's or an action's id, for those who did not come. */
export const noShows = 'no-shows'
/** The same, of one event. */
export const noShowsOf = (eventId: string): string => `${noShows}-${eventId}`
/** The event of `noShowsOf`, blank for none; null: the address is another one. */
export const noShowsEvent = (address: string | null): string | null =>
  address?.startsWith(noShows) === true ? address.slice(noShows.length + 1) : null

/** Paths to hand to wouter's `navigate` or, through `hrefOf`, to a link. */
export const routes = {
  start: () => '/',
  /** In the sample school: makes it where it is not there yet, and goes to its event. */
  makeSample: () => '/sample',
  /** Brings in a school's own lists. */
  importLists: () => '/import',
  people: (kind: PeopleKind, id?: string) => withEnd(`/people/${kind}`, id),
  /** A child's meetings over the years. */
  childStory: (studentId: string) => `/people/students/${studentId}/meetings`,
  event: (eventId: string) => `/event/${eventId}`,
  /** How an event went, for the school's leaders. */
  leaders: (eventId: string) => `/event/${eventId}/leaders`,
  newEvent: () => '/new-event',
  /** A step of the setup, the first where none is named. */
  setup: (eventId: string, step?: string) => withEnd(`/event/${eventId}/setup`, step),
  /** Group sessions, with one of them open. */
  groupSessions: (eventId: string, id?: string) => withEnd(`/event/${eventId}/group-sessions`, id),
  requests: (eventId: string, requestId?: string) => withEnd(`/event/${eventId}/requests`, requestId),
  /** Where reply slips are typed. */
  slips: (eventId: string) => `/event/${eventId}/requests/slips`,
  /** Where teachers' lists are marked, one teacher at a time. */
  teacherLists: (eventId: string, staffId?: string) =>
    withEnd(`/event/${eventId}/requests/teachers`, staffId),
  plan: (eventId: string) => `/event/${eventId}/plan`,
  /** The board with the panel of one request open. */
  appointment: (eventId: string, requestId: string) => `/event/${eventId}/plan/request/${requestId}`,
  unplaced: (eventId: string, requestId?: string) => withEnd(`/event/${eventId}/plan/unplaced`, requestId),
  /** Who waits for a teacher, with one teacher's list open. */
  waiting: (eventId: string, staffId?: string) => withEnd(`/event/${eventId}/plan/waiting`, staffId),
  calendar: (eventId: string, kind: CalendarKind, id: string) =>
    `/event/${eventId}/plan/calendar/${kind}/${id}`,
  print: (eventId: string) => `/event/${eventId}/print`,
  /** What goes out other than on paper, with the message to one family open. */
  share: (eventId: string, householdId?: string) => withEnd(`/event/${eventId}/share`, householdId),
  /** Packs for teachers' laptops; `part` is a view of them. */
  packs: (eventId: string, part?: string) => withEnd(`/event/${eventId}/packs`, part),
  /** Opens a teacher's pack, in a teacher's window. */
  openPack: () => '/open-pack',
  /** The bank of own phrases, with one of them open. */
  phrases: (id?: string) => withEnd('/phrases', id),
  /** Searches the minutes of all events. */
  searchMinutes: () => '/search-minutes',
  minutes: (eventId: string, meetingId?: string) => withEnd(`/event/${eventId}/minutes`, meetingId),
  /** Begins the minutes of an appointment, or opens those begun. */
  newMinutes: (eventId: string, appointmentId: string) => `/event/${eventId}/minutes/new/${appointmentId}`,
  /** What was agreed and what became of it, with one thing open. */
  followUp: (eventId: string, itemId?: string) => withEnd(`/event/${eventId}/follow-up`, itemId),
  /** Reception on the evening; `check-in` where no view is named. */
  reception: (eventId: string, view?: ReceptionView) => withEnd(`/event/${eventId}/reception`, view),
  /** Attendance and minutes of a group session. */
  groupMinutes: (eventId: string, groupSessionId: string) =>
    `/event/${eventId}/minutes/group/${groupSessionId}`,
  settings: () => '/settings',
} as const

const withEnd = (path: string, end: string | undefined): string =>
  end === undefined ? path : `${path}/${end}`

/** A path as a link's `href`. */
export const hrefOf = (path: string): string => `#${path}`
