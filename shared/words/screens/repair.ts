import type { PluralForms } from '../format'

/** What the frame says when a damaged store was repaired as it was opened. */
export const repairWords = {
  title: 'Parley has repaired its records',
  todo: 'Check the plan before you announce or print it.',
  close: 'Close',
  appointment: { one: 'appointment', other: 'appointments' } satisfies PluralForms,
  request: { one: 'request', other: 'requests' } satisfies PluralForms,
  removed: (event: string, appointments: string) =>
    `${event}: ${appointments} removed from the plan because the request no longer exists.`,
  repeated: (event: string, appointments: string) =>
    `${event}: ${appointments} removed from the plan because the request has another one.`,
  listed: (event: string, requests: string) => `${event}: ${requests} added to the list of those not placed.`,
  plan: {
    kept: null,
    earlier: (event: string) => `${event}: its plan was missing, so an earlier plan is shown.`,
    none: (event: string) => `${event}: its plan was missing. Allocate to make a new one.`,
  },
  leftOver: (appointments: string) => `${appointments} left over from deleted plans removed.`,
} as const
