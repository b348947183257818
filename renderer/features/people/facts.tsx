import { Anchor } from '@mantine/core'
import type { Room } from '@shared/domain/events/event'
import type {
  Adult,
  ContactChannel,
  Household,
  Interpreter,
  Staff,
  Student,
} from '@shared/domain/people/people'
import { proseName, staffName } from '@shared/words/names'
import { peopleWords } from '@shared/words/screens/people'
import { ApartGlyph } from '@renderer/ui/ApartGlyph'
import { EditableChoice, EditableText } from '@renderer/ui/EditableFact'
import { Facts, PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, places } from '@renderer/ui/places'
import { useFormat } from '@renderer/ui/use-format'
import { childWithForm, languagesText } from './columns'
import { languageCodes, notBlank, numberOrBlank, oneLanguageOrBlank, severalLanguages } from './field-checks'
import type { SchoolIndex } from './school-index'
import { useChange } from './use-change'
import classes from './facts.module.css'

const fields = peopleWords.fields
const columns = peopleWords.columns

export function StudentFacts(props: { readonly school: SchoolIndex; readonly student: Student }) {
  const { school, student } = props
  const format = useFormat()
  const { change, refusal } = useChange()
  const keep = (to: Partial<Student>): void =>
    change({ kind: 'student', id: student.id, before: student, after: { ...student, ...to } })
  const enrolment = school.enrolment(student.id)
  const families = school.families(student.id)
  return (
    <>
      {refusal}
      <PanelSection title={peopleWords.sections.about}>
        <Facts
          facts={[
            textFact(fields.givenName, student.givenName, (givenName) => keep({ givenName }), notBlank),
            textFact(fields.familyName, student.familyName, (familyName) => keep({ familyName }), notBlank),
            textFact(fields.preferredName, student.preferredName, (preferredName) => keep({ preferredName })),
            { label: columns.form, value: enrolment?.form ?? '' },
            { label: columns.year, value: enrolment?.yearGroup ?? '' },
            ...(student.dateOfBirth === null
              ? []
              : [{ label: fields.dateOfBirth, value: format.date(student.dateOfBirth) }]),
            { label: columns.sourceId, value: student.sourceId },
          ]}
        />
      </PanelSection>
      <PanelSection title={peopleWords.sections.families}>
        <ul className={classes.links}>
          {families.map(({ end, guardianship }) => (
            <li key={end.id}>
              <Anchor href={hrefOf(places.people('families', end.id))}>{end.name}</Anchor>{' '}
              {families.length > 1 && <ApartGlyph words={peopleWords.apartGlyph} />}
              <div className={classes.note}>
                {[
                  end.adults,
                  guardianship.relationship,
                  guardianship.receivesLetters ? peopleWords.receivesLetters : peopleWords.noLetters,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      </PanelSection>
    </>
  )
}

export function FamilyFacts(props: { readonly school: SchoolIndex; readonly household: Household }) {
  const { school, household } = props
  const format = useFormat()
  const { change, refusal } = useChange()
  const keep = (to: Partial<Household>): void =>
    change({ kind: 'household', id: household.id, before: household, after: { ...household, ...to } })
  const { interpreterLanguage } = household
  const adults = school.adults(household.id)
  return (
    <>
      {refusal}
      <PanelSection title={peopleWords.sections.about}>
        <Facts
          facts={[
            textFact(fields.name, household.name, (name) => keep({ name }), notBlank),
            textFact(fields.adults, household.adults, (to) => keep({ adults: to })),
            {
              label: columns.letters,
              value: (
                <EditableText
                  label={columns.letters}
                  value={household.letterLanguage}
                  shown={format.language(household.letterLanguage)}
                  check={(value) => notBlank(value) ?? oneLanguageOrBlank(value)}
                  onKeep={(letterLanguage) => keep({ letterLanguage })}
                />
              ),
            },
            {
              label: columns.interpreter,
              value: (
                <EditableText
                  label={columns.interpreter}
                  value={interpreterLanguage ?? ''}
                  shown={
                    interpreterLanguage === null
                      ? peopleWords.noInterpreter
                      : format.language(interpreterLanguage)
                  }
                  check={oneLanguageOrBlank}
                  onKeep={(code) => keep({ interpreterLanguage: code === '' ? null : code })}
                />
              ),
            },
            {
              label: columns.channel,
              value: (
                <EditableChoice<ContactChannel>
                  label={columns.channel}
                  value={household.contactChannel}
                  options={channels}
                  onKeep={(contactChannel) => keep({ contactChannel })}
                />
              ),
            },
            textFact(columns.contact, household.contact, (contact) => keep({ contact })),
            { label: columns.sourceId, value: household.sourceId },
          ]}
        />
      </PanelSection>
      <PanelSection title={peopleWords.sections.children}>
        <ul className={classes.links}>
          {school.children(household.id).map(({ end, guardianship }) => (
            <li key={end.id}>
              <Anchor href={hrefOf(places.people('students', end.id))}>{childWithForm(school, end)}</Anchor>
              <div className={classes.note}>
                {[
                  guardianship.relationship,
                  guardianship.receivesLetters ? peopleWords.receivesLetters : peopleWords.noLetters,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </div>
              {school
                .families(end.id)
                .filter((other) => other.end.id !== household.id)
                .map((other) => (
                  <div key={other.end.id} className={classes.note}>
                    <ApartGlyph words={peopleWords.apartGlyph} />{' '}
                    <Anchor href={hrefOf(places.people('families', other.end.id))}>{other.end.name}</Anchor>
                  </div>
                ))}
            </li>
          ))}
        </ul>
      </PanelSection>
      {adults.length > 0 && (
        <PanelSection title={peopleWords.sections.adults}>
          <ul className={classes.links}>
            {adults.map((adult) => (
              <li key={adult.id}>
                <Anchor href={hrefOf(places.people('adults', adult.id))}>{proseName(adult)}</Anchor>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </>
  )
}

export function AdultFacts(props: { readonly school: SchoolIndex; readonly adult: Adult }) {
  const { school, adult } = props
  const { change, refusal } = useChange()
  const keep = (to: Partial<Adult>): void =>
    change({ kind: 'adult', id: adult.id, before: adult, after: { ...adult, ...to } })
  const staff = school.staffOf(adult.staffId)
  return (
    <>
      {refusal}
      <PanelSection title={peopleWords.sections.about}>
        <Facts
          facts={[
            textFact(fields.title, adult.title, (title) => keep({ title })),
            textFact(fields.givenName, adult.givenName, (givenName) => keep({ givenName })),
            textFact(fields.familyName, adult.familyName, (familyName) => keep({ familyName }), notBlank),
            {
              label: columns.attends,
              value: (
                <EditableChoice
                  label={columns.attends}
                  value={adult.attends ? 'yes' : 'no'}
                  options={yesOrNo}
                  onKeep={(value) => keep({ attends: value === 'yes' })}
                />
              ),
            },
            textFact(columns.phone, adult.phone, (phone) => keep({ phone })),
            textFact(columns.email, adult.email, (email) => keep({ email })),
            ...(staff
              ? [
                  {
                    label: columns.alsoStaff,
                    value: (
                      <Anchor href={hrefOf(places.people('staff', staff.id))}>{staffName(staff)}</Anchor>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </PanelSection>
      <PanelSection title={peopleWords.sections.families}>
        <ul className={classes.links}>
          {school.householdsOf(adult).map((household) => (
            <li key={household.id}>
              <Anchor href={hrefOf(places.people('families', household.id))}>{household.name}</Anchor>
            </li>
          ))}
        </ul>
      </PanelSection>
    </>
  )
}

export function StaffFacts(props: { readonly school: SchoolIndex; readonly staff: Staff }) {
  const { school, staff } = props
  const format = useFormat()
  const { change, refusal } = useChange()
  const keep = (to: Partial<Staff>): void =>
    change({ kind: 'staff', id: staff.id, before: staff, after: { ...staff, ...to } })
  const families = school.adultOfStaff(staff.id).flatMap(school.householdsOf)
  return (
    <>
      {refusal}
      <PanelSection title={peopleWords.sections.about}>
        <Facts
          facts={[
            textFact(fields.title, staff.title, (title) => keep({ title })),
            textFact(fields.givenName, staff.givenName, (givenName) => keep({ givenName })),
            textFact(fields.familyName, staff.familyName, (familyName) => keep({ familyName }), notBlank),
            textFact(columns.role, staff.role, (role) => keep({ role })),
            {
              label: fields.languages,
              value: (
                <EditableText
                  label={fields.languages}
                  value={staff.languages.join(', ')}
                  shown={languagesText(staff.languages, format)}
                  check={severalLanguages}
                  onKeep={(text) => keep({ languages: languageCodes(text) })}
                />
              ),
            },
            textFact(columns.email, staff.email, (email) => keep({ email })),
            { label: columns.sourceId, value: staff.sourceId },
          ]}
        />
      </PanelSection>
      {families.length > 0 && (
        <PanelSection title={peopleWords.sections.families}>
          <ul className={classes.links}>
            {families.map((household) => (
              <li key={household.id}>
                <Anchor href={hrefOf(places.people('families', household.id))}>{household.name}</Anchor>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </>
  )
}

export function InterpreterFacts(props: { readonly interpreter: Interpreter }) {
  const { interpreter } = props
  const format = useFormat()
  const { change, refusal } = useChange()
  const keep = (to: Partial<Interpreter>): void =>
    change({ kind: 'interpreter', id: interpreter.id, before: interpreter, after: { ...interpreter, ...to } })
  return (
    <>
      {refusal}
      <PanelSection title={peopleWords.sections.about}>
        <Facts
          facts={[
            textFact(fields.givenName, interpreter.givenName, (givenName) => keep({ givenName })),
            textFact(
              fields.familyName,
              interpreter.familyName,
              (familyName) => keep({ familyName }),
              notBlank,
            ),
            {
              label: fields.languages,
              value: (
                <EditableText
                  label={fields.languages}
                  value={interpreter.languages.join(', ')}
                  shown={languagesText(interpreter.languages, format)}
                  check={(text) => notBlank(text) ?? severalLanguages(text)}
                  onKeep={(text) => keep({ languages: languageCodes(text) })}
                />
              ),
            },
            { label: columns.sourceId, value: interpreter.sourceId },
          ]}
        />
      </PanelSection>
    </>
  )
}

export function RoomFacts(props: { readonly room: Room }) {
  const { room } = props
  const { change, refusal } = useChange()
  const keep = (to: Partial<Room>): void =>
    change({ kind: 'room', id: room.id, before: room, after: { ...room, ...to } })
  return (
    <>
      {refusal}
      <PanelSection title={peopleWords.sections.about}>
        <Facts
          facts={[
            textFact(fields.name, room.name, (name) => keep({ name }), notBlank),
            textFact(columns.building, room.building, (building) => keep({ building })),
            {
              label: columns.atOnce,
              value: (
                <EditableText
                  label={columns.atOnce}
                  value={room.meetingsAtOnce === null ? '' : String(room.meetingsAtOnce)}
                  shown={room.meetingsAtOnce === null ? peopleWords.noLimit : room.meetingsAtOnce}
                  check={numberOrBlank}
                  onKeep={(text) => keep({ meetingsAtOnce: text === '' ? null : Number(text) })}
                />
              ),
            },
            { label: columns.sourceId, value: room.sourceId },
          ]}
        />
      </PanelSection>
    </>
  )
}

function textFact(
  label: string,
  value: string,
  onKeep: (value: string) => void,
  check?: (value: string) => string | null,
) {
  return {
    label,
    value: <EditableText label={label} value={value} onKeep={onKeep} {...(check ? { check } : {})} />,
  }
}

const yesOrNo = [
  { value: 'yes', label: peopleWords.yes },
  { value: 'no', label: peopleWords.no },
] as const
const channels = (['letter', 'email', 'sms', 'phone', 'app'] as const).map((value) => ({
  value,
  label: peopleWords.channels[value],
}))
