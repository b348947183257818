import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ChildBrief } from '@shared/domain/meetings/child-brief'
import type { AttendanceBrief } from '@shared/domain/school/absence'
import type { Format } from '@shared/words/format'
import { briefWords as words } from '@shared/words/screens/child-brief'
import { LanguageGlyph } from '@renderer/ui/LanguageGlyph'
import { useFormat } from '@renderer/ui/use-format'
import { AgreedItemView } from './AgreedItemView'
import classes from './child-brief.module.css'

/** What a member of staff has at hand beside the minutes of a meeting about a child. */
export function ChildBriefView({ brief }: { readonly brief: ChildBrief }) {
  const format = useFormat()
  const { attendance, last, interpreterLanguage } = brief
  const languages = brief.languages.map((code) => format.language(code))
  return (
    <aside className={classes.brief} aria-label={words.title}>
      {brief.hasMarker && (
        <p className={classes.marker}>
          <IconAlertTriangle size={16} aria-hidden />
          {words.marker}
        </p>
      )}
      <Part title={words.attendance}>
        {attendance === null ? (
          <p className={classes.quiet}>{words.noFigures}</p>
        ) : (
          <Attendance attendance={attendance} format={format} />
        )}
      </Part>
      {(languages.length > 0 || interpreterLanguage !== null) && (
        <Part title={words.languages}>
          {languages.length > 0 && <p>{format.list(languages)}</p>}
          {interpreterLanguage !== null && (
            <p>
              <LanguageGlyph code={interpreterLanguage} />{' '}
              {words.interpreter(format.language(interpreterLanguage))}
            </p>
          )}
        </Part>
      )}
      <Part title={words.last}>
        {last === null ? (
          <p className={classes.quiet}>{words.nothingBefore}</p>
        ) : (
          <>
            <p className={classes.quiet}>{words.lastAt(last.eventTitle, format.date(last.date))}</p>
            <ul className={classes.items}>
              {last.items.map((item, i) => (
                <AgreedItemView key={i} item={item} />
              ))}
            </ul>
          </>
        )}
      </Part>
    </aside>
  )
}

function Part(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{props.title}</h2>
      {props.children}
    </section>
  )
}

function Attendance({
  attendance,
  format,
}: {
  readonly attendance: AttendanceBrief
  readonly format: Format
}) {
  const { attended, absence, timesLate, asOf } = attendance
  return (
    <>
      <p>
        <strong>{words.attended(format.percent(attended))}</strong>
        {absence !== 'usual' && <span className={classes.absence}> {words.absences[absence]}</span>}
      </p>
      <p>{format.counted(timesLate, words.late)}</p>
      <p className={classes.quiet}>{words.upTo(format.date(asOf))}</p>
    </>
  )
}
