import type { Finding } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { findingsOf } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterModels } from '../../view/datacenterModel';
import { verdictFacts } from '../../view/verdictFacts';
import { NOW, settled } from '../../view/__testUtils__/fleet';
import { healthy } from '../../view/__testUtils__/views';
import { diagnose } from '../diagnose';

const DAY = 86_400;
const models = datacenterModels(healthy, settled, NOW);

const clientConfig = { namespace: 'k8ssandra', name: 'east-config' };
const known = {
  ...healthy,
  contexts: {
    ...healthy.contexts,
    east: { ...healthy.contexts.east, clientConfig },
  },
};

const findings = (seconds: number, context: string): Finding[] =>
  findingsOf({
    ...verdictFacts(healthy, settled, models, NOW),
    credentials: [{ context, seconds }],
  });

const found = (seconds: number, context = 'east') =>
  diagnose({
    snapshot: known,
    plan: settled,
    models,
    now: NOW,
    findings: findings(seconds, context),
  });

it('names the ClientConfig', () => {
  const [first] = found(9 * DAY);
  expect(first).toMatchObject({ rule: 'credential-ends', state: 'attention' });
  expect(first.cause.text).toBe('The credential of east ends in 9 d.');
  expect(first.evidence).toEqual([
    { context: '', kind: 'ClientConfig', ...clientConfig },
  ]);
});

it('names the cluster where the credential is that of the control plane', () => {
  const [first] = found(9 * DAY, healthy.controlPlane);
  expect(first.evidence).toMatchObject([{ kind: 'K8ssandraCluster' }]);
});

it('is silent before that', () => {
  expect(found(31 * DAY)).toEqual([]);
});
