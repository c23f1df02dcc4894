import type { Snapshot } from '../snapshot/types';
import { datacenterModels } from '../view/datacenterModel';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  NOW,
  outOfSight,
  pod,
  settled,
  snapshot,
} from '../view/__testUtils__/fleet';
import { healthy } from '../view/__testUtils__/views';
import { lostNode, unschedulable } from './__testUtils__/explained';
import { explainModels } from './explainModels';
import { problemsOf } from './problems';

function explain(from: Snapshot) {
  const models = datacenterModels(from, settled, NOW);
  const explained = explainModels({
    snapshot: from,
    plan: settled,
    models,
    now: NOW,
  });
  const { findings, diagnoses } = explained;
  return { ...explained, problems: problemsOf(findings, diagnoses, models) };
}

const withError = (error: string) => ({
  ...healthy,
  cluster: {
    ...healthy.cluster,
    status: { ...healthy.cluster.status, error },
  },
});

it('the heading says what only a rule found out', () => {
  const { state, verdict, problems } = explain(withError('it is odd'));
  expect([state, verdict.state.text, verdict.next?.text]).toEqual([
    'attention',
    'The operator reports: “it is odd”.',
    'The operator tries again by itself. If the message stays, look at its log.',
  ]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    rule: 'status-error',
    confidence: 1,
    sinceSeconds: null,
    quote: 'it is odd',
  });
});

it('a loss is one problem: the heading tells what it means, the problem its cause', () => {
  const { verdict, problems } = explain(
    lostNode(unschedulable('0/3 nodes are available: 3 Insufficient cpu.')),
  );
  expect(verdict.state.text).toMatch(/^east \(dc1\) has 1 of 3 nodes down/);
  expect(problems.map(each => each.rule)).toEqual(['pod-unschedulable']);
  expect(problems[0].next).toEqual(verdict.next);
  expect(problems[0].state).toBe('degraded');
});

it('two causes of one loss are two problems', () => {
  const { problems } = explain(
    snapshot(demo([asked('dc1', 'east')]), [
      context('east', {
        datacenters: [complete('dc1')],
        pods: [
          pod('dc1', 'r1'),
          pod('dc1', 'r2', 0, {
            ready: false,
            reason: 'CrashLoopBackOff',
            restarts: 4,
          }),
          pod('dc1', 'r3', 0, {
            ready: false,
            ...unschedulable('0/3 nodes are available: 3 Too many pods.'),
          }),
        ],
      }),
    ]),
  );
  expect(problems.map(each => each.rule).sort()).toEqual([
    'crash-while-starting',
    'pod-unschedulable',
  ]);
  expect(problems.map(each => each.state)).toEqual(['down', 'down']);
});

it('what happens and needs nobody is no problem of the page', () => {
  const quiet = complete('dc1', {
    status: { quietPeriod: new Date(NOW + 5000).toISOString() },
  });
  const { diagnoses, problems, state } = explain(
    snapshot(demo([asked('dc1', 'east')]), [
      context('east', { datacenters: [quiet], pods: allUp('dc1') }),
    ]),
  );
  expect(diagnoses.map(each => each.rule)).toEqual(['quiet-period']);
  expect([problems, state]).toEqual([[], 'healthy']);
});

it('what a removal waits for is no second problem', () => {
  const from = snapshot(
    demo([asked('dc1', 'east')], { deletionTimestamp: '2026-03-04T15:00:00Z' }),
    [outOfSight('east', { datacenters: [complete('dc1')] })],
  );
  const { diagnoses, problems } = explain(from);
  expect(diagnoses.map(each => each.rule).sort()).toEqual([
    'region-unreachable',
    'removal-waits',
  ]);
  expect(problems.map(each => each.rule)).toEqual(['removal-waits']);
});

it('a page names so many objects, and no more', () => {
  const pods = Array.from({ length: 60 }, (_, ordinal) =>
    pod('dc1', 'r1', ordinal, {
      ready: false,
      ...unschedulable('0/3 nodes are available: 3 Too many pods.'),
    }),
  );
  const racks = [{ name: 'r1' }];
  const { diagnoses, problems } = explain(
    snapshot(demo([asked('dc1', 'east', { size: 60, racks })]), [
      context('east', {
        datacenters: [complete('dc1', { spec: { size: 60, racks } })],
        pods,
      }),
    ]),
  );
  expect(diagnoses[0].evidence).toHaveLength(60);
  expect(problems[0].evidence).toHaveLength(20);
});
