import { Button, Loader, Tabs, Text } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useState } from 'react'
import { identityKey } from '@shared/domain/folder/import-merge'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import { useApp } from '@renderer/features/app-context'
import { DropHere } from '@renderer/features/ListsDrop'
import { LeaveSample } from '@renderer/features/SampleActions'
import { useFilesDrop } from '@renderer/features/use-files-drop'
import type { RosterOverview } from '@renderer/services/ports'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { ProgressPanel } from '@renderer/ui/ProgressPanel'
import { useFormat } from '@renderer/ui/use-format'
import { CheckStep } from './CheckStep'
import { ColumnsStep } from './ColumnsStep'
import { DropZone } from './DropZone'
import { FilesStep } from './FilesStep'
import { ImportDone } from './ImportDone'
import { PreviewStep } from './PreviewStep'
import { QuestionsStep } from './QuestionsStep'
import { RosterNoticeLine } from './RosterNoticeLine'
import classes from './roster.module.css'
import { useRosterImport, type RosterImport } from './use-roster-import'

const steps = ['files', 'questions', 'columns', 'check', 'preview'] as const
export type RosterStep = (typeof steps)[number]

/** Brings in a school's own lists, step by step; nothing is saved before the last. */
export function RosterScreen() {
  const work = useRosterImport()
  const { sample } = useApp().services
  const isDraggedOver = useFilesDrop((dropped) => void work.take(dropped))
  const screen = () => {
    if (sample.isOpen) return <InSample />
    if (work.writing !== null || (work.reading !== null && work.overview === null))
      return <Working work={work} />
    if (work.written !== null) return <ImportDone written={work.written} onMore={work.startAgain} />
    return work.overview === null ? <DropZone work={work} /> : <Steps work={work} overview={work.overview} />
  }
  return (
    <div className={classes.screen}>
      {screen()}
      {isDraggedOver && <DropHere text={words.drop.here} />}
    </div>
  )
}

const InSample = () => (
  <EmptyState
    alone
    icon={<IconFlask size={24} />}
    title={words.title}
    text={words.drop.inSample}
    actions={<LeaveSample />}
  />
)

function Working({ work }: { readonly work: RosterImport }) {
  const [isStopping, setStopping] = useState(false)
  const progress = work.writing ?? work.reading
  const what =
    progress?.what === 'writing'
      ? words.writing
      : progress?.what === 'checking'
        ? words.checking
        : words.reading
  return (
    <Page header={<PageHeader title={words.title} subtitle={words.intro} />}>
      <div className={classes.progress}>
        <ProgressPanel
          what={what}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          cancelling={isStopping}
          onCancel={() => {
            setStopping(true)
            work.stop()
          }}
        />
      </div>
    </Page>
  )
}

function Steps({ work, overview }: { readonly work: RosterImport; readonly overview: RosterOverview }) {
  const format = useFormat()
  const [step, setStep] = useState<RosterStep>('files')
  const [columnsOf, setColumnsOf] = useState<string | null>(null)
  const [isConfirming, setConfirming] = useState(false)
  const open = openQuestions(overview, work.choices.answers)
  const counts: Readonly<Record<RosterStep, number>> = {
    files: overview.files.length + overview.refused.length,
    questions: open,
    columns: 0,
    check: thingsToCheck(overview),
    preview: 0,
  }
  const goTo = async (to: RosterStep): Promise<void> => {
    setStep(to)
    await work.refresh()
  }
  const next = nextStep(step, overview, open)
  const importNow = async (): Promise<void> => {
    setConfirming(true)
    if (overview.needsSchoolName && work.choices.schoolName.trim() === '') return
    const newest = await work.refresh()
    if (newest === null || newest.preview === null) return
    if (openQuestions(newest, work.choices.answers) > 0) return setStep('questions')
    await work.write()
  }
  const openColumns = (file: string): void => {
    setColumnsOf(file)
    void goTo('columns')
  }
  return (
    <Tabs
      value={step}
      onChange={(value) => {
        const to = steps.find((one) => one === value)
        if (to) void goTo(to)
      }}
      keepMounted={false}
      className={classes.tabs}
    >
      <Page
        header={
          <PageHeader
            title={words.title}
            subtitle={
              work.reading === null ? (
                words.intro
              ) : (
                <Text size="sm" role="status">
                  <Loader size="xs" aria-hidden /> {words.reading}
                </Text>
              )
            }
            primary={
              next === null ? (
                <Button
                  onClick={() => void importNow()}
                  disabled={overview.preview === null || overview.preview.records === 0}
                >
                  {words.import}
                </Button>
              ) : (
                <Button onClick={() => void goTo(next)}>{words.next(words.steps[next])}</Button>
              )
            }
            secondary={
              <>
                <Button variant="default" onClick={work.chooseFiles}>
                  {words.addFiles}
                </Button>
                <Button variant="default" onClick={work.startAgain}>
                  {words.startAgain}
                </Button>
              </>
            }
            below={
              <Tabs.List aria-label={words.stepsLabel} mt="xs">
                {steps.map((one) => (
                  <Tabs.Tab key={one} value={one}>
                    {words.steps[one]}
                    {counts[one] > 0 && <span className={classes.count}>{format.number(counts[one])}</span>}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
            }
          />
        }
      >
        <RosterNoticeLine work={work} />
        <Tabs.Panel value="files">
          <FilesStep work={work} overview={overview} onColumns={openColumns} />
        </Tabs.Panel>
        <Tabs.Panel value="questions">
          <QuestionsStep work={work} overview={overview} isAsked={isConfirming} onColumns={openColumns} />
        </Tabs.Panel>
        <Tabs.Panel value="columns">
          <ColumnsStep work={work} overview={overview} file={columnsOf} onFile={setColumnsOf} />
        </Tabs.Panel>
        <Tabs.Panel value="check">
          <CheckStep work={work} overview={overview} />
        </Tabs.Panel>
        <Tabs.Panel value="preview">
          <PreviewStep work={work} overview={overview} isConfirming={isConfirming} />
        </Tabs.Panel>
      </Page>
    </Tabs>
  )
}

/** Questions without an answer yet. Those about files are there as long as they are not answered. */
function openQuestions(
  { questions, preview }: RosterOverview,
  answers: RosterImport['choices']['answers'],
): number {
  const identities = preview?.questions ?? []
  return questions.length + identities.filter((one) => answers[identityKey(one)] === undefined).length
}

/** Suggestions, words that are no languages, and what could not be read; such a word is one of the problems too. */
const thingsToCheck = ({ preview, problems }: RosterOverview): number =>
  problems.total + (preview?.advice.length ?? 0) + (preview?.toDo.length ?? 0)

/** Where to go on: steps without anything to do are passed over. */
function nextStep(step: RosterStep, overview: RosterOverview, open: number): RosterStep | null {
  const isWorthwhile: Readonly<Record<RosterStep, boolean>> = {
    files: true,
    questions: open > 0,
    columns: false,
    check: thingsToCheck(overview) > 0,
    preview: true,
  }
  return steps.slice(steps.indexOf(step) + 1).find((one) => isWorthwhile[one]) ?? null
}
