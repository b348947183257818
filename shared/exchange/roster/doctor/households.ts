import type { RosterProposal } from '@shared/domain/folder/roster-report'
import { groupBy } from '@shared/kernel/group-by'
import type { AssembledSchool } from '../school/assemble'
import { addressKey, comingAdults, householdName, type HouseholdRecord } from '../school/households'
import type { StudentRecord } from '../school/students'
import { foldName, spokenName } from '../values/names'

const studentsOf = ({ links }: HouseholdRecord): readonly StudentRecord[] => [
  ...new Set(links.map(({ student }) => student)),
]

function addressOf(household: HouseholdRecord): string {
  const address = comingAdults(household).find((adult) => adult.address !== '')?.address
  return addressKey(address ?? studentsOf(household)[0]?.address ?? '')
}

/** Children of one surname at one address, whose adults are listed as two households. */
export function siblingsInTwoHouseholds({ households }: AssembledSchool): readonly RosterProposal[] {
  return [...groupBy(households, addressOf)].flatMap(([address, group]) => {
    if (address === '' || group.length < 2) return []
    const bySurname = groupBy(group, (household) => foldName(studentsOf(household)[0]?.familyName ?? ''))
    return [...bySurname.values()].flatMap((same): readonly RosterProposal[] => {
      const students = [...new Set(same.flatMap(studentsOf))]
      const isOneChild = students.length < 2
      return same.length < 2 || isOneChild
        ? []
        : [
            {
              kind: 'siblings-in-two-households',
              ids: same.map(({ id }) => id),
              names: students.map(({ givenName, familyName }) => spokenName(givenName, familyName)),
            },
          ]
    })
  })
}

/** Two households of one student at one address. */
export function couplesToJoin({ households, students }: AssembledSchool): readonly RosterProposal[] {
  const ofStudent = new Map<StudentRecord, HouseholdRecord[]>(students.map((student) => [student, []]))
  for (const household of households)
    for (const student of studentsOf(household)) ofStudent.get(student)?.push(household)
  return [...ofStudent.values()].flatMap((own) =>
    [...groupBy(own, addressOf)].flatMap(([address, group]): readonly RosterProposal[] =>
      address === '' || group.length < 2
        ? []
        : [{ kind: 'couple-to-join', ids: group.map(({ id }) => id), names: group.map(householdName) }],
    ),
  )
}
