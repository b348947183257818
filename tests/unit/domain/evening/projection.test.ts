import { describe, expect, it } from 'vitest'
import { projectStarts, type ProjectedMeeting } from '@shared/domain/evening/projection'
import { coverage } from './simulated-evening'

const meeting = (id: string, start: number, over: Partial<ProjectedMeeting> = {}): ProjectedMeeting => ({
  id,
  start,
  minutes: 10,
  pacedBy: 'T1',
  needs: [{ who: 'T1', after: () => 0 }],
  startedAt: null,
  finishedAt: null,
  family: 'ready',
  ...over,
})

describe('the bands of later starts', () => {
  it('hold 75 to 85 of 100 starts, over simulated evenings', () => {
    let [inside, of, soon, soonWidth] = [0, 0, 0, 0]
    for (let seed = 1; seed <= 12; seed++) {
      const one = coverage(seed)
      inside += one.inside
      of += one.of
      soon += one.soon
      soonWidth += one.soonWidth
    }
    expect(of).toBeGreaterThan(2500)
    expect(inside / of).toBeGreaterThan(0.75)
    expect(inside / of).toBeLessThan(0.85)
    // Bands that hold everything by being wide would help nobody.
    expect(soonWidth / soon).toBeLessThan(15)
  })

  it('are the same for the same evening', () => {
    const rows = [meeting('a', 960), meeting('b', 970)]
    expect([...projectStarts(rows, 955)]).toEqual([...projectStarts(rows, 955)])
  })

  it('move with a meeting that goes on, for everybody who waits for it', () => {
    const rows = [
      meeting('a', 960, { startedAt: 975 }),
      meeting('b', 970),
      meeting('c', 980, { pacedBy: 'T2', needs: [{ who: 'T2', after: () => 0 }] }),
    ]
    const bands = projectStarts(rows, 976)
    expect(bands.has('a')).toBe(false)
    expect(bands.get('b')?.from).toBeGreaterThan(976)
    expect(bands.get('b')?.likely).toBeGreaterThan(980)
    expect(Math.abs((bands.get('c')?.likely ?? 0) - 980)).toBeLessThan(1)
  })

  it('learn a teacher’s pace', () => {
    const slow = Array.from({ length: 6 }, (_, i) =>
      meeting(`d${String(i)}`, 900 + i * 10, { startedAt: 900 + i * 15, finishedAt: 915 + i * 15 }),
    )
    const later = [meeting('x', 1000), meeting('y', 1010), meeting('z', 1020)]
    const usual = projectStarts(later, 999).get('z')?.likely ?? 0
    expect(projectStarts([...slow, ...later], 999).get('z')?.likely).toBeGreaterThan(usual + 3)
  })

  it('do not wait for a family that does not come, and walk where people have to', () => {
    const gone = [meeting('a', 960, { family: 'absent' }), meeting('b', 970)]
    expect(projectStarts(gone, 969).has('a')).toBe(false)
    expect(projectStarts(gone, 969).get('b')?.likely).toBeLessThan(973)
    const walk = [
      meeting('a', 960, { finishedAt: 970, startedAt: 960, needs: [{ who: 'F', after: () => 0 }] }),
      meeting('b', 970, {
        pacedBy: 'T2',
        needs: [{ who: 'F', after: (previous) => (previous === 'a' ? 7 : 0) }],
      }),
    ]
    expect(projectStarts(walk, 970).get('b')?.from).toBeGreaterThanOrEqual(977)
  })

  it('wait for a family that is late, until the next one is there', () => {
    const rows = [meeting('a', 960, { family: 'late' }), meeting('b', 970)]
    expect(projectStarts(rows, 961).get('a')?.likely).toBeGreaterThan(962)
    // Its time is over: nobody expects it now.
    expect(projectStarts(rows, 985).has('a')).toBe(false)
  })
})
