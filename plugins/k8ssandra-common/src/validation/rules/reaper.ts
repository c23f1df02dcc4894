import { refuse, type Rule } from '../context';
import { quantityToNano } from '../quantity';
import { asText, at, isObject } from '../read';

const STORAGE = 'spec.reaper.storageConfig';

/** Reaper with storage of its own says how much, and runs once (operator-spec 6.1 rule 8). */
export const reaperStorage: Rule = ({ manifest }) => {
  const { reaper } = manifest.spec;
  if (at(reaper, 'storageType') !== 'local') {
    return [];
  }
  const mode = asText(at(reaper, 'deploymentMode')) ?? 'PER_DC';
  return [
    ...(mode === 'PER_DC'
      ? [
          refuse.invalid(
            'spec.reaper.deploymentMode',
            'PER_DC works with storage in Cassandra only; choose SINGLE or CONTROL_PLANE, or storageType cassandra',
          ),
        ]
      : []),
    ...localStorage(at(reaper, 'storageConfig')),
  ];
};

function localStorage(storage: unknown) {
  if (!isObject(storage)) {
    return [refuse.required(STORAGE, 'must be set when storageType is local')];
  }
  const causes = [];
  if (!Array.isArray(storage.accessModes)) {
    causes.push(
      refuse.required(
        `${STORAGE}.accessModes`,
        'must be set, such as ReadWriteOnce',
      ),
    );
  }
  const size = at(storage, 'resources', 'requests', 'storage');
  if (!quantityToNano(size as string)) {
    causes.push(
      refuse.required(
        `${STORAGE}.resources.requests.storage`,
        'must be more than nothing, such as 1Gi',
      ),
    );
  }
  return causes;
}

/** A claim without access modes is no claim; upstream's webhook looks only whether the list is there. */
export const reaperAccessModes: Rule = ({ manifest }) => {
  const { reaper } = manifest.spec;
  const modes = at(reaper, 'storageConfig', 'accessModes');
  return at(reaper, 'storageType') === 'local' &&
    Array.isArray(modes) &&
    modes.length === 0
    ? [
        refuse.required(
          `${STORAGE}.accessModes`,
          'must name at least one, such as ReadWriteOnce',
        ),
      ]
    : [];
};

/** Reaper's data stay where they are (operator-spec 6.1 rule U1). */
export const reaperKeyspace: Rule = ({ manifest, previous }) => {
  const before = keyspaceOf(previous?.spec.reaper);
  const now = keyspaceOf(manifest.spec.reaper);
  return before && now && before !== now
    ? [
        refuse.forbidden(
          'spec.reaper.keyspace',
          `cannot be changed from "${before}" to "${now}"; restore the former name`,
        ),
      ]
    : [];
};

function keyspaceOf(reaper: unknown): string | undefined {
  return isObject(reaper) ? asText(reaper.keyspace) ?? 'reaper_db' : undefined;
}
