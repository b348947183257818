import { describe, expect, it } from 'vitest'
import { lines, people, problemsOf, proposalsOf, read } from './read'

describe('Clever', () => {
  const header =
    'School_id,Student_id,Student_number,State_id,Last_name,Middle_name,First_name,Grade,DOB,Home_language,Contact_relationship,Contact_type,Contact_name,Contact_phone,Contact_phone_type,Contact_email,Contact_sis_id'
  const files = {
    'schools.csv': lines('School_id,School_name', '1,School'),
    'students.csv': lines(
      header,
      '1,s1,,,Lopez,,Ana,7,1/2/2013,Spanish,Mother,Guardian,Maria de la Cruz,5551234567,Cell,m@example.org,c1',
      '1,s1,,,Lopez,,Ana,7,1/2/2013,Spanish,Doctor,Emergency,Dr. Who,5551234568,Work,,c2',
      '1,s2,,,Lopez,,Ben,8,1/2/2012,Spanish,Mother,Guardian,Maria de la Cruz,5551234567,Cell,m@example.org,c1',
    ),
    'teachers.csv': lines(
      'School_id,Teacher_id,Teacher_email,First_name,Last_name,Title',
      '1,t1,t@example.org,Tom,Teach,Mr',
    ),
    'sections.csv': lines(
      'School_id,Section_id,Teacher_id,Teacher_2_id,Name,Grade,Course_name,Subject',
      '1,x1,t1,t9,Maths 7,7,Maths,math',
    ),
    'enrollments.csv': lines('School_id,Section_id,Student_id', '1,x1,s1'),
  }

  it('makes one student of the rows that repeat them, and one household of siblings', async () => {
    const reading = await read(files)
    expect(reading.report.preset).toBe('clever')
    expect(reading.tables?.students.map((one) => [one.student_id, one.date_of_birth])).toEqual([
      ['s1', '2013-01-02'],
      ['s2', '2012-01-02'],
    ])
    expect(
      reading.tables?.adults.map((one) => [one.adult_id, one.given_name, one.family_name, one.attends]),
    ).toEqual([
      ['c1', 'Maria', 'de la Cruz', 'yes'],
      ['c2', '', 'Who', 'no'],
    ])
    expect(reading.tables?.households).toMatchObject([{ letter_language: 'es', interpreter_language: 'es' }])
    expect(problemsOf(reading)).toEqual(['unknown-id sections.csv:2 Teacher_2_id'])
  })

  it('knows a contact without an id by name and e-mail, and asks about one whose e-mail differs', async () => {
    const reading = await read({
      'students.csv': lines(
        header,
        '1,s1,,,Lopez,,Ana,7,,,Mother,Guardian,Maria Cruz,555,Cell,m@example.org,',
        '1,s2,,,Lopez,,Ben,8,,,Mother,Guardian,Maria Cruz,555,Cell,new@example.org,',
        '1,s3,,,Lopez,,Cid,8,,,Mother,Guardian,Maria Cruz,556,Home,M@example.org,',
      ),
    })
    const ids = reading.tables?.adults.map((one) => one.adult_id) ?? []
    expect(ids).toHaveLength(2)
    expect(proposalsOf(reading)).toContain(['same-adult', ...ids.toSorted()].join(' '))
  })
})

it('takes an American telephone that begins with 7 for what it is', async () => {
  const reading = await read({
    'students.csv': lines(
      'School_id,Student_id,Last_name,First_name,Contact_type,Contact_name,Contact_phone',
      '1,s1,Lopez,Ana,Guardian,Maria Cruz,7135550123',
    ),
  })
  expect(problemsOf(reading)).toEqual([])
})

describe('PowerSchool', () => {
  const header =
    'New Contact Identifier,Contact ID,Prefix,First Name,Last Name,Email Address,Phone Type,phoneNumberAsEntered,Street,* NOT MAPPED *,studentNumber,Contact Priority Order,Relationship Type,STUDENTCONTACTDETAILCOREFIELDS.legalGuardian,Contact Has Custody,Contact Lives With,Contact Receives Mailings'
  const contacts = lines(
    header,
    'u1,,Mr.,Arden,Hayes,arden@example.org,Home,555-1,1 Deer Street,,,,,,,,',
    'u1,,,,,,Mobile,555-2,,,,,,,,,',
    'u1,,,,,,,,,junk,007,2,Father,1,1,1,1',
    'u2,77,Ms,Blake,Kennedy,,,,,,,,,,,,',
    'u2,77,,,,,,,,junk,007,1,Mother,0,0,0,0',
    'u3,78,Mr,Nobody,Linked,,,,,,,,,,,,',
  )

  it('gathers the several rows of a contact, and lets a parent who lives elsewhere be a household', async () => {
    const reading = await read({ 'contacts.csv': contacts })
    expect(reading.report.preset).toBe('powerschool')
    expect(reading.tables?.students.map((one) => one.student_id)).toEqual(['007'])
    expect(
      reading.tables?.adults.map((one) => [one.family_name, one.phone, one.parental_responsibility]),
    ).toEqual([
      ['Kennedy', '', 'no'],
      ['Hayes', '555-2', 'yes'],
    ])
    expect(reading.tables?.householdStudents.map((one) => [one.relationship, one.receives_letters])).toEqual([
      ['Mother', 'no'],
      ['Father', 'yes'],
    ])
    expect(problemsOf(reading)).toEqual([
      'students-without-names contacts.csv:0',
      'no-student contacts.csv:7',
    ])
    expect(JSON.stringify(reading)).not.toContain('junk')
  })

  it('leaves out students whose names nobody tells, and their families, where names are needed', async () => {
    const named = await read({ 'contacts.csv': contacts }, { needsNames: true })
    expect(named.report.counts).toMatchObject({ students: 0, households: 0, adults: 0 })
    expect(named.report.problems[0]?.fault).toEqual({ kind: 'students-without-names', count: 1 })
    const known = await read(
      { 'contacts.csv': contacts },
      { needsNames: true, knownStudents: new Set(['007']) },
    )
    expect(known.report.counts).toMatchObject({ students: 1, households: 2, adults: 2 })
    expect(problemsOf(known)).toEqual(['no-student contacts.csv:7'])
  })

  it('takes names from a list of students beside it, and the guardian’s column by any name', async () => {
    const tables = await people({
      'contacts.csv': contacts.replace(
        'STUDENTCONTACTDETAILCOREFIELDS.legalGuardian',
        'Contact Is Legal Guardian',
      ),
      'students.txt': 'Student_Number\tLast_Name\tFirst_Name\tGrade_Level\n007\tHayes\tMorgan\t8\n',
    })
    expect(tables.students).toMatchObject([{ student_id: '007', given_name: 'Morgan', year_group: '8' }])
    expect(tables.adults.map((one) => one.parental_responsibility)).toEqual(['no', 'yes'])
  })

  it('reads the older export with mother and father in one row', async () => {
    const reading = await read({
      'export.txt':
        'Student_Number\tLast_Name\tFirst_Name\tHome_Room\tMother_First\tMother\tMother_Email\tFather_First\tFather\tFather_Email\n7\tLee\tKim\t8A\tMia\tLee\tmia@example.org\tJo\tPark\tjo@example.org\n',
    })
    expect(reading.report.preset).toBe('powerschool')
    expect(reading.tables?.households).toMatchObject([{ adults: 'Mia Lee and Jo Park' }])
    expect(reading.tables?.householdStudents).toMatchObject([{ relationship: 'Mother, Father' }])
  })

  it('reads the older export with whole names, and a mother alone', async () => {
    const { students, adults } = await people({
      'export.csv': lines(
        'Student_Number,LastFirst,Mother_First,Mother,Mother_Email,Father_First,Father,Father_Email',
        '7,"Lee, Kim",Mia,Lee,mia@example.org,,,',
      ),
    })
    expect(students).toMatchObject([{ given_name: 'Kim', family_name: 'Lee' }])
    expect(adults.map((one) => one.given_name)).toEqual(['Mia'])
  })
})
