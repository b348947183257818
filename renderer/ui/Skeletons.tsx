import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { controlWords } from '@shared/words/screens/controls'
import { useRowHeight } from './density'

/**
 * Invisible for the first 300 ms, so that what loads quickly does not flicker. Its place is kept from the start, so that what is
 * below does not jump.
 */
function Late(props: { readonly children: ReactNode }) {
  const [late, setLate] = useState(false)
  useTimeout(() => setLate(true), 300, { autoInvoke: true })
  return (
    <div aria-busy>
      <VisuallyHidden role="status">{late ? controlWords.loading : ''}</VisuallyHidden>
      <div style={late ? undefined : { visibility: 'hidden' }}>{props.children}</div>
    </div>
  )
}

/** The shape of a table on its way. */
export function TableSkeleton() {
  return (
    <Late>
      <RowShapes />
    </Late>
  )
}

/** The shape of a whole screen on its way. */
export function PageSkeleton() {
  return (
    <Late>
      <div style={{ padding: 24 }}>
        <Skeleton height={24} width={220} mb="xs" />
        <Skeleton height={12} width={340} mb="xl" />
        <RowShapes />
      </div>
    </Late>
  )
}

function RowShapes() {
  const height = useRowHeight()
  return Array.from({ length: 12 }, (_, row) => (
    <div key={row} style={{ height, display: 'flex', alignItems: 'center', gap: 24 }}>
      <Skeleton height={12} width={`${24 + ((row * 7) % 12)}%`} />
      <Skeleton height={12} width={`${14 + ((row * 5) % 9)}%`} />
      <Skeleton height={12} width="10%" />
    </div>
  ))
}
