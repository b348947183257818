import { formatTime, minuteOfDay } from '@shared/kernel/time'
import type { Priority } from '@shared/domain/requests/request'

/** One session on a Tuesday from 16:00. */
function eventOf(title: string, end: string): string {
  return JSON.stringify({
    format: 'parley-conference/1',
    title,
    kind: 'consultation',
    timezone: 'Europe/London',
    slotMinutes: 5,
    changeoverMinutes: 0,
    travelMinutes: { sameRoom: 0, sameBuilding: 0, otherBuilding: 5 },
    staffRest: null,
    sessions: [{ id: 'tue', date: '2026-12-01', start: '16:00', end, breaks: [] }],
  })
}

/** One session that lasts all of today, in UTC; `sessionId` is its name in the folder. */
export const eventOfToday = (title: string, sessionId = 'day'): string =>
  JSON.stringify({
    format: 'parley-conference/1',
    title,
    kind: 'consultation',
    timezone: 'Etc/UTC',
    slotMinutes: 5,
    changeoverMinutes: 0,
    travelMinutes: { sameRoom: 0, sameBuilding: 0, otherBuilding: 5 },
    staffRest: null,
    sessions: [
      {
        id: sessionId,
        date: new Date().toISOString().slice(0, 10),
        start: '00:00',
        end: '23:55',
        breaks: [],
      },
    ],
  })

/**
 * An hour of two families with one teacher each, their meetings announced in the folder; specs put their own files in
 * place of these.
 */
export const twoFamilies: Readonly<Record<string, string>> = {
  'event.json': eventOf('An hour', '17:00'),
  'staff.csv':
    'staff_id,title,given_name,family_name,role,room_id,languages,email\nT1,Ms,Wei,Tan,teacher,R1,,\nT2,Mr,Jon,Lee,teacher,R2,,\n',
  'rooms.csv': 'room_id,name,building,meetings_at_once\nR1,Room 1,Main,\nR2,Room 2,Main,\n',
  'students.csv': 'student_id,given_name,family_name,form,year_group\nS1,Mei,Okafor,9A,9\nS2,Ben,Hale,9A,9\n',
  'households.csv':
    'household_id,name,adults,letter_language,interpreter_language,contact_channel,contact\nH1,Okafor family,Ada Okafor,en,,letter,\nH2,Hale family,Tom Hale,en,,letter,\n',
  'household_students.csv':
    'household_id,student_id,relationship,receives_letters\nH1,S1,parent,yes\nH2,S2,parent,yes\n',
  'requests.csv':
    'request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id\nQ1,H1,S1,T1,required,5,no,\nQ2,H2,S2,T2,required,5,no,\n',
  'appointments.csv': 'request_id,session_id,start,status\nQ1,tue,16:20,announced\nQ2,tue,16:00,announced\n',
}

/** The two families, who are to be kept apart, with an event of today and their meetings soon. */
export function twoFamiliesToday(): Readonly<Record<string, string>> {
  const now = new Date()
  const minute = Math.floor((now.getUTCHours() * 60 + now.getUTCMinutes()) / 5) * 5
  const first = Math.min(minute + 15, 23 * 60 + 20)
  const [start, later] = [formatTime(minuteOfDay(first)), formatTime(minuteOfDay(first + 20))]
  return {
    ...twoFamilies,
    'event.json': eventOfToday('Today'),
    'appointments.csv': `request_id,session_id,start,status\nQ1,day,${start},announced\nQ2,day,${later},announced\n`,
    'separations.csv': 'household_a,household_b,rule,minutes\nH1,H2,apart,5\n',
  }
}

/** Few minutes, announced to families: Mei is with Mr Lee at 16:00, Ben with Ms Tan at 16:05. Mei has yet to meet Ms Tan. */
export const oneMeetingLeft = (
  title: string,
  end: string,
  priority: Priority,
): Readonly<Record<string, string>> => ({
  ...twoFamilies,
  'event.json': eventOf(title, end),
  'requests.csv': `request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id\nQ1,H1,S1,T1,${priority},5,no,\nQ2,H2,S2,T1,required,5,no,\nQ3,H1,S1,T2,requested,5,no,\n`,
  'appointments.csv': 'request_id,session_id,start,status\nQ2,tue,16:05,announced\nQ3,tue,16:00,announced\n',
})

/** Mei's family meets both teachers together; Ben's meets Mr Lee alone. */
const twoTeachersTogether: Readonly<Record<string, string>> = {
  ...twoFamilies,
  'requests.csv':
    'request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id\nQ1,H1,S1,T1;T2,required,5,no,\nQ2,H2,S2,T2,required,5,no,\n',
}

/** The same with a class time of Ms Tan's for Mei's family. */
export const withClassTime: Readonly<Record<string, string>> = {
  ...twoTeachersTogether,
  'group_sessions.csv':
    'group_session_id,title,session_id,start,end,staff_ids,room_id,capacity\nG1,Class time,tue,16:40,16:55,T1,R1,\n',
  'group_members.csv': 'group_session_id,household_id,student_id\nG1,H1,S1\n',
}

/** Three teachers and three families; the first family meets two teachers together. */
export const threeTeachers: Readonly<Record<string, string>> = {
  'event.json': eventOf('Three laptops', '17:00'),
  'staff.csv':
    'staff_id,title,given_name,family_name,role,room_id,languages,email\nT1,Ms,Wei,Tan,teacher,R1,,\nT2,Mr,Jon,Lee,teacher,R2,,\nT3,Mrs,Ana,Diaz,teacher,R3,,\n',
  'rooms.csv': 'room_id,name,building,meetings_at_once\nR1,Room 1,Main,\nR2,Room 2,Main,\nR3,Room 3,Main,\n',
  'students.csv':
    'student_id,given_name,family_name,form,year_group\nS1,Mei,Okafor,9A,9\nS2,Ben,Hale,9A,9\nS3,Ida,Moss,9B,9\n',
  'households.csv':
    'household_id,name,adults,letter_language,interpreter_language,contact_channel,contact\nH1,Okafor family,Ada Okafor,en,,letter,\nH2,Hale family,Tom Hale,en,,letter,\nH3,Moss family,Eva Moss,en,,letter,\n',
  'household_students.csv':
    'household_id,student_id,relationship,receives_letters\nH1,S1,parent,yes\nH2,S2,parent,yes\nH3,S3,parent,yes\n',
  'requests.csv':
    'request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id\nQ1,H1,S1,T1;T2,required,5,no,\nQ2,H2,S2,T1,required,5,no,\nQ3,H3,S3,T3,required,5,no,\nQ4,H2,S2,T3,required,5,no,\n',
  'appointments.csv':
    'request_id,session_id,start,status\nQ1,tue,16:20,announced\nQ2,tue,16:00,announced\nQ3,tue,16:00,announced\nQ4,tue,16:30,announced\n',
}
