import { settingsWords } from '@shared/words/screens/settings'
import { SaveBackupForm } from '../SaveBackupForm'
import { SettingsCard } from './SettingsCard'

const words = settingsWords.save

/** Everything into one encrypted file. */
export const SaveBackupSection = () => (
  <SettingsCard title={words.title} note={words.note}>
    <SaveBackupForm />
  </SettingsCard>
)
