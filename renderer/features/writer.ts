import { createContext, useContext } from 'react'
import type { StaffId } from '@shared/kernel/ids'

/** The teacher whose laptop this is; null at the office, where anybody's minutes are written. */
export const WriterContext = createContext<StaffId | null>(null)

/** Who writes on this computer: the teacher whose laptop it is, else the first of those who hold the meeting. */
export function useWriter<Id extends { readonly id: StaffId }>(staff: readonly Id[]): StaffId | null {
  const writer = useContext(WriterContext)
  return staff.find(({ id }) => id === writer)?.id ?? staff[0]?.id ?? null
}
