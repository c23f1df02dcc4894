import {
  buildManifest,
  isDns1035Label,
  validateK8ssandraCluster,
  type Cause,
  type ClusterSummary,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { placeOfCause, type Place, type RegionPart } from './causes';
import { filledRegions, orderOfForm, type OrderForm } from './form';
import { isNameTaken, ownerOfDatacenterName } from './names';
import {
  checkCount,
  checkRegions,
  type OrderError,
  type RegionErrors,
} from './regionRules';

/** Something wrong, at its place in the form: a message of ours by its key, or the words of a rule or of the server. */
export interface PlacedError {
  place: Place;
  /** End of a message key `order.error.…`. */
  key?: OrderError;
  params?: Record<string, string | number>;
  text?: string;
}

/** What is known of the fleet beside the form. */
export interface OrderFacts {
  clusters: ClusterSummary[];
  contexts: ContextView[];
}

/**
 * Everything that is wrong with a form, as far as the browser knows: our own rules first, then the control plane's, which are the same
 * functions as the server's. A place that has an error already gets no second one.
 */
export function formErrors(form: OrderForm, facts: OrderFacts): PlacedError[] {
  const own = [
    ...nameErrors(form, facts),
    ...rowErrors(form, facts),
    ...encryptionErrors(form),
  ];
  const order = orderOfForm(form);
  const { causes } = order
    ? validateK8ssandraCluster({ cluster: buildManifest(order) })
    : { causes: [] };
  return withCauses(
    own,
    causes.filter(cause => !saysTheSame(placeOfCause(cause), own)),
  );
}

/** Too many racks are too few nodes: one of the two is enough. */
function saysTheSame(place: Place, own: PlacedError[]): boolean {
  return (
    place.field === 'regions' &&
    place.part === 'size' &&
    errorsAt(own, { ...place, part: 'racks' }).length > 0
  );
}

/** Errors with those of the server where no other stands at the same place. */
export function withCauses(
  errors: PlacedError[],
  causes: Cause[],
): PlacedError[] {
  const taken = new Set(errors.map(({ place }) => keyOf(place)));
  const more = causes
    .map(cause => ({ place: placeOfCause(cause), text: wordsOf(cause) }))
    .filter(
      ({ place }) => place.field === undefined || !taken.has(keyOf(place)),
    );
  return [...errors, ...more];
}

/** Errors of one field, or of one part of a row. */
export function errorsAt(errors: PlacedError[], place: Place): PlacedError[] {
  const wanted = keyOf(place);
  return errors.filter(each => keyOf(each.place) === wanted);
}

function keyOf(place: Place): string {
  return place.field === 'regions'
    ? `regions ${place.region ?? ''} ${place.part}`
    : place.field ?? '';
}

/** A cause that belongs to no field names its own. */
function wordsOf(cause: Cause): string {
  const lost = placeOfCause(cause).field === undefined && cause.field !== '';
  return lost ? `${cause.field}: ${cause.message}` : cause.message;
}

function nameErrors(form: OrderForm, { clusters }: OrderFacts): PlacedError[] {
  const { name } = form;
  const place: Place = { field: 'name' };
  if (!name) return [];
  if (name.length < 2) return [{ place, key: 'nameShort' }];
  if (!isDns1035Label(name)) return [{ place, key: 'nameInvalid' }];
  return isNameTaken(form, clusters)
    ? [
        {
          place,
          key: 'nameTaken',
          params: { name, namespace: form.namespace ?? '' },
        },
      ]
    : [];
}

function rowErrors(form: OrderForm, facts: OrderFacts): PlacedError[] {
  const regions = filledRegions(form.regions);
  const count = form.regions && checkCount(regions);
  const all: PlacedError[] = count
    ? [{ place: { field: 'regions', part: 'row' }, key: count }]
    : [];
  checkRegions(regions).forEach((errors: RegionErrors, region) => {
    const at = (part: RegionPart): Place => ({
      field: 'regions',
      region,
      part,
    });
    for (const [part, key] of Object.entries(errors)) {
      all.push({ place: at(part as RegionPart), key });
    }
    if (errors.datacenterName) return;
    const row = regions[region];
    const owner = ownerOfDatacenterName(
      form,
      row,
      facts.clusters,
      facts.contexts,
    );
    if (owner) {
      all.push({
        place: at('datacenterName'),
        key: 'datacenterTaken',
        params: {
          datacenter: row.datacenterName,
          owner,
          namespace: form.namespace ?? '',
          context: row.context || (form.controlPlane ?? ''),
        },
      });
    }
  });
  return all;
}

/** The form makes an empty object of what was never asked for; names that are empty were asked for. */
function encryptionErrors({ clientEncryption = {} }: OrderForm): PlacedError[] {
  const { keystoreSecretName, truststoreSecretName } = clientEncryption;
  const wanted = keystoreSecretName ?? truststoreSecretName;
  return wanted !== undefined && !(keystoreSecretName && truststoreSecretName)
    ? [{ place: { field: 'clientEncryption' }, key: 'stores' }]
    : [];
}
