import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { sampleWords } from '@shared/words/screens/sample'
import { useApp, useHistory } from '@renderer/features/app-context'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'

interface Look {
  readonly size?: 'sm' | 'compact-sm'
  readonly primary?: boolean
}

/** Back to the office's own school. */
export function LeaveSample({ size = 'sm', primary = false }: Look) {
  const { sample } = useApp().services
  const { save } = useHistory()
  return (
    <Button
      size={size}
      variant={primary ? 'filled' : 'default'}
      disabled={save.kind === 'failed'}
      onClick={sample.leave}
    >
      {sampleWords.leave}
    </Button>
  )
}

/** Says why nothing is imported here: in the sample school no real person is stored. */
export const NoImportInSample = () => (
  <ErrorNotice
    tone="warn"
    what={sampleWords.noImport}
    todo={sampleWords.noImportTodo}
    action={<LeaveSample />}
  />
)

/** The two ways on from the sample school, each one click. After a failed write its store is left alone. */
export function SampleActions({ size = 'sm', primary = false }: Look) {
  const { sample } = useApp().services
  const { save } = useHistory()
  const [resetting, setResetting] = useState(false)
  const reset = async (): Promise<void> => {
    setResetting(true)
    const outcome = await sample.reset()
    if (outcome.ok) return
    setResetting(false)
    notifications.show({ title: sampleWords.notReset, message: sampleWords.notResetTodo, color: 'red' })
  }
  return (
    <>
      <Button
        size={size}
        variant="default"
        title={sampleWords.resetTitle}
        loading={resetting}
        disabled={save.kind === 'failed'}
        onClick={() => void reset()}
      >
        {sampleWords.reset}
      </Button>
      <LeaveSample size={size} primary={primary} />
    </>
  )
}
