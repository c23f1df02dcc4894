import type { OperatorFact } from '../snapshot/regionKinds';
import { operatorView } from './operatorView';

const fact = (over: Partial<OperatorFact> = {}): OperatorFact => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'cass-operator-controller-manager', namespace: 'ops' },
  operator: 'cass-operator',
  version: '1.31.0',
  replicas: 1,
  ready: 1,
  ...over,
});

describe('operatorView', () => {
  it.each<
    [
      what: string,
      over: Partial<OperatorFact>,
      newest: string | null,
      state: string,
      text: string,
    ]
  >([
    ['runs, the newest', {}, '1.31.2', 'healthy', 'cass-operator 1.31.0 runs.'],
    ['runs, alone', {}, null, 'healthy', 'cass-operator 1.31.0 runs.'],
    [
      'older than elsewhere',
      { version: '1.9.0' },
      '1.31.0',
      'attention',
      'cass-operator 1.9.0; elsewhere 1.31.0 runs.',
    ],
    [
      'of a version that nobody knows',
      { version: undefined },
      '1.31.0',
      'healthy',
      'cass-operator runs; its image tells no version.',
    ],
    [
      'no pod is ready',
      { ready: 0 },
      '1.31.0',
      'down',
      'cass-operator does not run: none of its pods is ready.',
    ],
    [
      'scaled to zero',
      { replicas: 0, ready: 0 },
      null,
      'attention',
      'cass-operator was scaled to zero: nothing works on datacenters here.',
    ],
  ])('%s', (_, over, newest, state, text) => {
    expect(operatorView(fact(over), newest)).toMatchObject({
      name: 'cass-operator',
      namespace: 'ops',
      version: 'version' in over ? over.version ?? null : '1.31.0',
      state,
      sentence: { text },
    });
  });
});
