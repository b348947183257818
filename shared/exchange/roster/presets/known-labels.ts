import { readLabel } from '../mapper/read-label'
import { labelKey } from '../tables/labels'

/** Labels of the formats that the words of the mapper do not cover. */
const ofFormats: ReadonlySet<string> = new Set(
  (
    'sourcedid status datelastmodified datalastmodified enableduser orgsourcedids role username userids givenname ' +
    'familyname middlename identifier sms agentsourcedids agents grades type startdate enddate parentsourcedid ' +
    'schoolyear coursesourcedid classcode classtype location schoolsourcedid termsourcedids subjects subjectcodes ' +
    'periods classsourcedid usersourcedid userid primary begindate birthdate propertyname value usermasteridentifier ' +
    'preferredgivenname prefferedgivenname primaryorgsourcedid roletype orgsourcedid userprofilesourcedid ' +
    'activedirectorymatchid sessionsourcedid isprimary relationshipusersourcedid relationshiprole sessionsourcedids ' +
    'schoolsisid sectionsisid sectionname schooldfenumber schoolid sectionid teacherid studentid studentnumber ' +
    'contacttype contactname contactphone contactphonetype contactemail contactsisid contactid newcontactidentifier ' +
    'phonenumberasentered phonetype contactpriorityorder contacthascustody contactliveswith contactreceivesmailings ' +
    'leerlingcodes erzieherart internbez internkrz'
  ).split(' '),
)

/** Characters of a label: longer cells are texts. */
const maxLabel = 60

/** How many cells of a row are labels that are known: the row with most of them is the header. */
export const knownLabels = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.length < maxLabel && isKnown(cell)).length

const isKnown = (cell: string): boolean => ofFormats.has(labelKey(cell)) || readLabel(cell) !== null
