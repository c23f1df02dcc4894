import type { DatacenterActivity } from '../view/types';
import type { StateKey } from './states';
import { datacenterWord } from './words';

it.each<[StateKey, DatacenterActivity | undefined, string]>([
  ['progressing', undefined, 'Progressing'],
  ['progressing', 'starting', 'Starting'],
  ['progressing', 'rebuilding', 'Rebuilding'],
  ['progressing', 'stopping', 'Stopping'],
  ['deleting', 'leaving', 'Leaving'],
  ['deleting', undefined, 'Deleting'],
  ['healthy', undefined, 'Healthy'],
  // what needs somebody comes before what is done
  ['attention', 'leaving', 'Needs attention'],
  ['down', 'updating', 'Down'],
  ['stopped', undefined, 'Stopped'],
])('a datacenter that is %s (%s) reads "%s"', (state, activity, word) => {
  expect(datacenterWord(state, activity)).toBe(word);
});
