import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { failed } from '../__testUtils__/scriptedClient';
import { createCacheHealth } from './cacheHealth';

const specs = {
  pods: { type: resourceTypes.Pod, namespaces: ['x', 'y'] },
  secrets: { type: resourceTypes.Secret, optional: true },
};

function start() {
  let changes = 0;
  const health = createCacheHealth({
    specs,
    isSynced: id => id === 'secrets',
    onChange: () => changes++,
  });
  const fail = (id: string, code: string, namespace?: string) =>
    health.failed(id, { error: failed(code), phase: 'watch', namespace });
  /** `id code failures@namespace`. */
  const told = () =>
    health
      .facts()
      .map(({ type, failure, failures }) =>
        failure
          ? `${type.plural} ${failure.error.code} ${failures}@${failure.namespace}`
          : `${type.plural} ${failures}`,
      );
  return { health, fail, told, changes: () => changes };
}

it('begins without failures, and knows what is optional and synced', () => {
  expect(start().health.facts()).toEqual([
    { type: resourceTypes.Pod, optional: false, synced: false, failures: 0 },
    { type: resourceTypes.Secret, optional: true, synced: true, failures: 0 },
  ]);
});

it('counts failures in a row by namespace, and shows the worst', () => {
  const { fail, told, changes } = start();
  fail('pods', 'Timeout', 'x');
  fail('pods', 'Forbidden', 'y');
  fail('pods', 'ServerError', 'y');
  fail('secrets', 'Forbidden');
  expect(told()).toEqual([
    'pods ServerError 2@y',
    'secrets Forbidden 1@undefined',
  ]);
  expect(changes()).toBe(4);
});

it('forgets the failures of the namespace that was heard from, and tells only then', () => {
  const { health, fail, told, changes } = start();
  fail('pods', 'Timeout', 'x');
  fail('pods', 'Forbidden', 'y');
  health.contact('pods', 'y');
  expect(told()[0]).toBe('pods Timeout 1@x');
  health.contact('pods', 'y');
  health.contact('secrets');
  expect(changes()).toBe(3);
  health.contact('pods', 'x');
  expect(told()[0]).toBe('pods 0');
  fail('pods', 'Timeout', 'x');
  expect(told()[0]).toBe('pods Timeout 1@x');
});

it.each([
  ['ConnectionLost', false],
  ['ConnectionRefused', false],
  ['Timeout', false],
  ['Unauthorized', false],
  ['CredentialFailed', false],
  ['Forbidden', true],
  ['NotFound', true],
  ['ServerError', true],
  ['TooLarge', true],
])('after the connection works again, %s is kept: %s', (code, kept) => {
  const { health, fail, told } = start();
  fail('pods', code, 'x');
  health.reconnected();
  expect(told()[0]).toBe(kept ? `pods ${code} 1@x` : 'pods 0');
});
