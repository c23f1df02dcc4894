import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { context } from '../__testUtils__/snapshots';
import { say } from '../sentences';
import { applyDraft, findObject } from './applyDraft';
import { deleteDraft } from './deleteDraft';

const object = (metadata: object = {}, rest: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a', namespace: 'db', uid: 'u', ...metadata },
  ...rest,
});
const words = {
  context: context('east'),
  resource: resourceTypes.ConfigMap,
  title: say('plan.configMap', { region: 'east' }),
  why: say('why.configMap'),
  after: ['before'],
};

describe('a step that applies', () => {
  const desired = object({}, { data: { a: '1' } });
  it.each([
    ['nothing there', undefined, 'ready'],
    ['the same', object({}, { data: { a: '1' } }), 'done'],
    ['more than we own', object({}, { data: { a: '1', b: '2' } }), 'done'],
    ['another value', object({}, { data: { a: '2' } }), 'ready'],
    ['a value less', object({}, { data: {} }), 'ready'],
  ])('over %s', (_, live, state) => {
    const made = applyDraft({
      ...words,
      desired,
      live,
      subject: say('subject.configMap', { region: 'east' }),
    });
    expect(made).toMatchObject({
      id: 'apply/east/ConfigMap/db/a',
      kind: 'apply',
      state,
      after: ['before'],
      subject: { text: 'the metrics settings of east' },
    });
    expect(made.action).toEqual(
      state === 'done'
        ? undefined
        : {
            type: 'apply',
            context: 'east',
            resource: resourceTypes.ConfigMap,
            object: desired,
            force: true,
          },
    );
  });
});

describe('a step that deletes', () => {
  it.each<[string, object, string | undefined, string, object | undefined]>([
    ['what is there', {}, undefined, 'ready', { uid: 'u' }],
    [
      'what is on its way out: it waits',
      { deletionTimestamp: 'now' },
      undefined,
      'running',
      undefined,
    ],
    [
      'what our finalizer holds',
      { finalizers: ['ours'] },
      'ours',
      'ready',
      { uid: 'u', removeFinalizer: 'ours' },
    ],
    [
      'what is on its way out and our finalizer holds: it is taken off',
      { deletionTimestamp: 'now', finalizers: ['ours'] },
      'ours',
      'ready',
      { uid: 'u', removeFinalizer: 'ours' },
    ],
    [
      'what is on its way out and another finalizer holds: it waits',
      { deletionTimestamp: 'now', finalizers: ['theirs'] },
      'ours',
      'running',
      undefined,
    ],
  ])('%s', (_, metadata, removeFinalizer, state, action) => {
    const made = deleteDraft({
      ...words,
      live: object(metadata),
      subject: 'east',
      removeFinalizer,
    });
    expect(made).toMatchObject({
      id: 'delete/east/ConfigMap/db/a',
      kind: 'delete',
      state,
    });
    expect(made.reason !== undefined).toBe(state === 'running');
    expect({ action: made.action }).toMatchObject({ action });
  });
});

describe('an object by its place', () => {
  const here = object();
  const elsewhere = object({ namespace: 'other' });
  it.each([
    ['db', 'a', here],
    ['other', 'a', elsewhere],
    ['db', 'b', undefined],
    ['third', 'a', undefined],
  ])('%s/%s', (namespace, name, expected) => {
    expect(findObject([elsewhere, here], namespace, name)).toBe(expected);
  });
});
