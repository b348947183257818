import { allocatePage } from './allocate'
import { announcePage } from './announce'
import { backupsPage } from './backups'
import { changePage } from './change'
import { followUpPage } from './follow-up'
import { groupSessionsPage } from './group-sessions'
import { eveningPage } from './evening'
import { freeTimesPage } from './free-times'
import { importPage } from './import-lists'
import { laptopsPage } from './laptops'
import { leadersPage } from './leaders'
import { minutesPage } from './minutes'
import type { GuidePage, GuidePageId } from './page'
import { peoplePage } from './people'
import { printPage } from './print'
import { privacyPage } from './privacy'
import { requestsPage } from './requests'
import { setupPage } from './setup'
import { startPage } from './start'
import { teacherListsPage } from './teacher-lists'
import { unplacedPage } from './unplaced'

/** The guide for the office: what every page says. */
export const guide: Readonly<Record<GuidePageId, GuidePage>> = {
  start: startPage,
  import: importPage,
  people: peoplePage,
  setup: setupPage,
  'group-sessions': groupSessionsPage,
  times: freeTimesPage,
  requests: requestsPage,
  teachers: teacherListsPage,
  allocate: allocatePage,
  unplaced: unplacedPage,
  change: changePage,
  print: printPage,
  announce: announcePage,
  evening: eveningPage,
  laptops: laptopsPage,
  minutes: minutesPage,
  'follow-up': followUpPage,
  leaders: leadersPage,
  backups: backupsPage,
  privacy: privacyPage,
}
