import { Doc } from 'yjs'
import { addAttendee, putTarget, setPresence, type MinutesEdit } from '@shared/domain/meetings/edit-minutes'
import type { PackRegisterEntry, ReturnedPack } from '@shared/domain/meetings/pack'
import { putGroupAction } from '@shared/domain/meetings/finish-group-minutes'
import { groupMinutesId, markPresence, type GroupMinutes } from '@shared/domain/meetings/group-minutes'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { newIdentity } from '@shared/exchange/backup/seal'
import { canonical, cellsOf, storedCells, type MinutesRows } from '@shared/exchange/packs/cells'
import type { MinutesConflict } from '@shared/exchange/packs/merge-cells'
import { mergeReturn } from '@shared/exchange/packs/merge-return'
import type { MergeProblem } from '@shared/exchange/packs/problems'
import {
  readReturnPack,
  writeReturnPack,
  type ReadReturnPack,
  type ReturnPack,
} from '@shared/exchange/packs/return-pack'
import { newSigningKeys } from '@shared/exchange/packs/signing'
import { idOf, type GroupSessionId, type HouseholdId, type MeetingId, type StaffId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { instant } from '@shared/kernel/time'
import { allTextsOf, docFrom, updateOf } from '@shared/records/note-document'
import { action, meeting } from '@tests/fixtures/build-meeting'
import { oneOfEach } from '../../records/one-of-each'

export const now = instant('2026-12-02T08:00:00.000Z')
export const t1 = idOf<StaffId>('t1')
export const t2 = idOf<StaffId>('t2')
const meetingId = (id: string): MeetingId => idOf<MeetingId>(id)

/** Ms Okafor's meeting m1, both teachers' m2, and Mr Reed's m3, whose minutes are not begun. */
const staffOf = { m1: [t1], m2: [t1, t2], m3: [t2] } as const
type Name = keyof typeof staffOf
const meetingNames = ['m1', 'm2', 'm3'] as const satisfies readonly Name[]

function meetingOf(id: Name): MeetingRecord {
  return meeting({
    id: meetingId(id),
    facts: { ...meeting().facts, staff: staffOf[id].map((one) => ({ id: one, name: `Teacher ${one}` })) },
  })
}

function docWith(hand: number, words: string): Uint8Array {
  const doc = new Doc()
  doc.clientID = hand
  doc.getText('progress').insert(0, words)
  return updateOf(doc)
}

/** A talk that both teachers hold. */
const talk = idOf<GroupSessionId>('talk')
const talkMinutes: GroupMinutes = {
  ...oneOfEach.groupMinutes,
  id: groupMinutesId(talk),
  eventId: idOf('event'),
  groupSessionId: talk,
  attendance: [],
  text: 'word-base-talk ',
  actions: [],
  addendumDraft: '',
}

/** What the office has before any pack comes back: minutes of m1, m2 and the talk begun, with words in all. */
const officeRows: MinutesRows = {
  meeting: [
    putTarget({ id: 'kept', what: 'word-base-target', who: '', by: null, ofChild: false })(meetingOf('m1')),
    meetingOf('m2'),
  ],
  groupMinutes: [talkMinutes],
  action: [action('base', { meetingId: meetingId('m1'), what: 'word-base-action' })],
  jotting: [],
  incident: [],
}
const officeNotes = new Map([
  [meetingId('m1'), docWith(1, 'word-base-m1 ')],
  [meetingId('m2'), docWith(2, 'word-base-m2 ')],
])

/** A pack that was made for a teacher, with the key that signs its return packs. */
export interface Made {
  readonly entry: PackRegisterEntry
  readonly signingKey: string
}

export async function packFor(staffId: StaffId, id = `pack-${staffId}`): Promise<Made> {
  const { signingKey, verifyKey } = await newSigningKeys()
  const own = meetingNames.filter((name) => staffOf[name].some((one) => one === staffId))
  return {
    entry: {
      id,
      eventId: idOf('event'),
      staffId,
      madeAt: now,
      returnedAt: null,
      meetingIds: own.map(meetingId),
      groupSessionIds: [talk],
      returnKey: verifyKey,
      base: storedCells(cellsOf(rowsOf(officeRows, own))),
    },
    signingKey,
  }
}

const rowsOf = (rows: MinutesRows, names: readonly string[]): MinutesRows => ({
  meeting: rows.meeting.filter(({ id }) => names.includes(id)),
  groupMinutes: rows.groupMinutes,
  action: rows.action.filter((one) => names.includes(one.meetingId)),
  jotting: rows.jotting.filter((one) => names.includes(one.meetingId)),
  incident: rows.incident.filter((one) => names.includes(one.meetingId)),
})

/** Something that a teacher does on a laptop, with a word of its own. */
export type Doing =
  | { readonly kind: 'type'; readonly in: number; readonly at: number }
  | { readonly kind: 'erase'; readonly in: number }
  | { readonly kind: 'target'; readonly in: number; readonly id: string }
  | { readonly kind: 'agreement'; readonly in: number; readonly id: string }
  | { readonly kind: 'action'; readonly in: number; readonly id: string }
  | { readonly kind: 'attendee'; readonly in: number }
  | { readonly kind: 'presence'; readonly in: number; readonly came: boolean }
  | { readonly kind: 'note'; readonly in: number }
  | { readonly kind: 'talk' }
  | { readonly kind: 'talk-erase' }
  | { readonly kind: 'talk-action'; readonly id: string }
  | { readonly kind: 'family'; readonly id: string; readonly came: boolean }
  | { readonly kind: 'talk-final' }

/** What is done at the talk. */
function inTalk(
  minutes: GroupMinutes,
  doing: Exclude<Doing, { readonly in: number }>,
  word: () => string,
  by: string,
): GroupMinutes {
  switch (doing.kind) {
    case 'talk':
      return { ...minutes, text: `${minutes.text}${word()}` }
    case 'talk-erase':
      return { ...minutes, text: minutes.text.slice(4) }
    case 'talk-action':
      return putGroupAction({ id: doing.id, what: word(), who: '', by: null })(minutes)
    case 'family': {
      const household = { id: idOf<HouseholdId>(doing.id), name: doing.id }
      const family = { household, children: [], presence: 'unknown' } as const
      return markPresence(minutes, [family], doing.came ? 'present' : 'absent')
    }
    case 'talk-final': {
      const { text, state } = minutes
      return state.kind === 'final' ? minutes : { ...minutes, state: { kind: 'final', at: now, by, text } }
    }
  }
}

let hands = 100

/** A laptop that holds a pack: what is done on it is saved, and its return packs have all of that. */
export function laptopWith({ entry, signingKey }: Made, id: string) {
  const own: readonly string[] = entry.meetingIds
  let rows = rowsOf(officeRows, own)
  const docs = new Map(
    own.map((name) => {
      const doc = docFrom([officeNotes.get(meetingId(name))].flatMap((update) => update ?? []))
      doc.clientID = ++hands
      return [meetingId(name), doc] as const
    }),
  )
  let words = 0
  let sequence = 0
  const word = (): string => `word-${id}-${++words} `
  const edit = (name: MeetingId, change: MinutesEdit): void => {
    rows = { ...rows, meeting: rows.meeting.map((row) => (row.id === name ? change(row) : row)) }
  }
  return {
    id,
    do: (doing: Doing): void => {
      if (!('in' in doing)) {
        rows = { ...rows, groupMinutes: rows.groupMinutes.map((one) => inTalk(one, doing, word, id)) }
        return
      }
      const name = meetingId(own[doing.in % own.length] ?? '')
      const begun = rows.meeting.some((row) => row.id === name)
      if (!begun) {
        const added = meetingNames.find((one) => one === name)
        if (added) rows = { ...rows, meeting: [...rows.meeting, meetingOf(added)] }
      }
      const text = docs.get(name)?.getText('progress')
      switch (doing.kind) {
        case 'type':
          text?.insert(Math.min(doing.at, text.length), word())
          return
        case 'erase':
          if (text) text.delete(0, Math.min(4, text.length))
          return
        case 'target':
          return edit(name, putTarget({ id: doing.id, what: word(), who: '', by: null, ofChild: false }))
        case 'agreement':
          return edit(name, (row) => ({
            ...row,
            agreements: [
              ...row.agreements.filter(({ id: one }) => one !== doing.id),
              { kind: 'phrase', id: doing.id, phrase: 'extra-help', blanks: [word(), '3'] },
            ],
          }))
        case 'action': {
          const added = action(`${name} ${doing.id}`, { meetingId: name, what: word() })
          rows = { ...rows, action: [...rows.action.filter((one) => one.id !== added.id), added] }
          return
        }
        case 'attendee':
          return edit(name, addAttendee(word()))
        case 'presence':
          return edit(name, setPresence({ kind: 'student' }, doing.came ? 'present' : 'absent'))
        case 'note': {
          const noteId = `${name} ${entry.staffId}`
          const before = rows.jotting.find((one) => one.id === noteId)?.text ?? ''
          const note = {
            id: noteId,
            meetingId: name,
            staffId: entry.staffId,
            text: `${before}${word()}`,
            updatedAt: now,
          }
          rows = { ...rows, jotting: [...rows.jotting.filter((one) => one.id !== noteId), note] }
        }
      }
    },
    /** Takes something away, as a person would. */
    without: (change: (rows: MinutesRows) => MinutesRows): void => {
      rows = change(rows)
    },
    /** Everything in it as a return pack, the next one of this laptop. */
    returned: (): ReturnPack => ({
      packId: entry.id,
      laptopId: id,
      sequence: ++sequence,
      writtenAt: now,
      rows,
      notes: new Map([...docs].map(([name, doc]) => [name, updateOf(doc)])),
      phrases: [],
    }),
    signingKey,
    entry,
  }
}
export type Laptop = ReturnType<typeof laptopWith>

/** An office without a screen: its minutes, and what came back. */
export interface Office {
  readonly rows: MinutesRows
  readonly notes: ReadonlyMap<MeetingId, Uint8Array>
  readonly returns: readonly ReturnedPack[]
  /** Of the newest merge of each meeting. */
  readonly conflicts: ReadonlyMap<string, MinutesConflict>
}

export const office = (): Office => ({
  rows: officeRows,
  notes: officeNotes,
  returns: [],
  conflicts: new Map(),
})

/** Merges a return pack, as the service does. */
export function merged(
  at: Office,
  read: ReadReturnPack,
  over: { readonly overrule?: boolean; readonly gone?: readonly string[] } = {},
): Result<Office, MergeProblem> {
  const gone = over.gone ?? []
  const outcome = mergeReturn(
    read,
    {
      rows: rowsOf(at.rows, read.entry.meetingIds),
      notes: new Map([...at.notes].filter(([id]) => read.entry.meetingIds.includes(id))),
      returns: at.returns,
      isKept: ({ id }) => !gone.includes(id),
      isFamilyKept: (id) => !gone.includes(id),
    },
    { now, overrule: over.overrule ?? false },
  )
  if (!outcome.ok) return err(outcome.error)
  const { isKnown, returned, rows, notes, conflicts } = outcome.value
  if (isKnown) return ok(at)
  const touched = new Set<string>([...rows.meeting, ...rows.groupMinutes].map(({ id }) => id))
  const others = (id: string): boolean => !touched.has(id)
  const byId = <Row extends { readonly id: string }>(all: readonly Row[]): readonly Row[] =>
    all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const known = [...at.conflicts].filter(
    ([key]) => ![...touched].some((id) => key.includes(JSON.stringify(id))),
  )
  return ok({
    rows: {
      meeting: byId([...at.rows.meeting.filter(({ id }) => others(id)), ...rows.meeting]),
      groupMinutes: byId([...at.rows.groupMinutes.filter(({ id }) => others(id)), ...rows.groupMinutes]),
      action: byId([...at.rows.action.filter((one) => others(one.meetingId)), ...rows.action]),
      jotting: byId([...at.rows.jotting.filter((one) => others(one.meetingId)), ...rows.jotting]),
      incident: byId([...at.rows.incident.filter((one) => others(one.meetingId)), ...rows.incident]),
    },
    notes: new Map([
      ...at.notes,
      ...[...notes].map(
        ([id, update]) =>
          [id, updateOf(docFrom([at.notes.get(id), update].flatMap((one) => one ?? [])))] as const,
      ),
    ]),
    returns: [...at.returns.filter(({ id }) => id !== returned.id), returned],
    conflicts: new Map([...known, ...conflicts.map((one) => [one.key, one] as const)]),
  })
}

/** Everything that an office shows, comparable: records, texts and conflicts. */
export function shownAt(at: Office): unknown {
  return {
    rows: JSON.parse(canonical(at.rows)) as unknown,
    texts: [...at.notes]
      .map(([id, update]) => [id, [...allTextsOf(docFrom([update]))]] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    conflicts: [...at.conflicts].sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}

/** Every word of a laptop's own that it has saved and not taken away itself. */
export function wordsIn(pack: ReturnPack): readonly string[] {
  const texts = [...pack.notes.values()].flatMap((update) => [...allTextsOf(docFrom([update])).values()])
  return `${JSON.stringify(pack.rows)} ${texts.join(' ')}`.match(/word-[a-z]+-\d+/g) ?? []
}

let keys: { readonly identity: string; readonly recipient: string } | null = null
export async function officeIdentity() {
  keys ??= await newIdentity()
  return keys
}

/** A return pack as a file of school `s1`. */
export async function fileOf(laptop: Laptop, pack: ReturnPack): Promise<Uint8Array> {
  const { recipient } = await officeIdentity()
  return writeReturnPack(pack, 's1', { signingKey: laptop.signingKey, recipient })
}

/** Reads a return pack at an office that has registered some packs. */
export async function readAt(
  file: Uint8Array,
  entries: readonly PackRegisterEntry[],
  schoolId = 's1',
): Promise<Result<ReadReturnPack, MergeProblem>> {
  const { identity } = await officeIdentity()
  return readReturnPack(file, {
    schoolId,
    identity,
    entryOf: (id) => Promise.resolve(entries.find((one) => one.id === id) ?? null),
  })
}

/** A return pack as the office reads it, without a file between. */
export const asRead = (laptop: Laptop, pack: ReturnPack): ReadReturnPack => ({
  ...pack,
  entry: laptop.entry,
  digest: `${pack.laptopId} ${pack.sequence} ${canonical(pack.rows).length}`,
  quarantined: [],
})
