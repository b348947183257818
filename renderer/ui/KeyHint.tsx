import { useOs } from '@mantine/hooks'
import classes from './KeyHint.module.css'

/** A shortcut as its keys: `mod+K` is Command K on a Mac, else Ctrl K. */
export function KeyHint(props: { readonly keys: string }) {
  const mac = useOs() === 'macos'
  return (
    <kbd className={classes.keys} aria-hidden>
      {props.keys
        .split('+')
        .map((key) => nameOf(key, mac))
        .join(mac ? '' : ' ')}
    </kbd>
  )
}

function nameOf(key: string, mac: boolean): string {
  if (key === 'mod') return mac ? '⌘' : 'Ctrl'
  if (key === 'shift') return mac ? '⇧' : 'Shift'
  if (key === 'alt') return mac ? '⌥' : 'Alt'
  return key
}
