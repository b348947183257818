import { z } from 'zod'
import { markerKinds, type Marker, type MarkerSubject } from '@shared/domain/people/safeguarding'
import type { AdultId, HouseholdId, StudentId } from '@shared/kernel/ids'
import { id, localDate, recordId, text } from '../primitives'
import { recordType, type IdMapper } from '../record-type'

export type MarkerRecord = Marker & { readonly id: string }

function mapSubject(subject: MarkerSubject, mapId: IdMapper): MarkerSubject {
  switch (subject.kind) {
    case 'student':
      return { kind: 'student', id: mapId('student', subject.id, 'subject') }
    case 'household':
      return { kind: 'household', id: mapId('household', subject.id, 'subject') }
    case 'adult':
      return { kind: 'adult', id: mapId('adult', subject.id, 'subject') }
  }
}

/** A warning about somebody, for the office alone. */
export const marker = recordType<MarkerRecord>({
  schema: z.strictObject({
    id: recordId,
    kind: z.enum(markerKinds),
    subject: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('student'), id: id<StudentId>() }),
      z.strictObject({ kind: z.literal('household'), id: id<HouseholdId>() }),
      z.strictObject({ kind: z.literal('adult'), id: id<AdultId>() }),
    ]),
    author: text,
    source: text,
    date: localDate,
  }),
  since: 2,
  mapIds: (row, mapId) => ({ ...row, subject: mapSubject(row.subject, mapId) }),
})
