import { Button } from '@mantine/core'
import { IconBlockquote, IconSearch } from '@tabler/icons-react'
import { phraseBankWords } from '@shared/words/screens/phrase-bank'
import { searchMinutesWords } from '@shared/words/screens/search-minutes'
import { hrefOf, routes } from '@renderer/ui/routes'

/** Lead to what belongs to the minutes of every event: the phrase bank and the search. */
export const MinutesLinks = () => (
  <>
    <Button
      component="a"
      href={hrefOf(routes.phrases())}
      variant="default"
      leftSection={<IconBlockquote size={16} aria-hidden />}
    >
      {phraseBankWords.title}
    </Button>
    <Button
      component="a"
      href={hrefOf(routes.searchMinutes())}
      variant="default"
      leftSection={<IconSearch size={16} aria-hidden />}
    >
      {searchMinutesWords.open}
    </Button>
  </>
)
