import { MantineProvider } from '@mantine/core'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { teacherWords } from '@shared/words/screens/teacher'
import { sampleWords } from '@shared/words/screens/sample'
import { createClock } from './clock'
import { AppProvider } from './features/app-context'
import { StartProblemScreen, type StartProblem } from './features/settings/StartProblemScreen'
import { UpgradeScreen } from './features/settings/UpgradeScreen'
import { Frame } from './frame/Frame'
import { TeacherFrame } from './frame/TeacherFrame'
import { pickBridge } from './host/pick-bridge'
import { shareQueries } from './queries/share-queries'
import { openStorage } from './storage/open'
import { faultDetails } from './ui/fault-details'
import { FaultBoundary } from './ui/FaultBoundary'
import { routes } from './ui/routes'
import { cssVariables, theme } from './ui/theme'
import { LocaleProvider } from './ui/use-format'
import {
  allocateInWorker,
  announceInWorker,
  backupsInWorker,
  importInWorker,
  printInWorker,
  repairsInWorker,
  rosterImportInWorker,
  searchMinutesInWorker,
  shareInWorker,
  tapFilesInWorker,
} from './workers/jobs'
import {
  deviceName,
  goToSchool,
  schoolOfWindow,
  startsWithTeacher,
  storeOfWindow,
} from './workers/window-store'
import type { OnUpgradeProgress } from './services/ports'
import { createServices } from './services/services'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
// React's own log quotes values, and so perhaps a child's name: the error boundary shows what is safe to show.
const school = schoolOfWindow()
const root = createRoot(place, { onCaughtError: () => undefined, onUncaughtError: () => undefined })
if (startsWithTeacher()) goToSchool('teacher', routes.start())
else start().catch((cause: unknown) => draw(problemScreen({ kind: 'broken', details: faultDetails(cause) })))

/** Picks the host, opens the store, hands both down, and draws. */
async function start(): Promise<void> {
  const clock = createClock()
  const newId = (): string => crypto.randomUUID()
  const opened = await openStorage({
    now: () => clock.now(),
    newId,
    role: 'window',
    name: storeOfWindow(),
    onUpgradeProgress: showAfterASecond((done, total) => draw(<UpgradeScreen done={done} total={total} />)),
  })
  if (!opened.ok) {
    return draw(problemScreen(opened.error))
  }
  const { storage } = opened.value
  const queries = shareQueries(opened.value.queries)
  clock.followSchool(queries)
  const bridge = pickBridge()
  const services = createServices({
    clock,
    newId,
    device: deviceName,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    bridge,
    storage,
    allocate: allocateInWorker,
    announce: announceInWorker,
    openRepairs: repairsInWorker,
    print: printInWorker,
    shareFile: shareInWorker,
    openImport: importInWorker,
    openRosterImport: rosterImportInWorker,
    openMinutesSearch: searchMinutesInWorker,
    backups: backupsInWorker(async () => (await bridge.about()).version),
    tapFiles: tapFilesInWorker,
    restart: () => goToSchool(school, routes.start()),
    school,
    openSchool: (to) => goToSchool(to, to === 'sample' ? routes.makeSample() : routes.start()),
  })
  draw(
    <AppProvider value={{ queries, services }}>
      <Router hook={useHashLocation}>
        {school === 'teacher' ? (
          <TeacherFrame repair={opened.value.repair} />
        ) : (
          <Frame repair={opened.value.repair} />
        )}
      </Router>
    </AppProvider>,
  )
}

/** Most upgrades end before anybody could read that they began. */
function showAfterASecond(show: OnUpgradeProgress): OnUpgradeProgress {
  const begun = performance.now()
  return (done, total) => {
    if (performance.now() - begun > 1000) show(done, total)
  }
}

/** There is never a blank page: whatever fails says so, and what to do. */
const problemScreen = (problem: StartProblem): ReactNode => (
  <StartProblemScreen
    problem={problem}
    onTryAgain={() => location.reload()}
    leave={
      school === 'own'
        ? null
        : {
            label: school === 'sample' ? sampleWords.leave : teacherWords.leave,
            act: () => goToSchool('own', routes.start()),
          }
    }
  />
)

function draw(content: ReactNode): void {
  root.render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        {/* The page says once, in index.html, which language it is in. */}
        <LocaleProvider value={document.documentElement.lang}>
          <FaultBoundary place="app" fallback={(details) => problemScreen({ kind: 'broken', details })}>
            {content}
          </FaultBoundary>
        </LocaleProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
