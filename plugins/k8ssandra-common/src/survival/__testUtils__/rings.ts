import type { SurvivalDatacenter } from '../types';
import { list } from './cases';

/** A datacenter of three racks with a node each, in zones and a region of its own. */
export function dc(
  name: string,
  options: {
    racks?: number;
    /** In each rack. */
    up?: number;
    down?: number;
    unknown?: number;
    zone?: (rack: number) => string | null;
  } & Partial<
    Pick<SurvivalDatacenter, 'serves' | 'rebuilding' | 'region'>
  > = {},
): SurvivalDatacenter {
  const {
    racks = 3,
    up = 1,
    down = 0,
    unknown = 0,
    zone = rack => `${name}-${rack}`,
    ...rest
  } = options;
  return {
    name,
    label: name,
    region: `${name}-region`,
    serves: true,
    racks: list(racks).map(rack => ({
      name: `r${rack + 1}`,
      zone: zone(rack),
      up,
      down,
      unknown,
    })),
    ...rest,
  };
}
