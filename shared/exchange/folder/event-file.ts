import { z } from 'zod'
import type { FolderFault, FolderPlace } from '@shared/domain/folder/folder-problem'
import type { ConferenceEvent, Session, StaffRest, TravelMinutes } from '@shared/domain/events/event'
import { idOf, type EventId, type SchoolYearId } from '@shared/kernel/ids'
import { formatTime, minuteOfDay, overlaps, type LocalDate, type MinuteOfDay } from '@shared/kernel/time'
import { decodeText } from '../text'
import { faultOf, formatName, headSchema, idSchema, rangeSchema, sessionSchema } from './event-schema'
import { eventFile } from './files'
import { limits } from './limits'
import { findFile, type Reading } from './table'

/** Reads event.json and declares its sessions; null when it has a problem. */
export function readEvent(reading: Reading): ConferenceEvent | null {
  const { found, ids } = reading
  const json = parseEventFile(reading)
  const raw = z.object({ sessions: z.array(z.unknown()) }).safeParse(json).data?.sessions
  if (json === undefined || raw === undefined) ids.incomplete('session')
  if (json === undefined) return null

  const report = (path: string, value: unknown, fault: FolderFault): void =>
    found.problem(placeOf(path, value), fault)
  const check = <T>(schema: z.ZodType<T>, value: unknown, path: string): T | null => {
    const outcome = schema.safeParse(value)
    for (const issue of outcome.error?.issues ?? []) reportIssue(issue, value, path, report)
    return outcome.success ? outcome.data : null
  }
  const head = check(headSchema, json, '')
  if (raw !== undefined && raw.length > limits.sessions) {
    report('sessions', raw, { kind: 'too-many', most: limits.sessions })
    ids.incomplete('session')
    return null
  }
  const sessions = (raw ?? []).map((one, i) => readSession(one, `sessions[${i}]`, check, report))
  declareSessions(raw ?? [], reading, report)
  reportOverlaps(sessions, report)
  if (raw?.length === 0) report('sessions', raw, { kind: 'no-sessions' })

  const sound = sessions.filter((session) => session !== null).toSorted(byStart)
  const [first] = sound
  if (!head || !first || sound.length < sessions.length) return null
  return {
    id: idOf<EventId>('event'),
    schoolYearId: schoolYearOf(first.date),
    title: head.title,
    kind: head.kind,
    timezone: head.timezone,
    slotMinutes: head.slotMinutes,
    changeoverMinutes: head.changeoverMinutes,
    travelMinutes: head.travelMinutes,
    staffRest: head.staffRest,
    sessions: sound,
  }
}

type ReportFault = (path: string, value: unknown, fault: FolderFault) => void
type Check = <T>(schema: z.ZodType<T>, value: unknown, path: string) => T | null

function parseEventFile({ files, found }: Reading): unknown {
  const file = findFile(files, eventFile)
  const whole: FolderPlace = { file: eventFile, line: null, column: null, value: null }
  if (!file || 'cells' in file) {
    found.problem(whole, { kind: 'missing-file' })
    return undefined
  }
  if (file.bytes.byteLength > limits.fileBytes) {
    found.problem(whole, { kind: 'file-too-large', most: limits.fileBytes / 1_000_000 })
    return undefined
  }
  const decoded = decodeText(file.bytes)
  if (!decoded.ok) {
    found.problem(whole, { kind: 'not-utf8' })
    return undefined
  }
  const { text, encoding } = decoded.value
  if (encoding !== 'UTF-8')
    found.warn(whole, {
      kind: 'read-file',
      encoding,
      separator: ',',
      hasSeparatorLine: false,
      examples: [],
    })
  try {
    return JSON.parse(text) as unknown
  } catch {
    found.problem(whole, { kind: 'not-json' })
    return undefined
  }
}

function readSession(raw: unknown, path: string, check: Check, report: ReportFault): Session | null {
  const session = check(sessionSchema, raw, path)
  if (!session) return null
  if (session.breaks.length > limits.breaksOfSession) {
    report(`${path}.breaks`, session.breaks, { kind: 'too-many', most: limits.breaksOfSession })
    return null
  }
  const breaks = session.breaks.map((one, i) => {
    const range = check(rangeSchema, one, `${path}.breaks[${i}]`)
    if (range) reportReversed(range, `${path}.breaks[${i}]`, report)
    return range
  })
  reportReversed(session, path, report)
  const sound = breaks.filter((range) => range !== null)
  return sound.length < breaks.length
    ? null
    : { ...session, id: idOf(session.id), sourceId: session.id, breaks: sound }
}

function reportReversed(
  range: { start: MinuteOfDay; end: MinuteOfDay },
  path: string,
  report: ReportFault,
): void {
  const [start, end] = [formatTime(range.start), formatTime(range.end)]
  if (range.end <= range.start) report(`${path}.end`, end, { kind: 'end-before-start', start })
}

/** Sessions whose other values are wrong are declared too: rows that refer to them are not to blame. */
function declareSessions(raw: readonly unknown[], { ids }: Reading, report: ReportFault): void {
  raw.forEach((one, i) => {
    const id = idSchema.safeParse(one).data?.id
    if (id === undefined) return ids.incomplete('session')
    const path = `sessions[${i}].id`
    if (id.includes(';')) report(path, id, { kind: 'semicolon-in-id' })
    const before = ids.declare('session', id, null)
    if (before) report(path, id, { kind: 'duplicate-id', firstLine: null })
  })
}

function reportOverlaps(sessions: readonly (Session | null)[], report: ReportFault): void {
  sessions.forEach((later, i) => {
    const earlier = sessions
      .slice(0, i)
      .find((one) => one && later && one.date === later.date && overlaps(one, later))
    if (earlier && later)
      report(`sessions[${i}].start`, formatTime(later.start), {
        kind: 'sessions-overlap',
        other: earlier.sourceId,
      })
  })
}

const expectedTypes: Readonly<Record<string, 'text' | 'number' | 'list' | 'object'>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  array: 'list',
  object: 'object',
}

function reportIssue(issue: z.core.$ZodIssue, root: unknown, prefix: string, report: ReportFault): void {
  const path = issue.path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`,
    prefix,
  )
  const value = issue.path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    root,
  )
  const fault = faultOf(issue)
  if (fault !== null) report(path, value, fault)
  else if (value === undefined) report(path, value, { kind: 'missing-value' })
  else
    report(path, value, {
      kind: 'wrong-type',
      expected: issue.code === 'invalid_type' ? (expectedTypes[issue.expected] ?? 'text') : 'text',
    })
}

function placeOf(path: string, value: unknown): FolderPlace {
  return { file: eventFile, line: null, column: path === '' ? null : path, value: shownValue(value) }
}

/** A value as event.json has it; what a list or a group holds is not shown. */
function shownValue(value: unknown): string | null {
  if (value === undefined) return null
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]'
  return typeof value === 'object' && value !== null ? '{…}' : JSON.stringify(value)
}

const byStart = (a: Session, b: Session): number =>
  a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1

/** The year in which a day lies, as `2026/27`: a school year is taken to turn in August. */
function schoolYearOf(day: LocalDate): SchoolYearId {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const begins = month >= 8 ? year : year - 1
  return idOf<SchoolYearId>(`${begins}/${String((begins + 1) % 100).padStart(2, '0')}`)
}

/** Writes event.json. */
export function writeEvent(event: ConferenceEvent): Uint8Array {
  const json = {
    format: formatName,
    title: event.title,
    kind: event.kind,
    timezone: event.timezone,
    slotMinutes: event.slotMinutes,
    changeoverMinutes: event.changeoverMinutes,
    travelMinutes: event.travelMinutes satisfies TravelMinutes,
    staffRest: event.staffRest satisfies StaffRest | null,
    sessions: event.sessions.map(({ id, date: day, breaks, ...range }) => ({
      id,
      date: day,
      ...timesOf(range),
      breaks: breaks.map(timesOf),
    })),
  }
  return new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`)
}

const timesOf = (range: { start: MinuteOfDay; end: MinuteOfDay }) => ({
  start: formatTime(minuteOfDay(range.start)),
  end: formatTime(minuteOfDay(range.end)),
})
