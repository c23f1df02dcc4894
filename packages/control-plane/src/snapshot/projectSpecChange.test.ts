import type { ObjectMeta } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { projectSpecChange } from './projectSpecChange';

const entry = (manager: string, time: string, rest: object = {}) => ({
  manager,
  operation: 'Apply',
  time,
  fieldsV1: { 'f:spec': {} },
  ...rest,
});

const project = (managedFields?: unknown[]) =>
  projectSpecChange({
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: {
      name: 'demo',
      ...(managedFields && { managedFields }),
    } as ObjectMeta,
  }).metadata;

describe('who wrote a specification last', () => {
  it.each([
    ['nothing is told', undefined, undefined],
    ['nobody wrote one', [], undefined],
    ['the only one', [entry('kubectl', '2026-01-01T10:00:00Z')], 'kubectl'],
    [
      'the newest one',
      [
        entry('kubectl', '2026-01-01T10:00:00Z'),
        entry('argocd', '2026-01-02T10:00:00Z'),
        entry('helm', '2026-01-01T12:00:00Z'),
      ],
      'argocd',
    ],
    [
      'not who wrote a status',
      [
        entry('kubectl', '2026-01-01T10:00:00Z'),
        entry('operator', '2026-01-02T10:00:00Z', { subresource: 'status' }),
      ],
      'kubectl',
    ],
    [
      'not who wrote metadata only',
      [
        entry('kubectl', '2026-01-01T10:00:00Z'),
        entry('labeller', '2026-01-02T10:00:00Z', {
          fieldsV1: { 'f:metadata': {} },
        }),
      ],
      'kubectl',
    ],
    ['not one without a time', [entry('kubectl', '')], undefined],
  ])('%s', (_, managedFields, manager) => {
    expect(project(managedFields)?.specChange?.manager).toBe(manager);
  });

  it('drops the managed fields themselves', () => {
    const metadata = project([entry('kubectl', '2026-01-01T10:00:00Z')]);
    expect(metadata).toEqual({
      name: 'demo',
      specChange: {
        manager: 'kubectl',
        operation: 'Apply',
        time: '2026-01-01T10:00:00Z',
      },
    });
  });
});
