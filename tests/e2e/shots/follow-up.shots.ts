import { askAgainWords, followUpWords as words } from '@shared/words/screens/follow-up'
import { leadersWords } from '@shared/words/screens/leaders'
import { childStoryWords } from '@shared/words/screens/child-story'
import { peopleWords } from '@shared/words/screens/people'
import { phraseBankWords } from '@shared/words/screens/phrase-bank'
import { searchMinutesWords } from '@shared/words/screens/search-minutes'
import { expect, test } from '../drivers/test'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'
import { signNextMinutes } from '../pages/minutes'
import { twoFamilies } from '../pages/two-families'
import { shoot } from './shoot'

test('follow-up', async ({ app }, testInfo) => {
  const { page } = app
  await importFiles(app, testInfo.outputPath('An hour'), twoFamilies)
  await new Frame(page).goTo('followUp')
  await shoot(page, '60-follow-up-empty')
  await page.getByRole('link', { name: leadersWords.title }).click()
  await expect(page.getByRole('table', { name: leadersWords.byYear })).toBeVisible()
  await shoot(page, '60-leaders-empty')
  await signNextMinutes(page, { what: 'Read every evening', who: 'Ben Hale', by: '2w' })
  await shoot(page, '61-minutes-brief')
  await signNextMinutes(page, { what: 'Catch-up on fractions', who: 'Mr Lee', by: '' })
  await new Frame(page).goTo('followUp')
  await shoot(page, '62-follow-up')
  await page.getByRole('grid', { name: words.items }).getByText('Read every evening').click()
  await shoot(page, '63-follow-up-panel')
  await page.getByRole('button', { name: askAgainWords.open }).click()
  await shoot(page, '69-who-did-not-come')
  await new Frame(page).goTo('minutes')
  await page.getByRole('link', { name: searchMinutesWords.open }).click()
  await page.getByRole('textbox', { name: searchMinutesWords.box }).fill('evening mr')
  await expect(page.locator('mark').first()).toBeVisible()
  await shoot(page, '64-search-minutes')
  await page.getByRole('textbox', { name: searchMinutesWords.box }).fill('nowhere')
  await expect(page.getByText(searchMinutesWords.noneTitle)).toBeVisible()
  await shoot(page, '65-search-minutes-none')
  await new Frame(page).goTo('people')
  await page.getByRole('grid', { name: peopleWords.kinds.students }).getByText('Hale').first().click()
  await page.getByRole('link', { name: childStoryWords.open }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await shoot(page, '66-child-story')
  await new Frame(page).goTo('minutes')
  await page.getByRole('link', { name: phraseBankWords.title }).click()
  await shoot(page, '67-phrases-empty')
  await page.getByRole('button', { name: phraseBankWords.add }).click()
  const phrase = page.getByRole('textbox', { name: phraseBankWords.text, exact: true })
  await phrase.fill('{name} is ready for {topic}.')
  await page.getByRole('button', { name: phraseBankWords.save }).click()
  await page.getByRole('grid', { name: phraseBankWords.phrases }).getByText('is ready for').click()
  await expect(phrase).toBeVisible()
  await shoot(page, '68-phrases')
})
