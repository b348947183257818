import type { MeetingRecord } from './meeting'

/** Whether nobody of the family came: every adult was expected, and noted as absent. */
export const isNoShow = ({ attendance: { adults } }: Pick<MeetingRecord, 'attendance'>): boolean =>
  adults.length > 0 && adults.every(({ presence }) => presence === 'absent')
