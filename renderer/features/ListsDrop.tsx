import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { rosterImportWords } from '@shared/words/screens/roster-import'
import { routes } from '@renderer/ui/routes'
import { useApp } from './app-context'
import classes from './lists-drop.module.css'
import { useFilesDrop } from './use-files-drop'

/** A screen on which a school's lists may be dropped: they are taken to where they are imported. */
export function ListsDrop(props: { readonly children: ReactNode }) {
  const { rosterImport } = useApp().services
  const [, navigate] = useLocation()
  const isDraggedOver = useFilesDrop((dropped) => {
    if (dropped.kind === 'cancelled') return
    rosterImport.hand(dropped)
    navigate(routes.importLists())
  })
  return (
    <div className={classes.screen}>
      {props.children}
      {isDraggedOver && <DropHere text={rosterImportWords.drop.here} />}
    </div>
  )
}

/** Drawn over a screen while files are held over it. */
export const DropHere = ({ text }: { readonly text: string }) => <div className={classes.drop}>{text}</div>
