import { z } from 'zod'
import type { FolderFault } from '@shared/domain/folder/folder-problem'
import { eventKinds } from '@shared/domain/events/event'
import { minutes, parseDate, type LocalDate, type MinuteOfDay } from '@shared/kernel/time'
import { readTime } from '@shared/kernel/typed-time'
import { mojibakeOf } from '../text'
import { isTimezone } from './cell-values'
import { foldedWord } from './lenient-values'
import { limits } from './limits'

// A page under our content security policy cannot compile the validators that zod would otherwise build.
z.config({ jitless: true })

/** What the `format` of event.json says. */
export const formatName = 'parley-conference/1'

/** Marks the faults that the schemas below add, so that `faultOf` knows them. */
class MarkedFault {
  constructor(readonly fault: FolderFault) {}
}
const issueParams = (fault: FolderFault): { readonly fault: MarkedFault } => ({
  fault: new MarkedFault(fault),
})

/** The fault that one of the schemas below found; null for an issue of Zod's own. */
export function faultOf(issue: z.core.$ZodIssue): FolderFault | null {
  const marked: unknown = issue.code === 'custom' ? issue.params?.['fault'] : null
  return marked instanceof MarkedFault ? marked.fault : null
}

/** A leaf of event.json whose text is read by `read`; `fault` says what is wrong with any other text. */
const readAs = <T>(fault: FolderFault, read: (text: string) => { ok: boolean; value?: T }) =>
  z.string().transform((text, context): T => {
    const outcome = read(text.trim())
    if (outcome.ok && outcome.value !== undefined) return outcome.value
    context.addIssue({ code: 'custom', params: issueParams(fault) })
    return z.NEVER
  })
const oneOf = <Word extends string>(allowed: readonly Word[]) =>
  readAs<Word>({ kind: 'not-one-of', allowed }, (text) => {
    const value = allowed.find((word) => foldedWord(word) === foldedWord(text))
    return value === undefined ? { ok: false } : { ok: true, value }
  })
const title = z.string().transform((words, context) => {
  const fault: FolderFault | null =
    words.trim() === ''
      ? { kind: 'blank' }
      : words.length > limits.title
        ? { kind: 'too-long', most: limits.title }
        : mojibakeOf(words)
  if (fault !== null) context.addIssue({ code: 'custom', params: issueParams(fault) })
  return words
})
const filled = readAs<string>({ kind: 'blank' }, (word) => ({ ok: word !== '', value: word })).check(
  ({ value, issues }) => {
    if (value.length <= limits.title) return
    const fault: FolderFault = { kind: 'too-long', most: limits.title }
    issues.push({ code: 'custom', input: value, params: issueParams(fault) })
  },
)
const time = readAs<MinuteOfDay>({ kind: 'not-a-time' }, (text) => {
  const value = readTime(text)
  return value === null ? { ok: false } : { ok: true, value }
})
const sessionYears = limits.years.session
const date = readAs<LocalDate>({ kind: 'not-a-date' }, parseDate).check(({ value, issues }) => {
  const year = Number(value.slice(0, 4))
  if (year >= sessionYears.first && year <= sessionYears.last) return
  const fault: FolderFault = { kind: 'year-out-of-range', ...sessionYears }
  issues.push({ code: 'custom', input: value, params: issueParams(fault) })
})
const timezone = readAs<string>({ kind: 'not-a-timezone' }, (word) => ({ ok: isTimezone(word), value: word }))
const wholeNumber = (least: number) =>
  z.number().transform((value, context) => {
    const isWhole = Number.isInteger(value) && value >= least
    if (isWhole && value <= limits.minutes) return minutes(value)
    const fault: FolderFault = isWhole
      ? { kind: 'too-much', most: limits.minutes }
      : { kind: 'not-a-whole-number', least }
    context.addIssue({ code: 'custom', params: issueParams(fault) })
    return z.NEVER
  })

/** All of event.json but what its sessions hold. */
export const headSchema = z.object({
  format: oneOf([formatName]),
  title,
  kind: oneOf(eventKinds),
  timezone,
  slotMinutes: wholeNumber(1),
  changeoverMinutes: wholeNumber(0),
  travelMinutes: z.object({
    sameRoom: wholeNumber(0),
    sameBuilding: wholeNumber(0),
    otherBuilding: wholeNumber(0),
  }),
  staffRest: z
    .object({ afterMinutes: wholeNumber(0), restMinutes: wholeNumber(0) })
    .nullable()
    .default(null),
  sessions: z.array(z.unknown()),
})
/** The part of a session that others refer to. */
export const idSchema = z.object({ id: filled })
/** A break. */
export const rangeSchema = z.object({ start: time, end: time })
/** A session, its breaks unread. */
export const sessionSchema = z.object({
  id: filled,
  date,
  start: time,
  end: time,
  breaks: z.array(z.unknown()).default([]),
})
