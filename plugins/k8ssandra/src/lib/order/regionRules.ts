import {
  isDns1035Label,
  type ContextView,
  type OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { zonesOf } from './contexts';
import { withRackCount } from './racks';

/** As many regions as one order makes. */
export const MAX_REGIONS = 5;

/** What is wrong with a field: the end of a message key `order.error.…`. */
export type OrderError =
  | 'none'
  | 'tooMany'
  | 'nameShort'
  | 'nameTaken'
  | 'datacenterTaken'
  | 'stores'
  | 'nameRequired'
  | 'nameInvalid'
  | 'nameTwice'
  | 'size'
  | 'racks'
  | 'racksOverNodes';

/** Errors of one row, by field. */
export interface RegionErrors {
  datacenterName?: OrderError;
  size?: OrderError;
  racks?: OrderError;
}

/** What is wrong with each row; an empty object for a row in order. */
export function checkRegions(regions: OrderRegion[]): RegionErrors[] {
  const names = regions.map(region => region.datacenterName);
  return regions.map(region => {
    const errors: RegionErrors = {
      datacenterName: checkName(region.datacenterName, names),
      size: isCount(region.size) ? undefined : 'size',
      racks: checkRacks(region),
    };
    return Object.fromEntries(
      Object.entries(errors).filter(([, error]) => error !== undefined),
    );
  });
}

/** What is wrong with the list as a whole. */
export function checkCount(regions: OrderRegion[]): OrderError | undefined {
  if (regions.length === 0) {
    return 'none';
  }
  return regions.length > MAX_REGIONS ? 'tooMany' : undefined;
}

/** A row for one more region, with a name that is free: three nodes in three racks. */
export function nextRegion(
  regions: OrderRegion[],
  context: ContextView | undefined,
): OrderRegion {
  const taken = new Set(regions.map(region => region.datacenterName));
  let number = regions.length + 1;
  while (taken.has(`dc${number}`)) {
    number++;
  }
  return {
    context: context?.id.context ?? '',
    datacenterName: `dc${number}`,
    size: 3,
    racks: withRackCount([], 3, zonesOf(context)),
  };
}

function checkName(name: string, names: string[]): OrderError | undefined {
  if (!name) {
    return 'nameRequired';
  }
  if (!isDns1035Label(name)) {
    return 'nameInvalid';
  }
  return names.filter(each => each === name).length > 1
    ? 'nameTwice'
    : undefined;
}

function checkRacks({ racks, size }: OrderRegion): OrderError | undefined {
  const count = racks?.length ?? 1;
  if (count < 1) {
    return 'racks';
  }
  return isCount(size) && count > size ? 'racksOverNodes' : undefined;
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1;
}
