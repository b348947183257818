import { IconUnlink } from '@tabler/icons-react'

/** The broken link that marks families who live or must be kept apart: for the office's eyes only. `words` says which. */
export function ApartGlyph(props: { readonly words: string }) {
  return (
    <span
      role="img"
      aria-label={props.words}
      title={props.words}
      style={{ display: 'inline-flex', color: 'var(--parley-warn)' }}
    >
      <IconUnlink size={15} aria-hidden />
    </span>
  )
}
