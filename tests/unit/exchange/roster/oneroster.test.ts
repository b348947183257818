import fc from 'fast-check'
import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { lines, people, problemsOf, read } from './read'

const usersHeader =
  'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password'
const classesHeader =
  'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods'
const enrollmentsHeader =
  'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate'

const bundle = {
  'manifest.csv': lines('propertyName,value', 'manifest.version,1.0', 'oneroster.version,1.1'),
  'orgs.csv': lines(
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
    'o1,active,,A,school,,o2',
    'o2,active,,B,district,,o1',
  ),
  'users.csv': lines(
    usersHeader,
    's1,active,,true,o1,student,ann,,Anna,Example,,,,,,"g1,g2",09,hunter2',
    's2,active,,true,o1,student,ben,,Ben,Example,,,,,,,07,hunter2',
    's3,tobedeleted,,true,o1,student,cat,,Cat,Gone,,,,,,,07,hunter2',
    'g1,active,,true,o1,guardian,gre,,Greta,Example,,,greta@example.org,07700 900111,,,,hunter2',
    'g2,active,,true,o1,parent,han,,Hans,Example,,,hans@example.org,,,s2,,hunter2',
    't1,active,,true,o1,teacher,tom,,Tom,Teacher,,,tom@example.org,,,,,hunter2',
    'c1,active,,true,o1,counselor,cor,,Cora,Counsel,,,cora@example.org,,,,,hunter2',
  ),
  'classes.csv': lines(
    classesHeader,
    'k1,active,,9A,09,,9A,homeroom,R12,o1,t,,,1',
    'k2,active,,Maths 9,09,,M9,scheduled,R13,o1,t,Maths,,2',
    'k3,tobedeleted,,Old,09,,M8,scheduled,R13,o1,t,Maths,,2',
  ),
  'enrollments.csv': lines(
    enrollmentsHeader,
    'e1,active,,k1,o1,s1,student,,,',
    'e2,active,,k2,o1,s1,student,,,2020-01-01',
    'e3,active,,k2,o1,s9,student,,,',
    'e4,active,,k1,o1,t1,teacher,true,,',
    'e5,active,,k2,o1,s2,student,,,2090-01-01',
    'e6,active,,k3,o1,s2,student,,,',
    'e7,active,,k2,o1,s3,student,,,',
  ),
  'demographics.csv': lines(
    'sourcedId,status,dateLastModified,birthDate,sex',
    's1,active,,2012-03-04,female',
  ),
}

describe('OneRoster 1.1', () => {
  it('gives students, staff, groups, rooms and guardians, whichever side names the other', async () => {
    const reading = await read(bundle)
    expect(reading.report.preset).toBe('oneroster-1.1')
    expect(reading.report.counts).toEqual({
      students: 2,
      staff: 2,
      households: 2,
      adults: 2,
      groups: 2,
      rooms: 2,
    })
    expect(reading.tables?.students).toEqual([
      {
        student_id: 's1',
        given_name: 'Anna',
        family_name: 'Example',
        preferred_name: '',
        date_of_birth: '2012-03-04',
        form: '9A',
        year_group: '09',
      },
      {
        student_id: 's2',
        given_name: 'Ben',
        family_name: 'Example',
        preferred_name: '',
        date_of_birth: '',
        form: '',
        year_group: '07',
      },
    ])
    expect(reading.tables?.teachingGroups).toEqual([
      { group_id: 'k1', name: '9A', subject: '', year_group: '09', staff_ids: 't1', student_ids: 's1' },
      {
        group_id: 'k2',
        name: 'Maths 9',
        subject: 'Maths',
        year_group: '09',
        staff_ids: '',
        student_ids: 's2',
      },
    ])
    expect(reading.tables?.staff.map((one) => [one.staff_id, one.role, one.room_id])).toEqual([
      ['t1', 'teacher', 'R12'],
      ['c1', 'counselor', ''],
    ])
    expect(reading.tables?.adults.map((one) => [one.adult_id, one.email, one.phone, one.attends])).toEqual([
      ['g1', 'greta@example.org', '07700 900111', 'yes'],
      ['g2', 'hans@example.org', '', 'yes'],
    ])
  })

  it('marks leavers, reports orphan enrolments by line, and never shows a password', async () => {
    const reading = await read(bundle)
    expect(reading.report.leavers).toEqual([{ file: 'users.csv', line: 4, id: 's3', name: 'Cat Gone' }])
    expect(problemsOf(reading)).toEqual(['unknown-id enrollments.csv:4 userSourcedId'])
    expect(JSON.stringify(reading)).not.toContain('hunter2')
  })

  it('reads a zip with one folder, lower-case names, a BOM, blank header cells and other column orders', async () => {
    const zip = zipSync({
      'export/users.csv': strToU8(
        '\uFEFFgrade,agents,FamilyName,givenName,role,sourcedId,ext_house,dataLastModified,orgSourcedIds,,\n9,g1,Example,Anna,student,s1,red,,o1,,\n,,Example,Greta,guardian,g1,,,o1,,\n',
      ),
      'export/demographics.csv': strToU8('birthdate,userId\n2012-03-04,s1\n'),
      'export/classes.csv': strToU8(classesHeader),
    })
    const reading = await read({ 'dir/export.zip': zip })
    expect(reading.report.preset).toBe('oneroster-1.1')
    expect(reading.report.rows).toEqual({
      'dir/export.zip/export/users.csv': 2,
      'dir/export.zip/export/demographics.csv': 1,
      'dir/export.zip/export/classes.csv': 0,
    })
    expect(reading.tables?.students[0]).toMatchObject({
      student_id: 's1',
      year_group: '9',
      date_of_birth: '2012-03-04',
    })
    expect(reading.tables?.adults).toHaveLength(1)
  })

  it('takes a teacher who is a parent for one person', async () => {
    const tables = await people({
      'users.csv': lines(
        usersHeader,
        's1,active,,true,o1,student,a,,Anna,Example,,,,,,t1,09,',
        't1,active,,true,o1,teacher,t,,Tom,Example,,,tom@example.org,,,,,',
      ),
    })
    expect(tables.adults).toMatchObject([{ adult_id: 't1', staff_id: 't1' }])
  })
})

describe('OneRoster 1.2', () => {
  const users =
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,prefferedGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns'
  const roles =
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId'
  const files = {
    'users.csv': lines(
      users,
      's1,active,,true,a,,Anna,Example,,,,,,g1,09,,,,Annie,,,o1,',
      's2,active,,true,b,,Bo,Left,,,,,,,09,,,,,,,o1,',
      'g1,active,,true,c,,Greta,Example,,,,,,,,,,,,,,o1,',
      'd1,active,,true,d,,Dee,Dean,,,,,,,,,,,,,,o1,',
      'n1,active,,true,e,,Nell,Norole,,,,,,,,,,,,,,o1,',
    ),
    'roles.csv': lines(
      roles,
      'r1,active,,s1,primary,student,,,o1,',
      'r2,active,,s2,primary,student,,2026-07-31,o1,',
      'r3,active,,g1,primary,guardian,,,o1,',
      'r4,active,,d1,secondary,administrator,,,o1,',
      'r5,active,,d1,primary,dean,,,o1,',
    ),
    'userProfiles.csv': lines(
      'sourcedId,status,dateLastModified,userSourcedId,profileType,vendorId,credentialType,username,password',
      'p1,active,,s1,x,y,z,anna,hunter2',
    ),
  }

  it('takes roles from roles.csv, and never reads profiles', async () => {
    const reading = await read(files)
    expect(reading.report.preset).toBe('oneroster-1.2')
    expect(reading.tables?.students).toMatchObject([{ student_id: 's1', preferred_name: 'Annie' }])
    expect(reading.tables?.staff).toMatchObject([{ staff_id: 'd1', role: 'dean' }])
    expect(reading.report.leavers.map(({ id }) => id)).toEqual(['s2'])
    expect(problemsOf(reading)).toEqual(['no-role users.csv:6 sourcedId'])
    expect(JSON.stringify(reading)).not.toContain('hunter2')
    expect(Object.keys(reading.report.rows)).toEqual(['users.csv', 'roles.csv'])
    expect(Object.keys(reading.report.encoding)).toEqual(['users.csv', 'roles.csv'])
  })
})

it('OneRoster 1.2 without a manifest: extra columns, blank header cells, and a teacher who is a guardian', async () => {
  const reading = await read({
    'Users.csv': lines(
      'agentSourcedIds,sourcedId,givenName,familyName,metadata.house,ext_x,,',
      '"t1,g1",s1,Ann,Bee,red,x,,',
      ',t1,Tom,Bee,,,,',
      ',g1,Gre,Bee,,,,',
    ),
    'Roles.csv': lines(
      'userSourcedId,role,roleType,endDate',
      's1,student,primary,',
      't1,teacher,primary,',
      't1,guardian,secondary,',
      'g1,parent,primary,',
    ),
    'classes.csv': 'title,sourcedId,classType',
    'enrollments.csv': lines('classSourcedId,userSourcedId,role,status', 'k9,s1,student,tobedeleted'),
  })
  expect(reading.report.preset).toBe('oneroster-1.2')
  expect(problemsOf(reading)).toEqual([])
  expect(reading.tables?.staff).toMatchObject([{ staff_id: 't1', role: 'teacher' }])
  expect(reading.tables?.adults.map((one) => [one.adult_id, one.staff_id])).toEqual([
    ['t1', 't1'],
    ['g1', ''],
  ])
  expect(reading.tables?.householdStudents).toMatchObject([{ relationship: 'guardian, parent' }])
})

it('the same people come out whatever order the columns have and whatever stands between them', async () => {
  const expected = await people(bundle)
  const shuffled = (csv: string, seed: number, separator: string): string => {
    const rows = csv
      .trimEnd()
      .split('\n')
      .map((row) => row.match(/("[^"]*"|[^,]*)(,|$)/g) ?? [])
    const order = rows[0]?.map((_, i) => i).toSorted((a, b) => ((a * seed) % 31) - ((b * seed) % 31)) ?? []
    return rows
      .map((row) => order.map((at) => (row[at] ?? '').replace(/,$/, '')).join(separator))
      .join('\r\n')
  }
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(',', ';', '\t', '|'),
      async (seed, separator) => {
        const files = Object.entries(bundle).map(
          ([name, csv]) => [name, shuffled(csv, seed, separator)] as const,
        )
        expect(await people(Object.fromEntries(files))).toEqual(expected)
      },
    ),
    { numRuns: 30 },
  )
})
