import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { agreementWords } from '@shared/words/screens/agreement'
import { controlWords } from '@shared/words/screens/controls'
import { eventWords } from '@shared/words/screens/event'
import { followUpWords } from '@shared/words/screens/follow-up'
import { incidentWords } from '@shared/words/screens/incident'
import { groupMinutesWords } from '@shared/words/screens/group-minutes'
import { lettersWords } from '@shared/words/screens/letters'
import { minutesListWords, minutesWords } from '@shared/words/screens/minutes'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { settingsWords } from '@shared/words/screens/settings'
import { root } from '../../drivers/root'
import { expect, test, type ParleyUnderTest } from '../../drivers/test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'
import { importFiles } from '../../pages/import'
import { textOf } from '../../pages/print'
import { killPage, textBoxes, typeOn } from '../../pages/text-boxes'
import { twoFamilies } from '../../pages/two-families'

/** Files of the app with a box to type into. A new one is to be typed into below, or says here why its words are not stored. */
const filesWithBoxes: Readonly<
  Record<string, 'typed into' | 'finds' | 'passphrase' | 'confirms' | 'its button keeps it'>
> = {
  'features/EditableText.tsx': 'typed into',
  'features/event/EventTitle.tsx': 'typed into',
  'features/event-setup/DatesFields.tsx': 'its button keeps it',
  'features/event-setup/LengthsStep.tsx': 'its button keeps it',
  'features/event-setup/LimitsForm.tsx': 'its button keeps it',
  'features/event-setup/SessionFields.tsx': 'its button keeps it',
  'features/event-setup/free-times/PasteTimes.tsx': 'its button keeps it',
  'features/event-setup/RoomWalks.tsx': 'its button keeps it',
  'features/event-setup/WalkingTimes.tsx': 'its button keeps it',
  'features/PriorityAndLength.tsx': 'its button keeps it',
  'features/follow-up/ItemPanel.tsx': 'typed into',
  'features/group-sessions/GroupSessionForm.tsx': 'its button keeps it',
  'features/guide/GuidePanel.tsx': 'finds',
  'features/minutes/group/DraftGroupMinutes.tsx': 'typed into',
  'features/minutes/group/GroupAddenda.tsx': 'typed into',
  'features/minutes/Addenda.tsx': 'typed into',
  'features/minutes/AgreedForFamily.tsx': 'typed into',
  'features/minutes/AgreedRow.tsx': 'typed into',
  'features/minutes/AttendanceSection.tsx': 'typed into',
  'features/minutes/DueDateInput.tsx': 'typed into',
  'features/minutes/PrivateNoteField.tsx': 'typed into',
  'features/minutes/IncidentPanel.tsx': 'typed into',
  'features/minutes/NoteField.tsx': 'typed into',
  'features/minutes/search/SearchMinutesScreen.tsx': 'finds',
  'features/phrases/PhrasePanel.tsx': 'its button keeps it',
  'features/print/PrintChoices.tsx': 'its button keeps it',
  'features/evening/FamilyBox.tsx': 'finds',
  'features/evening/FromPaper.tsx': 'finds',
  'features/evening/OtherComputers.tsx': 'passphrase',
  'features/event-view/repairs/FoundInterpreterForm.tsx': 'its button keeps it',
  'features/event-view/slips/ReplyCodeField.tsx': 'finds',
  'features/people/add/PersonFields.tsx': 'its button keeps it',
  'features/people/bulk/BulkOthers.tsx': 'its button keeps it',
  'features/people/bulk/BulkPanel.tsx': 'its button keeps it',
  'features/people/safeguarding/DateField.tsx': 'its button keeps it',
  'features/people/safeguarding/Markers.tsx': 'its button keeps it',
  'features/people/safeguarding/Separations.tsx': 'its button keeps it',
  'features/people/split/SplitPanel.tsx': 'its button keeps it',
  'features/requests/RequestFields.tsx': 'its button keeps it',
  'features/settings/LessonTimes.tsx': 'its button keeps it',
  'features/settings/OpenBackupSection.tsx': 'passphrase',
  'features/settings/ParagraphBox.tsx': 'typed into',
  'features/SaveBackupForm.tsx': 'passphrase',
  'features/settings/SchoolSection.tsx': 'typed into',
  'features/settings/StartOverSection.tsx': 'confirms',
  'features/roster/PreviewStep.tsx': 'its button keeps it',
  'features/teacher/OpenPackScreen.tsx': 'passphrase',
  'features/slips/SlipEntry.tsx': 'its button keeps it',
  'features/slips/TeacherField.tsx': 'finds',
  'features/slips/TimesField.tsx': 'finds',
  'features/share/MessagePanel.tsx': 'finds',
  'features/start/CopyEventDialog.tsx': 'its button keeps it',
  'features/start/ImportPreview.tsx': 'its button keeps it',
  'ui/TableTools.tsx': 'finds',
}

/** Boxes beside them in which typing only finds something to choose, or is a secret. */
const notStored: readonly string[] = [
  controlWords.filter(followUpWords.items),
  followUpWords.owner,
  followUpWords.state,
  settingsWords.school.languages,
  settingsWords.school.timezone,
  settingsWords.save.passphrase,
  settingsWords.save.again,
  settingsWords.open.passphrase,
  groupMinutesWords.add,
]

/** Boxes that take a date. */
const dates: readonly string[] = [`${minutesWords.target.by},`, `${minutesWords.action.by},`]

/** What is typed into boxes that take no words, and what they show of it afterwards. */
const special: Readonly<Record<string, { readonly type: string; readonly shows: string }>> = {
  [peopleWords.columns.atOnce]: { type: '7', shows: '7' },
  [peopleWords.fields.contactOrder]: { type: '7', shows: '7' },
  [peopleWords.fields.dateOfBirth]: { type: '2013-05-04', shows: '4 May 2013' },
  [peopleWords.fields.leftOn]: { type: '2026-05-04', shows: '4 May 2026' },
  [peopleEditWords.attendance.possible]: { type: '150', shows: '150' },
  [peopleEditWords.attendance.missed]: { type: '17', shows: '17' },
  [peopleEditWords.attendance.late]: { type: '3', shows: '3' },
  [peopleEditWords.attendance.asOf]: { type: '2026-05-04', shows: '4 May 2026' },
}

test('every file with a box to type into is known here', () => {
  const folder = join(root, 'renderer')
  const withBoxes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .filter((name) =>
      /<(\w*(Textarea|TextInput|NumberInput|PasswordInput|TagsInput|Autocomplete)|input|textarea)\b|contentEditable/.test(
        readFileSync(join(folder, name), 'utf8'),
      ),
    )
  expect(withBoxes.sort()).toEqual(Object.keys(filesWithBoxes).sort())
})

test('what was typed into any box is there after the page is killed while keys still come', async ({
  app,
}, testInfo) => {
  test.setTimeout(300_000)
  const { page } = app
  await importFiles(app, testInfo.outputPath('An hour'), {
    ...twoFamilies,
    'interpreters.csv': 'interpreter_id,given_name,family_name,languages\nI1,Ewa,Nowak,pl\n',
    'group_sessions.csv':
      'group_session_id,title,session_id,start,end,staff_ids,room_id,capacity\nG1,Class time,tue,16:40,16:55,T1,R1,\n',
    'group_members.csv': 'group_session_id,household_id,student_id\nG1,H1,S1\nG1,H2,\n',
  })
  const event = page.url()
  await typeAndKill(page, () => openTitle(page))

  await page.goto(`${event}/minutes`)
  await page.getByRole('button', { name: minutesListWords.next }).click()
  await page.getByRole('button', { name: minutesWords.everyoneCame }).click()
  await page.getByRole('button', { name: minutesWords.addPerson }).click()
  await page.getByRole('button', { name: agreementWords.add }).click()
  await page.getByRole('menuitem', { name: agreementWords.ownWords }).click()
  const draft = page.getByRole('textbox', { name: minutesWords.privateNoteTitle })
  await typeAndKill(page, () => expect(draft).toBeVisible({ timeout: 60_000 }))
  await page.getByRole('button', { name: minutesWords.finalise }).click()
  await page.getByRole('dialog').getByRole('button', { name: minutesWords.finalise }).click()
  const addendum = page.getByRole('textbox', { name: minutesWords.addendumText })
  await expect(addendum).toBeVisible()
  await typeAndKill(page, () => expect(addendum).toBeVisible())

  const openIncident = async (): Promise<void> => {
    await page.getByRole('button', { name: minutesWords.more }).click()
    await page.getByRole('menuitem', { name: incidentWords.title }).click()
    await expect(page.getByRole('textbox', { name: incidentWords.text })).toBeVisible()
  }
  await typeAndKill(page, openIncident)
  await new Frame(page).goTo('followUp')
  await page.getByRole('grid', { name: followUpWords.items }).getByRole('row').nth(1).click()
  const outcome = page.getByRole('textbox', { name: followUpWords.outcome })
  await typeAndKill(page, () => expect(outcome).toBeVisible())

  await page.goto(`${event}/group-sessions`)
  await page.getByRole('row', { name: /Class time/ }).click()
  await page.getByRole('link', { name: groupMinutesWords.open }).click()
  await page.getByRole('button', { name: groupMinutesWords.begin }).click()
  await page.getByRole('button', { name: groupMinutesWords.everyoneElse }).click()
  await expect(page.getByText(groupMinutesWords.counts('2', '2'))).toBeVisible()
  await expectAccessible(page)
  const minutes = page.getByRole('textbox', { name: groupMinutesWords.minutes, exact: true })
  await typeAndKill(page, () => expect(minutes).toBeVisible({ timeout: 60_000 }))
  await signGroupMinutes(app)

  await new Frame(page).goTo('settings')
  await typeAndKill(page, () => expect(page.getByRole('region', { name: lettersWords.title })).toBeVisible())

  for (const kind of ['students', 'families', 'staff', 'interpreters', 'rooms'] as const) {
    await new Frame(page).goTo('people')
    const kinds = page.getByRole('navigation', { name: peopleWords.kindsLabel })
    await kinds.getByRole('link', { name: peopleWords.kinds[kind] }).click()
    await page.getByRole('grid', { name: peopleWords.kinds[kind] }).getByRole('row').nth(1).click()
    await changeFactsAndKill(page)
  }
})

/** They are printed, stand among all minutes, and are added to. */
async function signGroupMinutes(app: ParleyUnderTest): Promise<void> {
  const { page } = app
  await page.getByRole('button', { name: minutesWords.finalise }).click()
  await page.getByRole('dialog').getByRole('button', { name: minutesWords.finalise }).click()
  const addendum = page.getByRole('textbox', { name: minutesWords.addendumText })
  await typeAndKill(page, () => expect(addendum).toBeVisible({ timeout: 60_000 }))
  await addendum.fill('The slides are on the website.')
  await page.getByRole('button', { name: minutesWords.addAddendum }).click()
  await expect(addendum).toHaveValue('')
  await expect(page.getByText('The slides are on the website.')).toBeVisible()
  await expectAccessible(page)
  const saved = app.savedFile()
  await page.getByRole('button', { name: minutesWords.pdf }).click()
  const paper = textOf((await saved).path)
  for (const text of ['Class time', 'Okafor family', 'The slides are on the website.'])
    expect(paper).toContain(text)
  await new Frame(page).goTo('minutes')
  await expect(page.getByRole('row', { name: /Class time/ })).toContainText(minutesListWords.states.final)
}

async function openTitle(page: Page): Promise<void> {
  await page.getByRole('button', { name: eventWords.rename }).click()
  await expect(page.getByRole('dialog', { name: eventWords.rename })).toBeVisible()
}

/** More boxes than a person can type into within a second. */
const boxesAtOnce = 8

/** Types into every box of the screen, several at once, kills the page in the middle of it, and finds all words again. */
async function typeAndKill(page: Page, arrive: () => Promise<void>): Promise<void> {
  await arrive()
  const storedBoxes = async () => (await textBoxes(page)).filter(({ name }) => !notStored.includes(name))
  const words = (await storedBoxes()).map(({ name }, i) => ({
    name,
    word: dates.some((date) => name.startsWith(date)) ? '2w' : `Zq${String(i)}`,
  }))
  expect(words.length).toBeGreaterThan(0)
  for (let from = 0; from < words.length; from += boxesAtOnce) {
    const some = words.slice(from, from + boxesAtOnce)
    const boxes = await storedBoxes()
    const typed = some.flatMap(({ name, word }) => {
      const box = boxes.find((one) => one.name === name)
      return box ? [{ box, word }] : []
    })
    expect(typed.length).toBe(some.length)
    await typeOn(page, typed, 30)
    await killPage(page)
    await arrive()
    for (const { name, word } of some) {
      const again = page.getByLabel(name, { exact: true }).and(page.locator('input, textarea'))
      await expect(again, name).toHaveValue(word === '2w' ? /^\w{3} \d+ \w{3}/ : new RegExp(`^${word}\\.`))
    }
  }
}

/** Types over each fact of the open panel; the page is killed as spaces, which are no part of the fact, follow in the last box. */
async function changeFactsAndKill(page: Page): Promise<void> {
  const panel = page.getByRole('complementary')
  const facts = panel.locator('dd button[title]')
  await expect(facts.first()).toBeVisible()
  const labels = await facts.evaluateAll((all) => all.map((one) => one.getAttribute('title') ?? ''))
  const expected: { readonly label: string; readonly shows: string }[] = []
  for (const label of labels) {
    await panel.getByTitle(label, { exact: true }).click()
    if (!(await isTextBox(panel.locator(':focus')))) {
      await page.keyboard.press('Escape')
      continue
    }
    const { type, shows } = special[label] ?? { type: `Zq${label}`, shows: `Zq${label}` }
    await page.keyboard.type(type)
    expected.push({ label, shows })
  }
  await page.keyboard.type(' '.repeat(20), { delay: 20 })
  await killPage(page)
  for (const { label, shows } of expected)
    await expect(panel.getByTitle(label, { exact: true }), label).toContainText(shows)
}

const isTextBox = (box: Locator): Promise<boolean> =>
  box.evaluate((node) => node instanceof HTMLInputElement && node.getAttribute('aria-haspopup') === null)
