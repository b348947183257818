import { useClipboard } from '@mantine/hooks'

/** Copies a text; the first value says for two seconds that it was done. */
export function useCopied(): readonly [boolean, (text: string) => void] {
  const clipboard = useClipboard({ timeout: 2000 })
  return [clipboard.copied, (text) => clipboard.copy(text)]
}
