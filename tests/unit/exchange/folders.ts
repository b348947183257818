import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FolderFault } from '@shared/domain/folder/folder-problem'
import type { FolderFile, NamedBytes } from '@shared/exchange/folder/files'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'

export const conferencesFolder = join(import.meta.dirname, '../../fixtures/conferences')
export const conferenceNames = readdirSync(conferencesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** The files of one of the conference folders that tests run on. */
export const filesOf = (name: string): readonly NamedBytes[] => filesIn(join(conferencesFolder, name))

/** The files of one of the small folders that differ from `base` by one thing. */
export const caseFiles = (name: string): readonly NamedBytes[] =>
  filesIn(join(import.meta.dirname, '../../fixtures/cases', name))

function filesIn(folder: string): readonly NamedBytes[] {
  return readdirSync(folder).map((file) => ({
    name: file,
    bytes: new Uint8Array(readFileSync(join(folder, file))),
  }))
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** A sound folder small enough to be read at a glance; tests break one thing in it at a time. */
export const tinyFolder: Readonly<Record<string, string>> = {
  'event.json': JSON.stringify({
    format: 'parley-conference/1',
    title: 'Year 9 consultation evenings',
    kind: 'consultation',
    timezone: 'Europe/London',
    slotMinutes: 5,
    changeoverMinutes: 0,
    travelMinutes: { sameRoom: 0, sameBuilding: 0, otherBuilding: 5 },
    staffRest: null,
    sessions: [
      {
        id: 'tue',
        date: '2026-12-01',
        start: '16:00',
        end: '19:00',
        breaks: [{ start: '17:30', end: '17:40' }],
      },
      { id: 'thu', date: '2026-12-03', start: '16:00', end: '19:00' },
    ],
  }),
  'staff.csv': `staff_id,given_name,family_name,role,room_id,languages,email
T1,Ada,Okoro,teacher,R1,en,
T2,Jan,Nowak,teacher,R2,en;pl,
`,
  'rooms.csv': `room_id,name,building,meetings_at_once
R1,Room 1,Main,
R2,Room 2,East,1
`,
  'students.csv': `student_id,given_name,family_name,form,year_group
S1,Sam,Vale,9A,9
S2,Kim,Reed,9B,9
`,
  'households.csv': `household_id,name,adults,letter_language,interpreter_language,contact_channel,contact
H1,Vale household,Jo Vale,en,,letter,
H2,Reed household,Lee Reed,en,,email,
`,
  'household_students.csv': `household_id,student_id,relationship,receives_letters
H1,S1,parent,yes
H2,S2,parent,yes
`,
  'adults.csv': `adult_id,household_ids,title,given_name,family_name,attends
A1,H1,Ms,Jo,Vale,yes
`,
  'interpreters.csv': `interpreter_id,given_name,family_name,languages
I1,Ola,Lis,pl
`,
  'requests.csv': `request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id,subject,mode,meeting_id
Q1,H1,S1,T1,required,10,yes,,Maths,in-person,
Q2,H1,S1,T2,requested,5,no,,Art,phone,
Q3,H2,S2,T1,optional,10,yes,R2,Maths,,
`,
  'staff_rooms.csv': `staff_id,session_id,room_id
T1,thu,R2
`,
  'travel.csv': `from,to,minutes
R1,R2,4
Main,East,7
`,
  'availability.csv': `kind,id,session_id,start,end
staff,T1,tue,16:00,18:02
`,
  'separations.csv': `household_a,household_b,rule,minutes
H1,H2,apart,10
`,
  'appointments.csv': `request_id,session_id,start,status
Q1,tue,16:00,announced
`,
}

/** The tiny folder with some files replaced; null takes a file away. */
export function tinyFiles(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
): readonly NamedBytes[] {
  return Object.entries({ ...tinyFolder, ...changes }).flatMap(([name, content]) =>
    content === null ? [] : [{ name, bytes: typeof content === 'string' ? bytesOf(content) : content }],
  )
}

/** A file of the tiny folder with one piece of its text replaced; fails where the piece is not there. */
export function tinyWith(name: string, from: string, to: string): readonly NamedBytes[] {
  const before = tinyFolder[name] ?? ''
  if (!before.includes(from)) throw new Error(`${name} does not hold ${from}`)
  return tinyFiles({ [name]: before.replace(from, to) })
}

type Where = [file: string, line: number | null, column: string | null, value: string | null]
/** A problem with where it is, as tests write it. */
export type ReportedProblem = [...Where, fault: FolderFault]

export function problemsOf(files: readonly FolderFile[]): readonly ReportedProblem[] {
  const outcome = readConferenceFolder(files)
  return outcome.ok
    ? []
    : outcome.error.map(({ file, line, column, value, fault }) => [file, line, column, value, fault])
}

export function warningsOf(files: readonly FolderFile[]): readonly unknown[] {
  const outcome = readConferenceFolder(files)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value.warnings.map(({ file, line, column, value, about }) => [
    file,
    line,
    column,
    value,
    about,
  ])
}

/** The tiny folder with rows added to a file. */
export const adding = (name: string, ...rows: readonly string[]): readonly NamedBytes[] =>
  tinyFiles({ [name]: `${tinyFolder[name] ?? ''}${rows.join('\n')}\n` })
