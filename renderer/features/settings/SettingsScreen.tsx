import { settingsWords } from '@shared/words/screens/settings'
import { useQuery } from '@renderer/features/app-context'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import { AbsenceSection } from './AbsenceSection'
import { AboutSection } from './AboutSection'
import { AppearanceSection } from './AppearanceSection'
import { LettersSection } from './LettersSection'
import { OpenBackupSection } from './OpenBackupSection'
import { SaveBackupSection } from './SaveBackupSection'
import { SchoolSection } from './SchoolSection'
import { StartOverSection } from './StartOverSection'
import { StoredSection } from './StoredSection'
import classes from './settings.module.css'

/** The school, how the app looks, backups, what is stored, and the words of letters. */
export function SettingsScreen() {
  const school = useQuery((queries) => queries.school(), 'school')
  const settings = useQuery((queries) => queries.settings(), 'settings')
  const stored = useQuery((queries) => queries.stored(), 'stored')
  const unreadable = useQuery((queries) => queries.unreadable(), 'unreadable')
  const templates = useQuery((queries) => queries.templates(), 'templates')
  if (templates.kind === 'loading') return <PageSkeleton />
  if (school.kind === 'loading' || settings.kind === 'loading') return <PageSkeleton />
  if (stored.kind === 'loading' || unreadable.kind === 'loading') return <PageSkeleton />
  return (
    <Page header={<PageHeader title={settingsWords.title} />}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <SchoolSection school={school.value} />
          <AppearanceSection settings={settings.value} />
          <AbsenceSection />
          <AboutSection />
        </div>
        <div className={classes.column}>
          <SaveBackupSection />
          <OpenBackupSection timezone={school.value?.timezone ?? null} />
          <StoredSection counts={stored.value} unreadable={unreadable.value} />
          <StartOverSection counts={stored.value} />
        </div>
        <div className={classes.wide}>
          <LettersSection school={school.value} settings={settings.value} templates={templates.value} />
        </div>
      </div>
    </Page>
  )
}
