import { childStoryWords } from '@shared/words/screens/child-story'
import { briefWords } from '@shared/words/screens/child-brief'
import { agreementWords } from '@shared/words/screens/agreement'
import { familyWords } from '@shared/words/family'
import { frameWords } from '@shared/words/screens/frame'
import { askAgainWords, followUpWords as words } from '@shared/words/screens/follow-up'
import { incidentWords } from '@shared/words/screens/incident'
import { leadersWords } from '@shared/words/screens/leaders'
import { phraseBankWords } from '@shared/words/screens/phrase-bank'
import {
  actionStateWords,
  minutesListWords,
  minutesWords,
  noteWords,
  presenceWords,
} from '@shared/words/screens/minutes'
import { searchMinutesWords } from '@shared/words/screens/search-minutes'
import { peopleWords } from '@shared/words/screens/people'
import { paperFileWords } from '@shared/words/screens/print'
import { expect, test } from '../../drivers/test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'
import { importFiles } from '../../pages/import'
import { signNextMinutes } from '../../pages/minutes'
import { textOf } from '../../pages/print'
import { twoFamilies } from '../../pages/two-families'

/** A text with one blank between its words, wherever its lines break. */
const wordsOf = (text: string): string => text.split(/\s+/).join(' ')

test('what was agreed in signed minutes is followed up, with a note, and printed by person', async ({
  app,
}, testInfo) => {
  await importFiles(app, testInfo.outputPath('An hour'), {
    ...twoFamilies,
    'households.csv': (twoFamilies['households.csv'] ?? '').replace('Ada Okafor,en', 'Ada Okafor,pl'),
  })
  const { page } = app
  await signNextMinutes(page, { what: 'Read every evening', who: 'Ben Hale', by: '2w' })
  await expect(page.getByRole('complementary', { name: briefWords.title })).toBeVisible()
  await expectAccessible(page)

  await new Frame(page).goTo('followUp')
  const list = page.getByRole('grid', { name: words.items })
  await list.getByText('Read every evening').click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByText(words.kinds.target)).toBeVisible()
  await panel.getByRole('textbox', { name: words.outcome }).fill('Reads to his sister')
  await expectAccessible(page)
  const saved = app.savedFile()
  await page.getByRole('button', { name: words.print }).click()
  await saved
  await expect(page.getByText(new RegExp(paperFileWords.saved('')))).toBeVisible()
  await panel.getByRole('button', { name: words.done, exact: true }).click()
  await expect(page.getByText(words.noneTitle)).toBeVisible()
  await page.getByRole('button', { name: words.showAll }).click()
  await expect(list.getByText(actionStateWords.done)).toBeVisible()
  await page.getByRole('button', { name: frameWords.undo(words.undo) }).click()
  await expect(list.getByText(actionStateWords.done)).toBeHidden()

  await new Frame(page).goTo('minutes')
  await page.getByRole('link', { name: searchMinutesWords.open }).click()
  const box = page.getByRole('textbox', { name: searchMinutesWords.box })
  await expect(box).toBeFocused()
  await box.fill('sister nowhere')
  await expect(page.getByText(searchMinutesWords.noneTitle)).toBeVisible()
  await box.fill('SISTER')
  const minutes = page.getByRole('grid', { name: searchMinutesWords.minutes })
  await expect(minutes.locator('mark').getByText('sister')).toBeVisible()
  await expectAccessible(page)
  await box.press('Enter')
  await minutes.press('Enter')
  await expect(page.getByRole('cell', { name: 'Read every evening' }).first()).toBeVisible()
  await page.goBack()
  await expect(box).toHaveValue('SISTER')

  await new Frame(page).goTo('people')
  await page.getByRole('grid', { name: peopleWords.kinds.students }).getByText('Hale').first().click()
  await page.getByRole('link', { name: childStoryWords.open }).click()
  await expect(page.getByRole('article').getByText('Reads to his sister')).toBeVisible()
  await expectAccessible(page)
  const story = app.savedFile()
  await page.getByRole('button', { name: childStoryWords.print }).click()
  await story

  await new Frame(page).goTo('minutes')
  await page.getByRole('link', { name: phraseBankWords.title }).click()
  await page.getByRole('button', { name: phraseBankWords.add }).click()
  const phrase = page.getByRole('textbox', { name: phraseBankWords.text, exact: true })
  await expect(phrase).toBeFocused()
  await phrase.fill('{name} is ready for {topic}.')
  await page.getByRole('textbox', { name: phraseBankWords.subject }).fill('Maths')
  await expectAccessible(page)
  await page.getByRole('button', { name: phraseBankWords.save }).click()
  await expect(page.getByRole('grid', { name: phraseBankWords.phrases }).getByText('Maths')).toBeVisible()
  await new Frame(page).goTo('minutes')
  await page.getByRole('button', { name: minutesListWords.next }).click()
  const progress = page.getByRole('textbox', { name: noteWords.progress.label })
  await progress.fill('/maths')
  await expect(page.getByRole('option').first()).toContainText('Mei Okafor is ready for ___.')
  await progress.press('Enter')
  await expect(progress).toHaveValue('Mei Okafor is ready for ___.')

  await page.getByRole('button', { name: agreementWords.add }).click()
  await page.getByRole('menuitem').first().click()
  const agreed = page.getByRole('group', { name: agreementWords.row('1') })
  await agreed.getByRole('textbox').fill('15')
  await expect(agreed).toContainText('15')
  const takenHome = app.savedFile()
  await page.getByRole('button', { name: agreementWords.print }).click()
  const { afterwards } = familyWords('pl', 'en-GB').words
  expect(wordsOf(textOf((await takenHome).path))).toContain(afterwards.agreement('read', ['15']))

  await page.getByRole('button', { name: minutesWords.more }).click()
  await page.getByRole('menuitem', { name: incidentWords.open }).click()
  await panel.getByLabel(incidentWords.text).fill('There was shouting.')
  await panel.getByLabel(incidentWords.reportedTo).fill('Dr Amara Okafor')
  await panel.getByRole('button', { name: incidentWords.report }).click()
  await expect(panel.getByText(/^Reported to Dr Amara Okafor/)).toBeVisible()
  await expectAccessible(page)
  const report = app.savedFile()
  await panel.getByRole('button', { name: incidentWords.print }).click()
  expect(wordsOf(textOf((await report).path))).toContain('There was shouting.')

  const presence = page.getByRole('radiogroup', { name: minutesWords.presenceOf('Ada Okafor') })
  await presence.getByText(presenceWords.absent, { exact: true }).click()
  await expect(presence.getByRole('radio', { name: presenceWords.absent })).toBeChecked()
  await new Frame(page).goTo('followUp')
  await page.getByRole('button', { name: askAgainWords.open }).click()
  await expect(panel.getByText(askAgainWords.missed('Mei Okafor, 9A', 'Ms Tan'))).toBeVisible()
  await expect(panel.getByRole('link', { name: askAgainWords.newEvent })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: leadersWords.title }).click()
  const byYear = page.getByRole('table', { name: leadersWords.byYear })
  await expect(byYear.getByRole('row').nth(1).getByRole('cell')).toHaveText(['', '2', '1', '1', '0', '50%'])
  await expectAccessible(page)
  const overview = app.savedFile()
  await page.getByRole('button', { name: leadersWords.print }).click()
  const printed = wordsOf(textOf((await overview).path))
  expect(printed).toContain('Families who came')
  for (const name of ['Okafor', 'Hale', 'Mei', 'Ben']) expect(printed).not.toContain(name)
})
