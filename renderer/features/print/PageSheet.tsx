import { memo } from 'react'
import type { Mark, Page } from '@shared/print/page'
import { printWords as words } from '@shared/words/screens/print'
import { useFormat } from '@renderer/ui/use-format'
import classes from './print.module.css'

/** One page as it will be printed: white in either appearance, as paper is. */
export const PageSheet = memo(function PageSheet({ page }: { readonly page: Page }) {
  const format = useFormat()
  return (
    <svg
      className={classes.sheet}
      viewBox={`0 0 ${page.width} ${page.height}`}
      lang={page.language}
      role="img"
      aria-label={words.page(format.number(page.number), format.number(page.of))}
    >
      {page.marks.map((mark, at) => (
        <MarkShape key={at} mark={mark} />
      ))}
    </svg>
  )
})

function MarkShape({ mark }: { readonly mark: Mark }) {
  if (mark.kind === 'image') {
    const { source, kind: _, ...place } = mark
    return <image href={source} {...place} />
  }
  const fill = `rgb(${mark.grey} ${mark.grey} ${mark.grey})`
  switch (mark.kind) {
    case 'box':
      return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={fill} />
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          fontWeight={mark.weight === 'bold' ? 700 : 400}
          fill={fill}
          direction={mark.direction}
          textAnchor={mark.from === 'right' && mark.direction !== 'rtl' ? 'end' : undefined}
        >
          {mark.text}
        </text>
      )
  }
}
