import type { Finding } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { findingsOf } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterModels } from '../../view/datacenterModel';
import { verdictFacts } from '../../view/verdictFacts';
import { NOW, settled } from '../../view/__testUtils__/fleet';
import { healthy } from '../../view/__testUtils__/views';
import { diagnose } from '../diagnose';

const DAY = 86_400;
const models = datacenterModels(healthy, settled, NOW);

const findings = (seconds: number): Finding[] =>
  findingsOf({
    ...verdictFacts(healthy, settled, models, NOW),
    credentials: [{ context: 'east', seconds }],
  });

const found = (seconds: number) =>
  diagnose({
    snapshot: healthy,
    plan: settled,
    models,
    now: NOW,
    findings: findings(seconds),
  });

it('names the ClientConfig', () => {
  const [first] = found(9 * DAY);
  expect(first).toMatchObject({ rule: 'credential-ends', state: 'attention' });
  expect(first.cause.text).toBe('The credential of east ends in 9 d.');
  expect(first.evidence).toEqual([
    { context: '', kind: 'ClientConfig', namespace: '', name: 'east' },
  ]);
});

it('is silent before that', () => {
  expect(found(31 * DAY)).toEqual([]);
});
