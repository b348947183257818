import { createContext, useContext, useEffect, type RefObject } from 'react'
import { childLeads, type EventKind } from '@shared/domain/events/event'
import type { MeetingRecord, NoteSection } from '@shared/domain/meetings/meeting'

/** The sections in the order in which a meeting goes, each reached by Alt and its place. */
const minutesSections = [
  'attendance',
  'childVoice',
  'observations',
  'familyPoints',
  'targets',
  'actions',
] as const
export type MinutesSection = (typeof minutesSections)[number]

/** The order of a talk that the child leads: its own voice and targets come first. */
const childFirst: readonly MinutesSection[] = [
  'childVoice',
  ...minutesSections.filter((section) => section !== 'childVoice'),
]

/** The order of the sections at an event of a kind. */
export const sectionsOf = (kind: EventKind): readonly MinutesSection[] =>
  childLeads(kind) ? childFirst : minutesSections

/** The order of the sections on the page, by which their keys are counted. */
export const SectionOrder = createContext<readonly MinutesSection[]>(minutesSections)

const notesOfSection: Readonly<Record<MinutesSection, readonly NoteSection[]>> = {
  attendance: [],
  childVoice: ['childVoice'],
  observations: ['progress', 'attitude', 'behaviour'],
  familyPoints: ['familyPoints'],
  targets: ['strategies'],
  actions: [],
}

export const sectionId = (section: MinutesSection): string => `minutes-${section}`
export const privateNoteId = 'minutes-jotting'

const focusable = 'textarea, input:not([type="hidden"]):not(:disabled), button:not(:disabled)'

/** Puts the caret into a section, at its first box or button. */
export function goToSection(
  within: HTMLElement | null,
  id: string,
  block: 'start' | 'nearest' = 'start',
): void {
  const section = within?.querySelector<HTMLElement>(`[id="${id}"]`)
  const target =
    section?.querySelector<HTMLElement>('[data-section-start]') ??
    section?.querySelector<HTMLElement>(focusable)
  section?.scrollIntoView({ block })
  target?.focus({ preventScroll: true })
}

export interface MinutesKeys {
  readonly next: (() => void) | null
  readonly previous: (() => void) | null
}

/** Alt+1 to 6 go to the sections, Alt+J to the private note; Ctrl+Enter or Alt+Right to the next family, the other way with Shift or Left. */
export function useMinutesKeys(page: RefObject<HTMLElement | null>, keys: MinutesKeys): void {
  const order = useContext(SectionOrder)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      const command = event.ctrlKey || event.metaKey
      const act =
        command && !event.altKey
          ? commandKey(event, keys)
          : event.altKey && !command
            ? altKey(event, page, keys, order)
            : null
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

function commandKey(event: KeyboardEvent, keys: MinutesKeys): (() => void) | null {
  if (event.key !== 'Enter') return null
  return event.shiftKey ? keys.previous : keys.next
}

function altKey(
  event: KeyboardEvent,
  page: RefObject<HTMLElement | null>,
  keys: MinutesKeys,
  order: readonly MinutesSection[],
): (() => void) | null {
  // By the key's place, since Option and a digit types a sign on a Mac.
  const section = order[Number(/^Digit([1-6])$/.exec(event.code)?.[1] ?? 0) - 1]
  if (section) return () => goToSection(page.current, sectionId(section))
  if (event.code === 'KeyJ') return () => goToSection(page.current, privateNoteId)
  // On a Mac, Option and an arrow go from word to word.
  if (navigator.userAgent.includes('Mac')) return null
  if (event.key === 'ArrowRight') return keys.next
  return event.key === 'ArrowLeft' ? keys.previous : null
}

/** Which sections hold something, for the marks beside their names. */
export function isFilled(
  section: MinutesSection,
  meeting: MeetingRecord,
  written: ReadonlySet<NoteSection>,
  actions: number,
): boolean {
  const { student, interpreter, adults } = meeting.attendance
  if (section === 'attendance')
    return ![student, interpreter, ...adults.map(({ presence }) => presence)].includes('unknown')
  const noted = notesOfSection[section].some((note) => written.has(note))
  const has = (ofChild: boolean): boolean => meeting.targets.some((target) => target.ofChild === ofChild)
  return (
    noted ||
    (section === 'childVoice' && has(true)) ||
    (section === 'targets' && has(false)) ||
    (section === 'actions' && actions > 0)
  )
}
