import { aContext, aControlPlane } from '../__testUtils__/views';
import { answers, contextWord, shortReason } from './contextWords';

it.each([
  [aContext(), 'Ready', true],
  [aControlPlane(), 'Leading', true],
  [aContext({ state: 'progressing', connection: 'syncing' }), 'Syncing', true],
  [
    aContext({ state: 'auth-failed', connection: 'auth-failed' }),
    'Access refused',
    false,
  ],
  // silent for too long, whatever the connection still says
  [
    aContext({ state: 'unreachable', connection: 'ready' }),
    'Unreachable',
    false,
  ],
  // no ClientConfig, or two
  [
    aContext({ state: 'attention', connection: 'disabled' }),
    'Needs attention',
    true,
  ],
])('%# is called %s', (context, word, seen) => {
  expect(contextWord(context)).toBe(word);
  expect(answers(context)).toBe(seen);
});

it.each([
  ['east does not answer. “GET /version: time-out”', 'east does not answer.'],
  ['east refuses our credential.', 'east refuses our credential.'],
])('tells %s in short', (text, short) => {
  const reason = { key: 'test', params: {}, text };
  expect(shortReason(aContext({ reason }))).toBe(short);
});

it('has no reason where there is none', () => {
  expect(shortReason(aContext({ reason: null }))).toBe('');
});
