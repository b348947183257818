import type { Conference } from '@shared/domain/plan/plan'
import { schoolKinds, type KindName } from './kinds'
import { freshSchool } from './school'
import { afterLetters, withCorners, withExtras, withGroups } from './variants'

const plain = (name: KindName) => (seed: number) => Promise.resolve(freshSchool(schoolKinds[name], seed))

/** An invented school of each kind that there is a conference folder of. */
export const freshKinds: Readonly<Record<string, (seed: number) => Promise<Conference>>> = {
  primary: plain('primary'),
  year: plain('year'),
  school: plain('school'),
  trust: plain('trust'),
  squeezed: plain('squeezed'),
  corners: (seed) => Promise.resolve(withCorners(freshSchool(schoolKinds.squeezed, seed), seed)),
  extras: (seed) => Promise.resolve(withExtras(freshSchool(schoolKinds.year, seed), seed)),
  groups: (seed) => Promise.resolve(withGroups(freshSchool(schoolKinds.year, seed), seed)),
  'school-replan': (seed) => afterLetters(freshSchool(schoolKinds.school, seed), seed),
}
