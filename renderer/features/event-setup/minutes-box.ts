import type { TypedNumber } from '@shared/domain/requests/lengths-draft'

/** What a box for whole minutes is given; it may be left blank. */
export const minutesBox = (value: TypedNumber, onChange: (value: TypedNumber) => void) => ({
  min: 0,
  max: 1440,
  allowDecimal: false,
  allowNegative: false,
  value,
  onChange: (typed: string | number) => onChange(typed === '' ? '' : Number(typed)),
})
