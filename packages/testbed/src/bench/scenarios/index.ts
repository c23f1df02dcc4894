import type { Scenario } from '../scenario';
import { browser } from './browser';
import { burst } from './burst';
import { connectionMemory } from './connectionMemory';
import { creation } from './creation';
import { podMemory } from './podMemory';
import { sizeChange } from './sizeChange';
import { statusChange } from './statusChange';

/** All scenarios by name, in groups that share one fleet; the last of a group may end the control plane. */
export const groups: Array<Record<string, Scenario>> = [
  { connectionMemory, podMemory },
  {
    creation3: creation(3),
    creation2: creation(2),
    sizeChange,
    statusChange,
    burst,
    browser,
  },
];
