import { Button, Group, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Result } from '@shared/kernel/result'
import { controlWords } from '@shared/words/screens/controls'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { useApp, useQuery } from '@renderer/features/app-context'
import type { GoingAlong } from '@renderer/services/people-edits'
import { ConfirmDialog } from '@renderer/ui/ConfirmDialog'
import { routes, type PeopleKind } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { recordKinds } from '../kinds'
import { nameIn } from '../names'
import { PeopleRefusal, usePeopleEdit } from '../people-refusal'
import type { SchoolIndex } from '../school-index'
import { namesGoingAlong } from './going-along'

const { removing: words, ...more } = peopleEditWords

type Services = ReturnType<typeof useApp>['services']
type Looked = Awaited<ReturnType<Services['peopleEdits']['lookAtRemoval']>>
type Problem = Extract<Looked, { readonly ok: false }>['error']

/** Removing people: what goes along is named first, and what was announced is never removed. */
export function useRemoval(kind: PeopleKind, school: SchoolIndex) {
  const nameOf = (id: string): string => nameIn(school, kind, id)
  const { peopleEdits } = useApp().services
  const format = useFormat()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<{ readonly ids: readonly string[]; readonly found: Looked } | null>(null)
  const { refusal, run } = usePeopleEdit()
  const ask = async (ids: readonly string[]): Promise<void> =>
    setAsked({ ids, found: await peopleEdits.lookAtRemoval(recordKinds[kind], ids) })
  const close = (): void => setAsked(null)
  const go = async (
    work: Promise<Result<void, never> | Awaited<ReturnType<typeof peopleEdits.remove>>>,
  ): Promise<void> => {
    const outcome = await run(work)
    if (outcome.ok) navigate(routes.people(kind))
  }
  const [only, ...others] = asked?.ids ?? []
  const title =
    only !== undefined && others.length === 0
      ? more.removeOne(nameOf(only))
      : more.removeMany(format.counted(asked?.ids.length ?? 0, more.people[kind]))
  const dialog: ReactNode =
    asked === null ? null : asked.found.ok ? (
      <ConfirmDialog
        title={title}
        confirm={more.remove}
        onClose={close}
        onConfirm={() => void go(peopleEdits.remove(recordKinds[kind], asked.ids))}
      >
        <WhatGoesAlong going={asked.found.value} school={school} />
      </ConfirmDialog>
    ) : (
      <Refused
        title={title}
        problem={asked.found.error}
        onClose={close}
        onLeave={
          kind === 'students' || kind === 'adults' || kind === 'staff'
            ? () => void go(peopleEdits.setLeft(recordKinds[kind], asked.ids, true))
            : null
        }
      />
    )
  return {
    ask: (ids: readonly string[]): void => void ask(ids),
    dialog: (
      <>
        {dialog}
        <PeopleRefusal problem={refusal} />
      </>
    ),
  }
}

/** Of each kind so many are named. */
const maxNamed = 3

function WhatGoesAlong({ going, school }: { readonly going: GoingAlong; readonly school: SchoolIndex }) {
  const format = useFormat()
  const forms = new Map<string, (typeof more.counts)[keyof typeof more.counts]>(Object.entries(more.counts))
  const named = namesGoingAlong(going, school, format)
  const lines = Object.entries(going).flatMap(([kind, rows]) => {
    const form = forms.get(kind)
    if (!form || rows.length === 0) return []
    const counted = format.counted(rows.length, form)
    const names = named.get(kind) ?? []
    if (names.length === 0) return [counted]
    const left = names.length - maxNamed
    const shown = names.slice(0, maxNamed)
    return [words.named(counted, format.list(left > 0 ? [...shown, words.more(format.number(left))] : shown))]
  })
  if (lines.length === 0) return <p>{words.alone}</p>
  return (
    <>
      <p>{words.along}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.kept}</p>
    </>
  )
}

function Refused(props: {
  readonly title: string
  readonly problem: Problem
  readonly onClose: () => void
  readonly onLeave: (() => void) | null
}) {
  const { problem, onLeave, onClose } = props
  const format = useFormat()
  const events = useQuery((queries) => queries.events(), 'events')
  const titles =
    problem.kind === 'announced' && events.kind === 'loaded'
      ? events.value.flatMap(({ event }) => (problem.eventIds.includes(event.id) ? [event.title] : []))
      : []
  return (
    <Modal opened onClose={onClose} title={props.title} withCloseButton={false}>
      <p>{problem.kind === 'gone' ? words.gone : words.announced}</p>
      {titles.length > 0 && <p>{words.announcedAt(format.list(titles))}</p>}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {controlWords.cancel}
        </Button>
        {onLeave !== null && problem.kind === 'announced' && (
          <Button
            onClick={() => {
              onClose()
              onLeave()
            }}
          >
            {words.leaveInstead}
          </Button>
        )}
      </Group>
    </Modal>
  )
}
