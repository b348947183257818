import { IconLanguage } from '@tabler/icons-react'
import { spokenLanguage } from '@shared/kernel/language'
import { controlWords } from '@shared/words/screens/controls'
import { useFormat } from './use-format'
import classes from './LanguageGlyph.module.css'

/** That a meeting needs, or a person gives, interpreting: the glyph with the language's code. */
export function LanguageGlyph(props: { readonly code: string }) {
  const words = controlWords.interpreter(useFormat().language(props.code))
  return (
    <span className={classes.glyph} role="img" aria-label={words} title={words}>
      <IconLanguage size={14} aria-hidden />
      {spokenLanguage(props.code)}
    </span>
  )
}
