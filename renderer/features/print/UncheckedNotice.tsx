import { Anchor, Text } from '@mantine/core'
import { printWords as words } from '@shared/words/screens/print'
import { hrefOf, routes } from '@renderer/ui/routes'

/** Says that no speaker has checked the words of languages, named already, and where to have it done. */
export const UncheckedNotice = ({ languages }: { readonly languages: string }) => (
  <Text size="sm">
    {words.unchecked(languages)}{' '}
    <Anchor underline="always" href={hrefOf(routes.settings())}>
      {words.toCheck}
    </Anchor>
  </Text>
)
