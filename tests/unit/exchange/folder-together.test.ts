import { describe, expect, it } from 'vitest'
import { adding, bytesOf, problemsOf, tinyFiles, tinyFolder, tinyWith, warningsOf } from './folders'

describe('what is no error', () => {
  it('is given where an announced appointment has outlived its request or session', () => {
    const files = adding('appointments.csv', 'Q77,tue,16:00,announced', 'Q2,fri,16:00,announced')
    expect(warningsOf(files)).toEqual([
      ['appointments.csv', 3, 'request_id', 'Q77', { kind: 'announced-request-gone' }],
      ['appointments.csv', 4, 'session_id', 'fri', { kind: 'announced-session-gone' }],
    ])
  })
  it('is given where a file or a column is not known, and nothing else changes', () => {
    const files = [
      ...tinyWith('rooms.csv', 'meetings_at_once', 'meetings_at_once,floor'),
      { name: 'separation.csv', bytes: bytesOf('x') },
    ]
    expect(warningsOf(files)).toEqual([
      ['rooms.csv', 1, 'floor', null, { kind: 'unknown-column' }],
      ['separation.csv', null, null, null, { kind: 'unknown-file' }],
    ])
  })
  it('is given where a contact channel is not known or a request is about the child of others', () => {
    expect(warningsOf(tinyWith('households.csv', 'email', 'pigeon'))).toEqual([
      ['households.csv', 3, 'contact_channel', 'pigeon', { kind: 'unknown-channel' }],
    ])
    expect(warningsOf(tinyWith('requests.csv', 'H2,S2', 'H2,S1'))).toEqual([
      ['requests.csv', 4, 'student_id', 'S1', { kind: 'not-their-child', householdId: 'H2' }],
    ])
  })
})

describe('a folder with many faults', () => {
  it('tells all of them together, each on its physical line', () => {
    const files = tinyFiles({
      'rooms.csv': null,
      'staff.csv': `staff_id,given_name,family_name,role,room_id,languages,email\r\nT1,"Ada\r\nMaria",Okoro,teacher,R1,en,\r\n\r\nT2,Jan,Nowak,teacher,,p l,\r\nT2,Jo,Hall,teacher,,en,\r\n`,
      'requests.csv': `${tinyFolder['requests.csv'] ?? ''}Q1,"H\n1",S1,T1,required,7,maybe,,"a\n\nb",,\nQ4,H1,S1,T1,sometime,10,yes,,,,\n`,
      'event.json': (tinyFolder['event.json'] ?? '')
        .replace('19:00', '25:00')
        .replace('Europe/London', 'London'),
      'appointments.csv': 'request_id,session_id,start,status\nQ3,tue,17:30,pinned\nQ1,thu,4 p,announced\n',
    })
    expect(problemsOf(files).map(([file, line, column]) => [file, line, column])).toEqual([
      ['event.json', null, 'timezone'],
      ['event.json', null, 'sessions[0].end'],
      ['staff.csv', 5, 'languages'],
      ['staff.csv', 6, 'staff_id'],
      ['rooms.csv', null, null],
      ['requests.csv', 5, 'request_id'],
      ['requests.csv', 5, 'household_id'],
      ['requests.csv', 5, 'student_attends'],
      ['requests.csv', 9, 'priority'],
      ['appointments.csv', 3, 'start'],
    ])
  })

  it('tells a broken pin beside other faults, and blames no pin for them', () => {
    const files = tinyFiles({
      'requests.csv': (tinyFolder['requests.csv'] ?? '').replace('optional', 'urgent'),
      'availability.csv': 'kind,id,session_id,start,end\nstaff,T1,thu,16:00,17:00\nstaff,T1,tue,16:00,1800\n',
      'appointments.csv': 'request_id,session_id,start,status\nQ1,tue,16:00,pinned\nQ2,tue,17:30,pinned\n',
    })
    expect(problemsOf(files).map(([file, line, column]) => [file, line, column])).toEqual([
      ['requests.csv', 4, 'priority'],
      ['availability.csv', 3, 'end'],
      ['appointments.csv', 3, 'start'],
    ])
  })
})
