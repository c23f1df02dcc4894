import { clusterRows } from './clusterRows';
import { connectionRows } from './connectionRows';
import { contextRows } from './contextRows';
import { datacenterRows } from './datacenterRows';
import { historyRows } from './historyRows';
import type { Row } from './types';

export * from './actionRows';
export * from './types';

/** Every operation of the HTTP API. A new topic brings a file of rows of its own. */
export const rows: Row[] = [
  ...clusterRows,
  ...contextRows,
  ...connectionRows,
  ...historyRows,
  ...datacenterRows,
];
