import {
  tidyOrder,
  type ClusterOrder,
  type OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Profile } from './profiles';

/** Parts of the order that are filled in field by field. */
type Loose = 'storage' | 'resources' | 'clientEncryption';

/** The values of the template's form, as far as they are filled in: a {@link ClusterOrder} and where it goes. */
export type OrderForm = Partial<Omit<ClusterOrder, Loose>> & {
  [K in Loose]?: Partial<NonNullable<ClusterOrder[K]>>;
} & {
  controlPlane?: string;
  /** What must be survived; it only chose defaults, and is no part of the order. */
  profile?: Profile;
};

/** Everything that a form of ours holds; a draft keeps nothing else. */
export const ORDER_FIELDS = [
  'name',
  'owner',
  'controlPlane',
  'namespace',
  'serverVersion',
  'profile',
  'regions',
  'resources',
  'storage',
  'heap',
  'auth',
  'superuserSecretName',
  'clientEncryption',
] as const satisfies ReadonlyArray<keyof OrderForm>;

/** A value of the form. */
export type OrderFieldName = (typeof ORDER_FIELDS)[number];

/** The form's values from what the scaffolder hands to a field. */
export function readOrderForm(formContext: unknown): OrderForm {
  const { formData } = (formContext ?? {}) as { formData?: OrderForm };
  return formData ?? {};
}

/** The order that a form makes, or `undefined` while something that it needs is missing. */
export function orderOfForm(form: OrderForm): ClusterOrder | undefined {
  const regions = filledRegions(form.regions).map(readRegion);
  const { controlPlane: _, profile: __, ...order } = { ...form, regions };
  const { name, namespace, serverVersion, storage } = order;
  return name && namespace && serverVersion && storage?.size && regions.length
    ? tidyOrder(order as ClusterOrder)
    : undefined;
}

/**
 * The regions of a form's value. The form fills the rows that a schema's `minItems` asks for with nothing at all,
 * and those are no regions yet.
 */
export function filledRegions(
  regions: Array<OrderRegion | null | undefined> | undefined,
): OrderRegion[] {
  return (regions ?? []).filter(
    (region): region is OrderRegion => region !== null && region !== undefined,
  );
}

function readRegion(region: OrderRegion): OrderRegion {
  return { ...region, size: Number(region.size) };
}
