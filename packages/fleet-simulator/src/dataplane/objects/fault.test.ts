import type { AnyObject } from '../api';
import {
  faultOf,
  isManagementApiBlocked,
  MANAGEMENT_API_BLOCKED,
  parseFault,
} from './fault';
import { FAULT_ANNOTATION } from './pod';

describe('faults of pods', () => {
  it.each([
    ['CrashLoopBackOff', { reason: 'CrashLoopBackOff', exitCode: 1 }],
    [
      'CrashLoopBackOff:143*6',
      { reason: 'CrashLoopBackOff', exitCode: 143, restarts: 6 },
    ],
    ['OOMKilled', { reason: 'OOMKilled', exitCode: 137 }],
    ['OOMKilled*4', { reason: 'OOMKilled', exitCode: 137, restarts: 4 }],
    ['a reason of its own', { reason: 'a reason of its own', exitCode: 1 }],
  ])('%s', (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });

  const pod = (fault?: string): AnyObject => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'a',
      ...(fault && { annotations: { [FAULT_ANNOTATION]: fault } }),
    },
  });

  it('a management API that is out of reach is none for a kubelet', () => {
    expect(faultOf(pod(MANAGEMENT_API_BLOCKED))).toBeUndefined();
    expect(isManagementApiBlocked(pod(MANAGEMENT_API_BLOCKED))).toBe(true);
    expect(faultOf(pod('NotReady'))).toBe('NotReady');
    expect(isManagementApiBlocked(pod('NotReady'))).toBe(false);
    expect(faultOf(pod())).toBeUndefined();
  });
});
