import type { GuidePageId } from '@shared/words/guide/page'
import { routes } from '@renderer/ui/routes'
import { routeOf, type RouteName } from './use-route'

const pageOfRoute: Readonly<Record<RouteName, GuidePageId>> = {
  start: 'start',
  people: 'people',
  import: 'import',
  event: 'start',
  groupSessions: 'group-sessions',
  requests: 'requests',
  plan: 'change',
  unplaced: 'unplaced',
  waiting: 'unplaced',
  calendar: 'change',
  print: 'print',
  share: 'announce',
  evening: 'evening',
  packs: 'laptops',
  minutes: 'minutes',
  searchMinutes: 'minutes',
  phrases: 'minutes',
  followUp: 'follow-up',
  leaders: 'leaders',
  settings: 'backups',
}

/** The page of the guide about the screen at an address. */
export function guidePageOf(path: string, hasPlan: boolean): GuidePageId {
  if (/^\/event\/[^/]+\/setup\/times$/.test(path)) return 'times'
  if (/^\/event\/[^/]+\/requests\/teachers(\/|$)/.test(path)) return 'teachers'
  if (path === routes.newEvent() || /^\/event\/[^/]+\/setup(\/|$)/.test(path)) return 'setup'
  const { name } = routeOf(path)
  return name === 'plan' && !hasPlan ? 'allocate' : pageOfRoute[name]
}
