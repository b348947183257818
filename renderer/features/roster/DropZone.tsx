import { Button, Group, Text, Title } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { RememberedMappings } from './RememberedMappings'
import { RosterNoticeLine } from './RosterNoticeLine'
import classes from './roster.module.css'
import type { RosterImport } from './use-roster-import'

/** Where lists are dropped or chosen, before there are any. */
export function DropZone({ work }: { readonly work: RosterImport }) {
  return (
    <Page header={<PageHeader title={words.title} subtitle={words.intro} />}>
      <RosterNoticeLine work={work} />
      <div className={classes.zone}>
        <IconFileImport size={32} stroke={1.4} aria-hidden />
        <Title order={2}>{words.drop.title}</Title>
        <Text size="sm" c="dimmed" maw={440} ta="center">
          {words.drop.text}
        </Text>
        <Group gap="xs" mt="xs" justify="center">
          <Button onClick={work.chooseFiles}>{words.drop.files}</Button>
          <Button variant="default" onClick={work.chooseFolder}>
            {words.drop.folder}
          </Button>
        </Group>
      </div>
      <RememberedMappings onSave={(mapping) => void work.saveMapping(mapping)} />
    </Page>
  )
}
