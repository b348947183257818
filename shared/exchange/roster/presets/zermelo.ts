import { newContact, type RosterFact } from '../facts'
import type { ReadingContext } from '../tables/column'
import type { RosterTable } from '../tables/roster-table'
import { placeOf, TableColumns } from '../tables/table-columns'
import { spokenName } from '../values/names'
import { LabelSet } from './label-set'
import { tablesOf, type RosterReader } from './preset'

/** Zermelo's list of parents, each with the codes of their children. */
export const zermeloReader: RosterReader = {
  kindOf: (table) =>
    new LabelSet(table).hasOneOf('leerlingcodes', 'leerlingcode', 'leerlingnummers') &&
    new LabelSet(table).has('achternaam') &&
    new LabelSet(table).hasOneOf('leerlingcodes', 'code')
      ? 'parents'
      : null,
  ignored: new Set(),
  presetOf: () => 'zermelo',
  *read(tables, context) {
    for (const table of tablesOf(tables, 'parents')) yield* readParents(table, context)
  },
}

function* readParents(table: RosterTable, context: ReadingContext): Iterable<RosterFact> {
  const columns = new TableColumns(table, context)
  const [id, children] = [
    columns.named('Code'),
    columns.named('Leerlingcodes', 'Leerlingnummers', 'Leerlingcode'),
  ]
  const given = columns.named('Voornaam', 'Roepnaam', 'Voorletters')
  const [infix, family] = [columns.named('Tussenvoegsel'), columns.named('Achternaam')]
  const [email, title] = [columns.named('Email', 'E-mail', 'Emailadres'), columns.named('Aanhef', 'Titel')]
  const [mobile, phone] = [
    columns.named('Mobiel', 'Mobiele nummer'),
    columns.named('Telefoon', 'Telefoonnummer'),
  ]
  for (const row of table.rows) {
    const at = placeOf(table, row)
    const adult = {
      id: id.id(row),
      title: title.text(row),
      givenName: given.text(row),
      familyName: spokenName(infix.text(row), family.text(row)),
      email: email.email(row),
      mobile: mobile.phone(row),
      phone: phone.phone(row),
    }
    const codes = children.ids(row)
    if (codes.length === 0) children.fault(row, { kind: 'no-student' })
    for (const code of codes)
      yield newContact(at, { id: code }, adult, { idColumn: id.label, studentColumn: children.label })
  }
}
