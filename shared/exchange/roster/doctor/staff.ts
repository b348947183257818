import type { RosterProposal } from '@shared/domain/folder/roster-report'
import type { AssembledSchool } from '../school/assemble'
import { spokenName } from '../values/names'

/** Staff without a room, once the files name any rooms. */
export const staffWithoutRoom = ({ staff, rooms }: AssembledSchool): readonly RosterProposal[] =>
  rooms.length === 0
    ? []
    : staff
        .filter(({ room }) => room === '')
        .map(({ id, title, givenName, familyName }) => ({
          kind: 'staff-without-room',
          ids: [id],
          names: [spokenName(title, givenName, familyName) || id],
        }))
