import { InputError } from '@backstage/errors';
import {
  MAX_LOG_LINES,
  type NodeLogQuery,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

const DEFAULT_CONTAINER = 'cassandra';
const DEFAULT_LINES = 200;

/** RFC 1123 label: no container has another name. */
const NAME = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** @throws InputError naming the parameter and what to write there */
export function parseLogQuery(raw: {
  container?: string;
  tail?: string;
  previous?: string;
}): Required<NodeLogQuery> {
  const { container = DEFAULT_CONTAINER } = raw;
  if (!NAME.test(container)) {
    throw new InputError('container: write the name of one of its containers');
  }
  const tail = raw.tail === undefined ? DEFAULT_LINES : Number(raw.tail);
  if (!Number.isInteger(tail) || tail < 1 || tail > MAX_LOG_LINES) {
    throw new InputError(
      `tail: write a whole number from 1 to ${MAX_LOG_LINES}`,
    );
  }
  return { container, tail, previous: raw.previous === 'true' };
}
