import type { CassandraPod } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { EventFact } from '../snapshot/types';
import { causeOf as prove, type NodeNeeds } from './causes';
import { NOW, pod } from './__testUtils__/fleet';

const needs = { zone: 'zone-a', cpu: '16', memory: '64Gi' };

const causeOf = (
  object: CassandraPod | undefined,
  events: EventFact[],
  needed: NodeNeeds,
) => prove(object, { events }, needed, NOW);

const lost = (status: Partial<CassandraPod['status']>) =>
  pod('dc1', 'r1', 0, { ready: false, ...status });

const event = (changes: Partial<EventFact>): EventFact => ({
  involved: { kind: 'Pod', name: 'demo-dc1-r1-sts-0' },
  type: 'Warning',
  reason: 'FailedScheduling',
  message: '0/9 nodes are available',
  count: 1,
  lastSeenSeconds: 5,
  ...changes,
});

const unschedulable = (message: string) => ({
  phase: 'Pending',
  reason: 'Unschedulable',
  message,
});

describe('the scheduler’s words', () => {
  it.each([
    [
      '9 Insufficient cpu',
      { kind: 'no-worker', zone: 'zone-a', need: '16 free vCPU' },
    ],
    [
      '9 Insufficient memory',
      { kind: 'no-worker', zone: 'zone-a', need: '64Gi free memory' },
    ],
    [
      '3 node(s) had untolerated taint',
      { kind: 'no-worker', zone: 'zone-a', need: null },
    ],
    ['1 node(s) had volume node affinity conflict', { kind: 'disk-bound' }],
    [
      'storageclass.storage.k8s.io "fast-ssd" not found',
      { kind: 'no-storage-class', storageClass: 'fast-ssd', choices: [] },
    ],
    ['', { kind: 'no-worker', zone: 'zone-a', need: null }],
  ])('%p', (message, cause) => {
    expect(causeOf(lost(unschedulable(message)), [], needs).cause).toEqual(
      cause,
    );
  });

  it('claim no size that nobody asked for', () => {
    const { cause } = causeOf(lost(unschedulable('9 Insufficient cpu')), [], {
      zone: null,
    });
    expect(cause).toEqual({ kind: 'no-worker', zone: null, need: null });
  });

  it('are read from events while the pod has none', () => {
    const message = '9 Insufficient cpu';
    expect(
      causeOf(lost({ phase: 'Pending' }), [event({ message })], needs),
    ).toEqual({
      cause: { kind: 'no-worker', zone: 'zone-a', need: '16 free vCPU' },
      quote: message,
      confidence: 1,
    });
  });

  it('of the past do not count once the pod runs', () => {
    const { cause } = causeOf(lost({ phase: 'Running' }), [event({})], needs);
    expect(cause).toEqual({ kind: 'restarting' });
  });
});

describe('a disk that is not there', () => {
  const claim: any = { metadata: {}, spec: {}, status: { phase: 'Pending' } };
  const waiting = (seconds: number) => {
    const object = lost({ phase: 'Pending' });
    const creationTimestamp = new Date(NOW - seconds * 1000).toISOString();
    return { ...object, metadata: { ...object.metadata, creationTimestamp } };
  };
  const failed = event({
    reason: 'ProvisioningFailed',
    message: 'exceeded quota',
  });

  it.each([
    ['is usual at first', waiting(20), [], { kind: 'restarting' }],
    [
      'is not after a while',
      waiting(300),
      [],
      { kind: 'no-volume', why: 'unknown' },
    ],
    [
      'is not once it failed',
      waiting(20),
      [failed],
      { kind: 'no-volume', why: 'quota' },
    ],
  ])('%s', (_, object, events, cause) => {
    expect(prove(object, { events, claim }, needs, NOW).cause).toEqual(cause);
  });
});

describe('the container', () => {
  it.each([
    [
      { reason: 'CrashLoopBackOff', restarts: 1 },
      { kind: 'crash', times: 1, exitCode: null },
    ],
    [
      { reason: 'Error', message: 'exited with code 3', restarts: 3 },
      { kind: 'crash', times: 3, exitCode: 3 },
    ],
    [{ reason: 'Error', restarts: 1 }, { kind: 'restarting' }],
    [{ reason: 'ContainerCreating', restarts: 0 }, { kind: 'restarting' }],
    [{ reason: 'ErrImagePull' }, { kind: 'no-image' }],
    [{ reason: 'ImagePullBackOff', restarts: 9 }, { kind: 'no-image' }],
    [{ phase: undefined }, { kind: 'unknown' }],
  ])('%p', (status, cause) => {
    expect(causeOf(lost(status), [], needs).cause).toEqual(cause);
  });

  it('without a pod says nothing', () => {
    expect(causeOf(undefined, [event({})], needs)).toEqual({
      cause: { kind: 'unknown' },
      confidence: 0.5,
    });
  });
});
