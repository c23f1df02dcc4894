import type { SchemaWait } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { failureOf } from './failures';
import type { LifeInput } from './lifeFacts';

/** Nodes need a moment to agree on each change of the schema; only after so many seconds is it worth a word. */
const PATIENCE_SECONDS = 120;

/** Copies of keyspaces that wait because nodes have different versions of the schema (ux 5, row 38). */
export function schemaWait({
  plan,
  snapshot,
}: LifeInput): SchemaWait | undefined {
  const failure = plan.steps
    .map(each => failureOf(snapshot, each))
    .find(each => each?.code === 'SchemaDisagreement');
  if (!failure || failure.sinceSeconds < PATIENCE_SECONDS) {
    return undefined;
  }
  const [, versions] = /(\d+) versions/.exec(failure.message) ?? [];
  return {
    versions: versions === undefined ? null : Number(versions),
    seconds: Math.floor(failure.sinceSeconds),
  };
}
