import { expect, it } from 'vitest'
import type { Availability } from '@shared/domain/events/event'
import type { Conference, Unplaced } from '@shared/domain/plan/plan'
import { idOf } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { at, household, request, room, session, staff } from '@tests/fixtures/build-conference'
import { evening, interpreter, window } from '../domain/rules/judged-evening'
import { allocateBySteps } from './allocating'

/** A session of ten minutes, so that two meetings with one person are all there is room for. */
const short = { sessions: [session('e1', '16:00', '16:10')] }
const asked = (id: string, over: Parameters<typeof request>[4] = {}, family = 'H1', teacher = 'T1') =>
  request(id, family, 'S1', teacher, over)

async function whyNot(conference: Conference, id: string): Promise<Omit<Unplaced, 'requestId'> | undefined> {
  const { plan } = await allocateBySteps(conference, 200)
  const found = plan.unplaced.find(({ requestId }) => requestId === id)
  return found && { reason: found.reason, blocking: found.blocking }
}
const busy = (kind: Availability['subject']['kind'], id: string, start: string, end: string): Availability =>
  window({ kind, id: idOf<never>(id) }, start, end)

it('names one whose hours keep the others from meeting, and nobody else', async () => {
  const conference = evening({
    availability: [
      busy('staff', 'T1', '16:00', '17:00'),
      busy('household', 'H1', '17:00', '19:00'),
      busy('room', 'R1', '16:00', '19:00'),
    ],
    requests: [asked('Q1')],
  })
  expect(await whyNot(conference, 'Q1')).toEqual({
    reason: 'no-common-time',
    blocking: [{ kind: 'household', id: 'H1' }],
  })
  const never = evening({
    availability: [busy('household', 'H1', '16:00', '16:03')],
    requests: [asked('Q1')],
  })
  expect(await whyNot(never, 'Q1')).toEqual({
    reason: 'no-common-time',
    blocking: [{ kind: 'household', id: 'H1' }],
  })
})

it('names one meeting of a full teacher, the one that matters least', async () => {
  const requests = [asked('Q1', { priority: 'required' }), asked('Q2', { priority: 'requested' }, 'H2')]
  const conference = evening(
    {
      households: ['H1', 'H2', 'H3'].map((id) => household(id)),
      requests: [...requests, asked('Q3', { priority: 'optional' }, 'H3')],
    },
    short,
  )
  expect(await whyNot(conference, 'Q3')).toEqual({
    reason: 'staff-full',
    blocking: [{ kind: 'request', id: 'Q2' }],
  })
})

it('names the meeting that keeps a family, or the way to it', async () => {
  const requests = [asked('Q1', { priority: 'required', minutes: minutes(10) }), asked('Q2', {}, 'H1', 'T2')]
  expect(await whyNot(evening({ requests }, short), 'Q2')).toEqual({
    reason: 'family-busy',
    blocking: [{ kind: 'request', id: 'Q1' }],
  })
})

it('names the meeting that fills the room', async () => {
  const roomId = idOf<never>('R9')
  const requests = [
    asked('Q1', { priority: 'required', roomId, minutes: minutes(10) }),
    asked('Q2', { roomId }, 'H2', 'T2'),
  ]
  const conference = evening({ rooms: [room('R1'), room('R2'), room('R9', 'Main', 1)], requests }, short)
  expect(await whyNot(conference, 'Q2')).toEqual({
    reason: 'room-full',
    blocking: [{ kind: 'request', id: 'Q1' }],
  })
})

it('names the language that nobody interprets, or nobody who is free', async () => {
  const households = [
    household('H1', { interpreterLanguage: 'pl' }),
    household('H2', { interpreterLanguage: 'pl' }),
  ]
  const requests = [asked('Q1', { priority: 'required', minutes: minutes(10) }), asked('Q2', {}, 'H2', 'T2')]
  expect(await whyNot(evening({ households, requests }, short), 'Q2')).toEqual({
    reason: 'no-interpreter',
    blocking: [{ kind: 'language', code: 'pl' }],
  })
  expect(
    await whyNot(evening({ households, requests, interpreters: [interpreter('I1', 'pl')] }, short), 'Q2'),
  ).toEqual({
    reason: 'no-interpreter',
    blocking: [{ kind: 'language', code: 'pl' }],
  })
})

it('names the family that must be kept away, and the teacher who must rest', async () => {
  const apart: Partial<Conference> = {
    requests: [asked('Q1', { priority: 'required' }), asked('Q2', {}, 'H2', 'T2')],
    separations: [{ households: [idOf('H1'), idOf('H2')], rule: 'other-session', minutes: minutes(0) }],
  }
  expect(await whyNot(evening(apart, short), 'Q2')).toEqual({
    reason: 'kept-apart',
    blocking: [{ kind: 'household', id: 'H1' }],
  })
  const tired: Partial<Conference> = {
    staff: [staff('T1')],
    requests: [asked('Q1', { priority: 'required' }), asked('Q2', {}, 'H2')],
  }
  const rest = { ...short, staffRest: { afterMinutes: minutes(5), restMinutes: minutes(10) } }
  expect(await whyNot(evening(tired, rest), 'Q2')).toEqual({
    reason: 'staff-rest',
    blocking: [{ kind: 'staff', id: 'T1' }],
  })
})

it('tells the least in the way where each time is blocked by something else', async () => {
  const pins = [
    ['Q1', '16:00'],
    ['Q3', '16:05'],
  ] as const
  const conference = evening(
    {
      requests: [asked('Q1', {}, 'H2'), asked('Q2'), asked('Q3', { roomId: idOf('R1') }, 'H1', 'T2')],
      commitments: pins.map(([id, time]) => ({
        requestId: idOf(id),
        sessionId: idOf('e1'),
        start: at(time),
        status: 'pinned',
        staffIds: null,
        roomId: null,
      })),
    },
    short,
  )
  expect(await whyNot(conference, 'Q2')).toEqual({
    reason: 'mixed',
    blocking: [{ kind: 'request', id: 'Q1' }],
  })
})
