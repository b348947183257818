import { describe, expect, it } from 'vitest'
import { filledPhrase } from '@shared/domain/meetings/own-phrase'

describe('a phrase of one’s own', () => {
  it('names the child, and leaves a blank for anything else in braces', () => {
    expect(filledPhrase('{name} is ready for {topic}; { Name } says so.', 'Anna')).toBe(
      'Anna is ready for ___; Anna says so.',
    )
    expect(filledPhrase('No braces } here {', 'Anna')).toBe('No braces } here {')
    expect(filledPhrase('{name}', '$& $1')).toBe('$& $1')
  })
})
