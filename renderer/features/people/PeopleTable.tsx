import { Checkbox } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { LocalDate } from '@shared/kernel/time'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { DataTable, type Column, type Selection } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { routes, type PeopleKind } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import {
  adultColumns,
  familyColumns,
  groupColumns,
  interpreterColumns,
  roomColumns,
  staffColumns,
  studentColumns,
} from './columns'
import { recordKinds } from './kinds'
import type { SchoolIndex } from './school-index'

interface TableProps {
  readonly kind: PeopleKind
  readonly id: string | null
  readonly selection: Selection
  readonly bulk: (ids: readonly string[]) => ReactNode
  readonly onDelete: (ids: readonly string[]) => void
}

/** The list of one kind. Whoever has left is in it on request. */
export function PeopleTable(props: TableProps & { readonly school: SchoolIndex }) {
  const { school, kind, ...table } = props
  const { people } = school
  const format = useFormat()
  const columns = useMemo(
    () => ({
      students: studentColumns(school),
      families: familyColumns(school, format),
      adults: adultColumns(school),
      staff: staffColumns(school, format),
      groups: groupColumns(school, format),
      interpreters: interpreterColumns(school, format),
    }),
    [school, format],
  )
  switch (kind) {
    case 'students':
      return <WithLeavers {...table} kind={kind} rows={people.students} columns={columns.students} />
    case 'families':
      return <KindTable {...table} kind={kind} rows={people.households} columns={columns.families} />
    case 'adults':
      return <WithLeavers {...table} kind={kind} rows={people.adults} columns={columns.adults} />
    case 'staff':
      return <WithLeavers {...table} kind={kind} rows={people.staff} columns={columns.staff} />
    case 'groups':
      return <KindTable {...table} kind={kind} rows={people.groups} columns={columns.groups} />
    case 'interpreters':
      return <KindTable {...table} kind={kind} rows={people.interpreters} columns={columns.interpreters} />
    case 'rooms':
      return <KindTable {...table} kind={kind} rows={people.rooms} columns={roomColumns} />
  }
}

function WithLeavers<Row extends { readonly id: string; readonly leftOn: LocalDate | null }>(
  props: TableProps & { readonly rows: readonly Row[]; readonly columns: readonly Column<Row>[] },
) {
  const { rows } = props
  const [isShown, setShown] = useState(false)
  const staying = useMemo(() => rows.filter(({ leftOn }) => leftOn === null), [rows])
  if (staying.length === rows.length) return <KindTable {...props} />
  return (
    <KindTable
      {...props}
      rows={isShown ? rows : staying}
      filters={
        <Checkbox
          label={peopleEditWords.leavers.show}
          checked={isShown}
          onChange={({ currentTarget }) => setShown(currentTarget.checked)}
        />
      }
    />
  )
}

function KindTable<Row extends { readonly id: string }>(
  props: TableProps & {
    readonly rows: readonly Row[]
    readonly columns: readonly Column<Row>[]
    readonly filters?: ReactNode
  },
) {
  const [, navigate] = useLocation()
  const idsOf = (rows: readonly Row[]): readonly string[] => rows.map(({ id }) => id)
  return (
    <DataTable
      key={props.kind}
      label={peopleWords.kinds[props.kind]}
      rows={props.rows}
      columns={props.columns}
      rowId={(row) => row.id}
      initialSort={{ id: 'name', desc: false }}
      openId={props.id}
      onOpen={(row) => navigate(routes.people(props.kind, row.id), { replace: props.id !== null })}
      selection={props.selection}
      bulk={(rows) => props.bulk(idsOf(rows))}
      onDelete={(rows) => props.onDelete(idsOf(rows))}
      filters={props.filters}
      empty={
        props.filters === undefined && (
          <EmptyState
            of={[recordKinds[props.kind]]}
            icon={<IconUsers size={24} />}
            title={peopleWords.emptyOfKind[props.kind]}
            text={peopleWords.emptyOfKindText[props.kind]}
          />
        )
      }
    />
  )
}
