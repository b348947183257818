import fc from 'fast-check'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import { eventKinds, type AvailabilitySubject, type Travel } from '@shared/domain/events/event'
import type { ContactChannel } from '@shared/domain/people/people'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { TeachingGroup } from '@shared/domain/people/people'
import type { Conference } from '@shared/domain/plan/plan'
import { separationRules } from '@shared/domain/people/separation'
import { groupSessionViolations } from '@shared/domain/rules/group-session-violations'
import { meetingModes, priorities } from '@shared/domain/requests/request'
import { idOf, type SchoolYearId } from '@shared/kernel/ids'
import { mojibakeOf } from '@shared/exchange/text'
import { minuteOfDay, minutes, type LocalDate } from '@shared/kernel/time'

/** Texts that break careless readers and writers of CSV and JSON. */
const naughty = [
  '',
  ' ',
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r\n',
  '\r',
  ',"\n',
  '\u{FEFF}Zoë',
  'Nguyễn Thị Ánh',
  "O'Neill",
  'Žukauskas',
  '李小龍',
  'عمر',
  '=1+1',
  '+44 20 7946 0000',
  '-',
  '@sum',
  '\t',
  'null',
  'undefined',
  'NaN',
  'true',
  '1e10',
  '007',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  "Robert'); DROP TABLE",
  '👩‍👩‍👧',
  'Ｆｕｌｌ',
  'e\u0301',
  '\u202Eabc',
  '\u00A0',
  '5" pipe',
  'a;b',
  '#',
  '\\',
  '\\n',
  '%s',
  '\u0001',
]
const text = fc
  .oneof(
    fc.constantFrom(...naughty),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc
      .array(fc.constantFrom('"', ',', '\n', '\r', ';', ' ', 'a', 'é', '\t'), { maxLength: 8 })
      .map((marks) => marks.join('')),
  )
  .filter((some) => !/\p{Surrogate}/u.test(some) && !some.includes('\0') && mojibakeOf(some) === null)
const word = text.map((some) => some.replaceAll(';', '').trim())
const language = fc.constantFrom('en', 'pl', 'zh-Hans', 'ta', 'ar', 'vi')
const languages = fc.uniqueArray(language, { maxLength: 3 })
const slots = (most: number) => fc.integer({ min: 1, max: most }).map((count) => minutes(count * 5))

/** Ids of one kind, different from each other, each as awkward as ids may be. */
const ids = (kind: string, most: number, least = 1) =>
  fc
    .uniqueArray(word, { minLength: least, maxLength: most })
    .map((words) => words.map((some) => `${kind}${some}`))

/** Any sound conference as a folder can hold it: ids are the folder's, nothing is pinned. */
export const anyConference: fc.Arbitrary<Conference> = fc
  .record({
    sessions: ids('e', 3),
    rooms: ids('R', 4),
    staff: ids('T', 4),
    students: ids('S', 5),
    households: ids('H', 5, 2),
    adults: ids('A', 3, 0),
    interpreters: ids('I', 2, 0),
    requests: ids('Q', 8, 0),
    groupSessions: ids('G', 3, 0),
    building: fc.array(word, { minLength: 4, maxLength: 4 }),
  })
  .chain((given) => {
    const pick = <Id>(all: readonly string[]) => fc.constantFrom(...all).map((id) => id as Id)
    const maybe = <Id>(all: readonly string[]) => fc.option(pick<Id>(all))
    const some = (all: readonly string[], minLength: number) =>
      fc.uniqueArray(fc.constantFrom(...all), { minLength, maxLength: 2 })
    const each = <T>(all: readonly string[], of: (id: string) => fc.Arbitrary<T>) => fc.tuple(...all.map(of))
    const person = { givenName: text, familyName: text }
    const year = idOf<SchoolYearId>('2026/27')
    const named = (id: string) => ({ id: fc.constant(idOf<never>(id)), sourceId: fc.constant(id) })

    const event = fc.record({
      id: fc.constant(idOf<never>('event')),
      schoolYearId: fc.constant(year),
      title: text.filter((title) => title.trim() !== ''),
      kind: fc.constantFrom(...eventKinds),
      timezone: fc.constantFrom('Europe/London', 'Asia/Hong_Kong', 'America/New_York'),
      slotMinutes: fc.constant(minutes(5)),
      changeoverMinutes: fc.nat(5).map(minutes),
      travelMinutes: fc.record({
        sameRoom: fc.nat(2).map(minutes),
        sameBuilding: fc.nat(5).map(minutes),
        otherBuilding: fc.nat(9).map(minutes),
      }),
      staffRest: fc.option(
        fc.record({ afterMinutes: fc.nat(90).map(minutes), restMinutes: fc.nat(15).map(minutes) }),
      ),
      sessions: each(given.sessions, (id) =>
        fc.record({
          ...named(id),
          date: fc.constant(`2026-12-0${given.sessions.indexOf(id) + 1}` as LocalDate),
          start: fc.constant(minuteOfDay(960)),
          end: fc.integer({ min: 1030, max: 1440 }).map(minuteOfDay),
          breaks: fc.array(fc.constant({ start: minuteOfDay(1003), end: minuteOfDay(1011) }), {
            maxLength: 2,
          }),
        }),
      ),
    })
    const window = fc.record({
      start: fc.integer({ min: 900, max: 1000 }),
      length: fc.integer({ min: 1, max: 200 }),
    })
    const subject = fc.oneof(
      pick<never>(given.staff).map((id): AvailabilitySubject => ({ kind: 'staff', id })),
      pick<never>(given.households).map((id): AvailabilitySubject => ({ kind: 'household', id })),
      pick<never>(given.students).map((id): AvailabilitySubject => ({ kind: 'student', id })),
      pick<never>(given.rooms).map((id): AvailabilitySubject => ({ kind: 'room', id })),
    )
    const pairs = fc.uniqueArray(fc.tuple(pick<never>(given.households), pick<never>(given.students)), {
      maxLength: 6,
      selector: ([a, b]) => JSON.stringify([a, b]),
    })
    return fc.record({
      event,
      staff: each(given.staff, (id) =>
        fc
          .record({ ...named(id), ...person, title: text, role: text, languages, email: text })
          .map((one) => ({ ...one, ...notInFolder.staff })),
      ),
      rooms: each(given.rooms, (id) =>
        fc.record({
          ...named(id),
          name: text,
          building: fc.constantFrom(...given.building),
          meetingsAtOnce: fc.option(fc.nat(4)),
        }),
      ),
      students: each(given.students, (id) =>
        fc.record({
          ...named(id),
          ...person,
          preferredName: text,
          dateOfBirth: fc.option(fc.constant('2012-02-29' as LocalDate)),
          leftOn: fc.constant(notInFolder.student.leftOn),
        }),
      ),
      enrolments: each(given.students, (id) =>
        fc.record({
          studentId: fc.constant(idOf<never>(id)),
          schoolYearId: fc.constant(year),
          form: text,
          yearGroup: text,
        }),
      ),
      households: each(given.households, (id) =>
        fc
          .record({
            ...named(id),
            name: text,
            adults: text,
            letterLanguage: language,
            interpreterLanguage: fc.option(language),
            contactChannel: fc.constantFrom<ContactChannel>('letter', 'email', 'sms', 'phone', 'app'),
            contact: text,
          })
          .map((one) => ({ ...one, ...notInFolder.household })),
      ),
      guardianships: pairs.chain((all) =>
        fc.tuple(
          ...all.map(([householdId, studentId]) =>
            fc.record({
              householdId: fc.constant(householdId),
              studentId: fc.constant(studentId),
              relationship: text,
              receivesLetters: fc.boolean(),
            }),
          ),
        ),
      ),
      adults: each(given.adults, (id) =>
        fc
          .record({
            ...named(id),
            ...person,
            householdIds: some(given.households, 0).map((all) => all.map((one) => idOf<never>(one))),
            title: text,
            attends: fc.boolean(),
            staffId: maybe<never>(given.staff),
            email: text,
            phone: text,
            parentalResponsibility: text,
          })
          .map((one) => ({ ...one, ...notInFolder.adult })),
      ),
      interpreters: each(given.interpreters, (id) =>
        fc.record({
          ...named(id),
          ...person,
          languages: fc.uniqueArray(language, { minLength: 1, maxLength: 3 }),
        }),
      ),
      requests: each(given.requests, (id) =>
        fc.record({
          ...named(id),
          householdId: pick<never>(given.households),
          studentId: pick<never>(given.students),
          staffIds: some(given.staff, 1).map(
            ([first = '', ...rest]) => [idOf<never>(first), ...rest.map((one) => idOf<never>(one))] as const,
          ),
          priority: fc.constantFrom(...priorities),
          minutes: slots(4),
          studentAttends: fc.boolean(),
          roomId: maybe<never>(given.rooms),
          subject: text,
          mode: fc.constantFrom(...meetingModes),
          groupId: fc.option(fc.constant(idOf<never>(`M ${id}`))),
          rank: fc.option(fc.integer({ min: 1, max: 9 })),
        }),
      ),
      staffRooms: fc
        .tuple(
          fc.subarray(given.staff).chain((all) =>
            fc.tuple(
              ...all.map((id) =>
                fc.record({
                  staffId: fc.constant(idOf<never>(id)),
                  sessionId: fc.constant(null),
                  roomId: pick<never>(given.rooms),
                }),
              ),
            ),
          ),
          fc.subarray(given.staff).chain((all) =>
            fc.tuple(
              ...all.map((id) =>
                fc.record({
                  staffId: fc.constant(idOf<never>(id)),
                  sessionId: pick<never>(given.sessions),
                  roomId: pick<never>(given.rooms),
                }),
              ),
            ),
          ),
        )
        .map(([whole, sessions]) => [...whole, ...sessions]),
      travel: fc.array(
        fc
          .tuple(pick<never>(given.rooms), pick<never>(given.rooms))
          .map(([from, to]): Travel => ({ between: 'rooms', from, to, minutes: minutes(7) })),
        { maxLength: 3 },
      ),
      availability: fc.array(
        fc
          .record({ subject, sessionId: pick<never>(given.sessions), window })
          .map(({ window: { start, length }, ...rest }) => ({
            ...rest,
            start: minuteOfDay(start),
            end: minuteOfDay(start + length),
          })),
        { maxLength: 6 },
      ),
      separations: fc.array(
        fc.record({
          households: fc
            .uniqueArray(pick<never>(given.households), { minLength: 2, maxLength: 2 })
            .map(([a, b]) => [a as never, b as never] as const),
          rule: fc.constantFrom(...separationRules),
          minutes: fc.nat(30).map(minutes),
        }),
        { maxLength: 2 },
      ),
      // One after another, and outside breaks, so that nobody is in two at once.
      groupSessions: each(given.groupSessions, (id) => {
        const start = 1012 + 6 * given.groupSessions.indexOf(id)
        return fc.record({
          ...named(id),
          title: text,
          sessionId: pick<never>(given.sessions),
          start: fc.constant(minuteOfDay(start)),
          end: fc.integer({ min: start + 1, max: start + 6 }).map(minuteOfDay),
          staffIds: some(given.staff, 0).map((all) => all.map((one) => idOf<never>(one))),
          roomId: maybe<never>(given.rooms),
          capacity: fc.option(fc.integer({ min: 5, max: 400 })),
          members: fc.uniqueArray(
            fc.record({
              householdId: pick<never>(given.households),
              studentId: maybe<never>(given.students),
            }),
            {
              maxLength: 5,
              selector: ({ householdId, studentId }) => JSON.stringify([householdId, studentId]),
            },
          ),
          invited: fc.constant([]),
          waiting: fc.constant([]),
        })
      }),
      commitments: fc.subarray(given.requests).chain((all) =>
        fc.tuple(
          ...all.map((id) =>
            fc.record({
              requestId: fc.constant(idOf<never>(id)),
              sessionId: pick<never>(given.sessions),
              start: fc.integer({ min: 0, max: 10 }).map((count) => minuteOfDay(960 + count * 5)),
              status: fc.constant('announced' as const),
              staffIds: fc.option(some(given.staff, 1).map((ones) => ones.map((one) => idOf<never>(one)))),
              roomId: maybe<never>(given.rooms),
            }),
          ),
        ),
      ),
    })
  })
  .map((conference): Conference => ({
    ...conference,
    // As in any folder, they break no rule among themselves.
    groupSessions: conference.groupSessions.reduce<Conference['groupSessions']>((kept, one) => {
      const groupSessions = [...kept, one]
      const found = groupSessionViolations(indexConference({ ...conference, groupSessions }))
      return found.length === 0 ? groupSessions : kept
    }, []),
  }))

/** Any teaching groups of a conference's people, as a folder can hold them. */
export const teachingGroupsOf = ({
  event,
  staff,
  students,
}: Conference): fc.Arbitrary<readonly TeachingGroup[]> =>
  ids('C', 4, 0).chain((all) =>
    fc.tuple(
      ...all.map((id) =>
        fc.record({
          id: fc.constant(idOf<never>(id)),
          sourceId: fc.constant(id),
          schoolYearId: fc.constant(event.schoolYearId),
          ...{ name: text, subject: text, yearGroup: text },
          staffIds: fc.subarray(staff.map((one) => one.id)),
          studentIds: fc.subarray(students.map((one) => one.id)),
        }),
      ),
    ),
  )
