import type { Row } from '../stage';
import { absences } from './absences';
import { clocks } from './clocks';
import { handOvers } from './handOvers';
import { leases } from './leases';
import { standstills } from './standstills';

/** Rows F20 to F24 of research 4.3, and what a fail-over takes. The last ones end replicas. */
export const rows: Row[] = [
  ...clocks,
  ...standstills,
  ...leases,
  ...absences,
  ...handOvers,
];
