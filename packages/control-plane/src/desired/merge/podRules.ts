import {
  keyedList,
  map,
  natural,
  replaced,
  scalar,
  struct,
  whenSet,
  type MergeRule,
} from './rules';

/** One environment variable: a merge never leaves both `value` and `valueFrom`, the datacenter's stays. */
const envVar: MergeRule = (a, b) => {
  const merged = struct({ valueFrom: whenSet })(a, b) as Record<
    string,
    unknown
  >;
  if (!merged.value || !merged.valueFrom) {
    return merged;
  }
  const { value, valueFrom, ...rest } = merged;
  const given = b as Record<string, unknown>;
  return given.valueFrom ? { ...rest, valueFrom } : { ...rest, value };
};

/** A volume has one source: the datacenter's, if it gives one. */
export const volume: MergeRule = (a, b) =>
  Object.keys(b as object).length > 1 ? b : a;

/** Requests and limits, key by key. */
export const resources = struct({
  requests: map,
  limits: map,
});

/** A container of `containers` or `initContainers`. */
const container = struct({
  command: replaced,
  args: replaced,
  env: keyedList('name', envVar),
  ports: keyedList('containerPort', natural),
  volumeMounts: keyedList('mountPath', struct({ readOnly: scalar })),
  volumeDevices: keyedList('devicePath', natural),
  resources,
  stdin: scalar,
  stdinOnce: scalar,
  tty: scalar,
});

/** `containers` and `initContainers`: merged by name, in the cluster's order, new ones of the datacenter last. */
export const containers = keyedList('name', container);

/** A volume that is mounted in the `cassandra` container. */
const additionalVolume = struct({ pvcSpec: natural, volumeSource: whenSet });

/** `extraVolumes`: both lists are merged by name. */
export const extraVolumes = struct({
  volumes: keyedList('name', volume),
  pvcs: keyedList('name', additionalVolume),
});
