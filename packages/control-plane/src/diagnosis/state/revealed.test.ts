import { createHash } from 'node:crypto';
import { recordedStore } from './recordedStore';
import { reveal } from './revealed';

const digest = (text: string) =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

const map = (data: Record<string, string> | undefined): any => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'db', resourceVersion: '7' },
  ...(data && { data }),
});

const run = (
  live: any,
  wanted: any,
  { state = 'ready', type = 'apply' } = {},
) => {
  const store = recordedStore([live]);
  const action = { type, context: 'east', resource: {}, object: wanted };
  const found = reveal({ steps: [{ state, action }] } as any, () => store);
  const [kept] = store.list<any>('ConfigMap');
  return { found, data: kept.data, version: kept.metadata.resourceVersion };
};

describe('values that are concealed by their digest', () => {
  const wanted = map({ a: 'one', b: 'two' });

  it('are put in where they are what would be written', () => {
    const live = map({ a: digest('one'), b: digest('two') });
    expect(run(live, wanted)).toEqual({
      found: true,
      data: wanted.data,
      version: '7',
    });
  });

  it.each<[string, any, object]>([
    ['another value', map({ a: digest('one'), b: digest('other') }), {}],
    ['a value that is not concealed', map({ a: digest('one'), b: 'two' }), {}],
    ['a key less', map({ a: digest('one') }), {}],
    ['no values', map(undefined), {}],
    [
      'a step that is done',
      map({ a: digest('one'), b: digest('two') }),
      { state: 'done' },
    ],
    [
      'a step of another kind',
      map({ a: digest('one'), b: digest('two') }),
      { type: 'create' },
    ],
  ])('stay as they are: %s', (_, live, options) => {
    expect(run(live, wanted, options)).toMatchObject({
      found: false,
      data: live.data,
    });
  });
});
