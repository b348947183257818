import { Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import classes from './DoneLine.module.css'

/** One line that says what was done, announced to screen readers as it appears. */
export const DoneLine = ({ text }: { readonly text: string }) => (
  <Text size="sm" role="status" className={classes.done}>
    <IconCircleCheck size={16} aria-hidden />
    {text}
  </Text>
)
