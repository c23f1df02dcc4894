import { InputError } from '@backstage/errors';
import { quantityToNumber } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Enrichment } from '../datacenterConfig';
import { withCassandraEnv } from './containerEnv';

/**
 * Heap of the management API in whole bytes (operator-spec 3.6).
 * @throws InputError when it is not a quantity
 */
export const managementApiHeap: Enrichment = (config, { field }) => {
  if (config.mgmtAPIHeap === undefined) {
    return config;
  }
  const bytes = quantityToNumber(config.mgmtAPIHeap);
  if (bytes === undefined) {
    throw new InputError(
      `${field}.mgmtAPIHeap "${config.mgmtAPIHeap}" is not a quantity: write a number with a unit, such as 64Mi`,
    );
  }
  const whole = String(Math.ceil(bytes));
  return withCassandraEnv(config, 'MANAGEMENT_API_HEAP_SIZE', whole);
};
