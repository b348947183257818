import { describe, expect, it } from 'vitest'
import { lines, people, problemsOf, read } from './read'

describe('School Data Sync 2.1', () => {
  const files = {
    'orgs.csv': lines('sourcedId,name,type', 'o,School,school'),
    'users.csv': lines(
      'sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms',
      '1,ann,Ann,Bee,hunter2,,,,',
      '2,pa,Pa,Bee,hunter2,,pa@example.org,,',
      '3,tom,Tom,Teach,hunter2,,,,',
      '4,doc,Doc,Tor,,,,,',
    ),
    'roles.csv': lines(
      'userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate',
      '1,o,student,,7,true,,',
      '3,o,teacher,,,true,,',
    ),
    'relationships.csv': lines(
      'userSourcedId,relationshipUserSourcedId,relationshipRole',
      '1,2,parent',
      '1,4,doctor',
      '1,9,parent',
    ),
    'classes.csv': lines('sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId', 'k,o,Maths,,'),
    'enrollments.csv': lines('classSourcedId,userSourcedId,role', 'k,1,student', 'k,3,teacher'),
    'userFlags.csv': lines('userSourcedId,flag', '1,secret-flag'),
  }

  it('links adults by relationships.csv; a doctor never attends, and flags are never read', async () => {
    const reading = await read(files)
    expect(reading.report.preset).toBe('sds-2.1')
    expect(reading.tables?.students).toMatchObject([{ student_id: '1', year_group: '7' }])
    expect(reading.tables?.adults.map((one) => [one.adult_id, one.attends])).toEqual([
      ['2', 'yes'],
      ['4', 'no'],
    ])
    expect(reading.tables?.households).toMatchObject([{ adults: 'Pa Bee' }])
    expect(reading.tables?.teachingGroups).toMatchObject([
      { group_id: 'k', staff_ids: '3', student_ids: '1' },
    ])
    expect(problemsOf(reading)).toEqual(['unknown-id relationships.csv:4 relationshipUserSourcedId'])
    expect(JSON.stringify(reading)).not.toMatch(/hunter2|secret-flag/)
  })

  it('reads tabs, a BOM and other column orders; a role that has ended is a leaver', async () => {
    const reading = await read({
      'Users.csv': `\uFEFF${lines(
        'email\tusername\tfamilyName\tgivenName\tsourcedId\tsms',
        '\tann\tBee\tAnn\t1\t',
        '\tcal\tDee\tCal\t3\t',
        'pa@example.org\tpa\tDee\tPa\t2\t07700 900001',
      )}`,
      'ROLES.CSV': lines(
        'role,userSourcedId,orgSourcedId,sessionSourcedId,grade,roleEndDate',
        'student,1,o,,7,2020-01-01',
        'student,3,o,,7,2090-01-01',
        'parent,2,o,,,',
      ),
      'relationships.csv': lines(
        'relationshipRole,relationshipUserSourcedId,userSourcedId',
        'parent,2,3',
        'parent,2,1',
      ),
    })
    expect(reading.report.leavers.map(({ id }) => id)).toEqual(['1'])
    expect(reading.tables?.students).toMatchObject([{ student_id: '3', year_group: '7' }])
    expect(reading.tables?.householdStudents).toMatchObject([{ student_id: '3', relationship: 'parent' }])
    expect(problemsOf(reading)).toEqual([])
  })

  it('is 2.0 with roles in capitals, staff of two schools, semicolons and passwords', async () => {
    const reading = await read({
      'users.csv': lines(
        'password;sourcedId;orgSourcedIds;username;givenName;familyName;role;grade;email',
        'hunter2;1;o;ann;Ann;Bee;Student;07;',
        'hunter2;3;o,o2;tom;Tom;Teach;Teacher;;tom@example.org',
      ),
      'orgs.csv': 'sourcedId;name;type',
    })
    expect(reading.report.preset).toBe('sds-2.0')
    expect(reading.tables?.students).toMatchObject([{ student_id: '1', year_group: '07' }])
    expect(reading.tables?.staff).toMatchObject([{ staff_id: '3', email: 'tom@example.org' }])
    expect(JSON.stringify(reading)).not.toContain('hunter2')
  })

  it('is 2.0 where users tell their role and grade', async () => {
    const reading = await read({
      'Users.csv': lines(
        'sourcedId,orgSourcedIds,username,givenName,familyName,role,grade',
        '1,o,ann,Ann,Bee,student,7',
      ),
    })
    expect(reading.report.preset).toBe('sds-2.0')
    expect(reading.tables?.students).toMatchObject([{ student_id: '1', year_group: '7' }])
  })
})

describe('School Data Sync V1', () => {
  const files = {
    'School.csv': lines('SIS ID,Name', '9,School'),
    'Student.csv': lines(
      'SIS ID,School SIS ID,First Name,Last Name,Grade,Username,Birthdate',
      '1,9,Ann,Bee,7,ann,1/2/2013',
    ),
    'Teacher.csv': lines(
      'SIS ID,School SIS ID,First Name,Last Name,Username',
      't1,9,Tom,Teach,tom@example.org',
    ),
    'Section.csv': lines('SIS ID,School SIS ID,Section Name', 'x,9,Maths'),
    'StudentEnrollment.csv': lines('Section SIS ID,SIS ID', 'x,1'),
    'TeacherRoster.csv': lines('Section SIS ID,SIS ID', 'x,t1'),
    'User.csv': lines(
      'Email,First Name,Last Name,Phone,SIS ID',
      'pa@example.org,Pa,Bee,555,',
      'ma@example.org,Ma,Bee,,m7',
    ),
    'GuardianRelationship.csv': lines(
      'SIS ID,Email,Role',
      '1,PA@example.org,Parent',
      '1,ma@example.org,',
      '1,no@example.org,Parent',
    ),
  }

  it('reads dates with the month first and joins guardians by e-mail', async () => {
    const reading = await read(files)
    expect(reading.report.preset).toBe('sds-1')
    expect(reading.tables?.students).toMatchObject([{ student_id: '1', date_of_birth: '2013-01-02' }])
    expect(reading.tables?.adults.map((one) => one.email)).toEqual(['pa@example.org', 'ma@example.org'])
    expect(reading.tables?.adults[1]?.adult_id).toBe('m7')
    expect(reading.tables?.households).toHaveLength(1)
    expect(reading.tables?.teachingGroups).toMatchObject([
      { group_id: 'x', staff_ids: 't1', student_ids: '1' },
    ])
    expect(problemsOf(reading)).toEqual(['unknown-id GuardianRelationship.csv:4 Email'])
  })

  it('reads the UK’s labels, in semicolons and UTF-16', async () => {
    const wide = (text: string): Uint8Array =>
      Uint8Array.from([
        0xff,
        0xfe,
        ...Array.from(text).flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
      ])
    const tables = await people({
      'student.csv': wide('ID;School DfE Number;First Name;Last Name\r\n007;123;Zoë;Ńowak\r\n'),
      'section.csv': lines('ID,School DfE Number,Section Name', 'x,123,Maths'),
      'studentenrollment.csv': lines('Section ID,ID', 'x,007'),
    })
    expect(tables.students).toMatchObject([{ student_id: '007', given_name: 'Zoë', family_name: 'Ńowak' }])
    expect(tables.teachingGroups).toMatchObject([{ student_ids: '007' }])
  })
})
