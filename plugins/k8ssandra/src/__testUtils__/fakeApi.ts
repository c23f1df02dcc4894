import type { K8ssandraApi } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { answers } from './answers';

export { aDryRun } from './answers';
export { FakeSignals } from './FakeSignals';

/** An API whose answers a test sets and whose calls it can look at. */
export type FakeApi = { [K in keyof K8ssandraApi]: jest.Mock };

/** A fake API that answers well; `over` replaces single calls. */
export function fakeApi(over: Partial<FakeApi> = {}): FakeApi {
  const calls = Object.entries(answers()).map(([name, answer]) => [
    name,
    jest.fn(answer),
  ]);
  return { ...Object.fromEntries(calls), ...over };
}
