import { Button } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { searchMinutesWords as words } from '@shared/words/screens/search-minutes'
import { hrefOf, routes } from '@renderer/ui/routes'

/** Leads to the search of all minutes. */
export const SearchLink = () => (
  <Button
    component="a"
    href={hrefOf(routes.searchMinutes())}
    variant="default"
    leftSection={<IconSearch size={16} aria-hidden />}
  >
    {words.open}
  </Button>
)
