import type {
  ClusterOrder,
  OrderRegion,
  OrderStorage,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The values of the template's form, as far as they are filled in: a {@link ClusterOrder} and where it goes. */
export type OrderForm = Partial<Omit<ClusterOrder, 'storage'>> & {
  controlPlane?: string;
  storage?: Partial<OrderStorage>;
};

/** The form's values from what the scaffolder hands to a field. */
export function readOrderForm(formContext: unknown): OrderForm {
  const { formData } = (formContext ?? {}) as { formData?: OrderForm };
  return formData ?? {};
}

/** The order that a form makes, or `undefined` while something that it needs is missing. */
export function orderOfForm(form: OrderForm): ClusterOrder | undefined {
  const { name, namespace, serverVersion, storage } = form;
  const regions = filledRegions(form.regions);
  const size = storage?.size;
  if (!name || !namespace || !serverVersion || !size || !regions.length) {
    return undefined;
  }
  return {
    name,
    namespace,
    serverVersion,
    storage: { ...storage, size },
    regions: regions.map(readRegion),
    owner: form.owner,
    heap: form.heap,
    superuserSecretName: form.superuserSecretName,
  };
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
