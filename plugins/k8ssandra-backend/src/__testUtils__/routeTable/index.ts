import { clusterRows } from './clusterRows';
import { contextRows } from './contextRows';
import { historyRows } from './historyRows';
import type { Row } from './types';

export * from './actionRows';
export * from './types';

/** Every operation of the HTTP API. A new topic brings a file of rows of its own. */
export const rows: Row[] = [...clusterRows, ...contextRows, ...historyRows];
