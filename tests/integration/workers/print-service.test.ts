import { describe, expect, it } from 'vitest'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import { idOf, type AppointmentId, type PlanId, type SchoolId } from '@shared/kernel/ids'
import { instant, type LocalDate } from '@shared/kernel/time'
import { sampleWords } from '@shared/words/screens/sample'
import { measureWith } from '@shared/print/fonts'
import type { Page } from '@shared/print/page'
import type { PrintJob, Storage } from '@renderer/services/ports'
import { openPrintService } from '@renderer/services/jobs/print-document'
import { madeMinutes } from '@tests/unit/documents/made-minutes'
import { smallEvening } from '@tests/unit/documents/small-evening'
import { idle, openTestStorage, plan as planRecord } from '@tests/unit/storage/fixtures'

const fonts = loadPaperFonts()
const stamp = {
  paper: 'a4',
  locale: 'en-GB',
  today: '2026-11-20' as LocalDate,
  now: instant('2026-11-20T09:00:00.000Z'),
  fileId: '0'.repeat(32),
} as const
const { conference, plan } = smallEvening()
const eventId = conference.event.id

/** A store that holds the small evening, planned; the other household's adults have a name that needs shaping. */
async function filledStore(languages: readonly string[] = ['en'], isSample = false): Promise<Storage> {
  const { storage } = await openTestStorage()
  const planId = idOf<PlanId>('plan')
  const own = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row, i) => ({ ...row, id: `row-${i}`, eventId }))
  const outcome = await storage.importEvent(
    {
      eventId,
      records: {
        event: [{ ...conference.event, currentPlanId: planId, importedAt: stamp.now, isSample }],
        roster: [
          {
            id: eventId,
            staffIds: conference.staff.map((one) => one.id),
            studentIds: conference.students.map((one) => one.id),
            householdIds: conference.households.map((one) => one.id),
            adultIds: conference.adults.map((one) => one.id),
            interpreterIds: conference.interpreters.map((one) => one.id),
            roomIds: conference.rooms.map((one) => one.id),
          },
        ],
        staff: conference.staff,
        student: conference.students,
        household: conference.households.map((one) =>
          one.id === 'other' ? { ...one, adults: 'ليلى حسن' } : one,
        ),
        adult: conference.adults,
        interpreter: conference.interpreters,
        room: conference.rooms,
        guardianship: conference.guardianships.map((row, i) => ({ ...row, id: `g${i}` })),
        enrolment: conference.enrolments.map((row, i) => ({ ...row, id: `e${i}` })),
        request: conference.requests.map((row) => ({ ...row, eventId })),
        staffRoom: own(conference.staffRooms),
        availability: own(conference.availability),
        separation: own(conference.separations),
        plan: [planRecord('plan', eventId, { unplaced: plan.unplaced, revision: 3 })],
        appointment: plan.appointments.map((row, i) => ({
          ...row,
          id: idOf<AppointmentId>(`a${i}`),
          planId,
          eventId,
          pinned: false,
          meetingId: null,
        })),
      },
    },
    idle(),
  )
  if (!outcome.ok) throw new Error(outcome.error.kind)
  const school = {
    id: idOf<SchoolId>('school'),
    name: 'Harbour Hill Academy',
    address: 'Lighthouse Road',
    phone: '',
    crest: null,
    signatory: '',
    signature: null,
    languages,
    timezone: 'Europe/London',
    paper: 'a4',
    lessonTimes: [],
  } as const
  await storage.commit({
    title: 'Name the school',
    changes: [{ kind: 'school', id: school.id, before: null, after: school }],
  })
  return storage
}

const options = {
  of: 'working',
  nameStyle: 'initials',
  envelope: 'none',
  deadline: null,
  eventId,
  ...stamp,
} as const
const open = async (storage: Storage, job: PrintJob) =>
  openPrintService(storage, job, fonts, { measure: measureWith(fonts), draws: () => true })
const textOf = (pages: readonly Page[]): string =>
  pages.flatMap((page) => page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).join('\n')

describe('printing from the store', () => {
  it('lays out the letters of the current plan, and tells whose need the system’s layout', async () => {
    const service = await open(await filledStore(), {
      kind: 'letter',
      ...options,
    })
    expect(service?.needs).toEqual([{ recipient: 'other', scripts: ['Arab'], lacking: [] }])
    const text = textOf(service?.pages('home') ?? [])
    for (const said of ['Harbour Hill Academy', 'Lighthouse Road', '16:00–16:10', 'Page 1 of 1'])
      expect(text).toContain(said)
    // Nothing was announced to this family before.
    expect(text).not.toContain('replaces')
    expect(service?.pages('nobody')).toEqual([])
  })

  it('says at the foot of each page of the sample school that nobody is real, and of no other', async () => {
    for (const isSample of [true, false]) {
      const storage = await filledStore(['en'], isSample)
      for (const kind of ['letter', 'timetable', 'door-sign', 'usher-list', 'poster'] as const) {
        const service = await open(storage, { kind, ...options })
        const pages = service?.parts.flatMap(({ recipient }) => service.pages(recipient)) ?? []
        expect(pages.length).toBeGreaterThan(0)
        for (const page of pages) expect(textOf([page]).includes(sampleWords.paper), kind).toBe(isSample)
      }
    }
  })

  it('writes each family into the file that can draw it, with what was announced to it', async () => {
    const service = await open(await filledStore(), {
      kind: 'letter',
      ...options,
    })
    const reported: (readonly [number, number])[] = []
    const files = service?.write(['other', 'home'], (done, total) => reported.push([done, total]))
    expect(files?.plan).toEqual({ id: 'plan', revision: 3 })
    expect(files?.pdf?.recipients.map((one) => one.recipient)).toEqual(['home'])
    expect(new Set(files?.pdf?.recipients[0]?.requestIds)).toEqual(
      new Set(['maths', 'lab', 'by-phone', 'history']),
    )
    expect(files?.toLayOut?.recipients).toMatchObject([{ recipient: 'other', requestIds: ['shared'] }])
    expect(files?.toLayOut?.html).toContain('ليلى حسن')
    expect(files?.toLayOut?.html).not.toContain('Kowalski')
    expect(reported).toEqual([[1, 1]])
  })

  it.each([
    [['pl', 'en'], 'Przybycie', 'pl'],
    [['cy', 'pl'], 'Arrives', 'en-GB'],
  ] as const)(
    'tells reception in the first of %o, where paper speaks it',
    async (languages, title, language) => {
      const service = await open(await filledStore(languages), { kind: 'sign-in', ...options })
      const pages = service?.pages('tue') ?? []
      expect(textOf(pages).split('\n')).toContain(title)
      expect(pages[0]?.language).toBe(language)
    },
  )

  it('writes staff timetables', async () => {
    const service = await open(await filledStore(), {
      kind: 'timetable',
      ...options,
    })
    expect(service?.write(['tan'], () => undefined).toLayOut?.recipients.map((one) => one.recipient)).toEqual(
      ['tan'],
    )
    expect(textOf(service?.pages('menon') ?? [])).toContain('Not available')
  })

  it('writes the minutes of a meeting, and never a private note', async () => {
    const storage = await filledStore()
    const { meeting, actions, texts } = madeMinutes
    const secret = 'ask the safeguarding lead'
    await storage.commit({
      title: 'Keep a meeting',
      changes: [
        { kind: 'meeting', id: meeting.id, before: null, after: meeting },
        ...actions.map((after) => ({ kind: 'action', id: after.id, before: null, after }) as const),
        {
          kind: 'jotting',
          id: 'jotting',
          before: null,
          after: {
            id: 'jotting',
            meetingId: meeting.id,
            staffId: idOf('tan'),
            text: secret,
            updatedAt: stamp.now,
          },
        },
      ],
    })
    const service = await open(storage, { kind: 'minutes', meetingId: meeting.id, texts, ...stamp })
    const text = textOf(service?.pages(meeting.id) ?? [])
    expect(text).toContain(texts.childVoice)
    expect(text).toContain('Send the reading list home')
    expect(text).not.toContain(secret)
  })

  it('has nothing to open where there is no plan, or no such meeting', async () => {
    const { storage } = await openTestStorage()
    expect(
      await open(storage, {
        kind: 'letter',
        ...options,
      }),
    ).toBeNull()
    expect(
      await open(storage, { kind: 'minutes', meetingId: idOf('gone'), texts: madeMinutes.texts, ...stamp }),
    ).toBeNull()
  })
})
