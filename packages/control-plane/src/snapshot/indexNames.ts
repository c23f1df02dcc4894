/** Names of the indexes: by owning K8ssandraCluster, by datacenter, by the object an event is about, and by K8ssandraTask. */
export const indexNames = {
  owner: 'owner',
  datacenter: 'datacenter',
  involved: 'involved',
  task: 'task',
} as const;

/** `<namespace>/<name>`: the key of every index. */
export function indexKey(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}
