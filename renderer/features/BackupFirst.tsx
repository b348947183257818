import { Button } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useState } from 'react'
import { removalWords } from '@shared/words/screens/removal'
import { SaveBackupForm } from './SaveBackupForm'
import classes from './save-backup.module.css'

/** Offers a backup where something is about to be deleted. */
export function BackupFirst() {
  const [isOpen, setOpen] = useState(false)
  return isOpen ? (
    <div className={classes.backupFirst}>
      <SaveBackupForm />
    </div>
  ) : (
    <div className={classes.actions}>
      <Button variant="default" leftSection={<IconDatabaseExport size={16} />} onClick={() => setOpen(true)}>
        {removalWords.backupFirst}
      </Button>
    </div>
  )
}
