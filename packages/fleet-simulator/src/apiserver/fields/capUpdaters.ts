import type { Manager } from './managers';

const LIMIT = 10;
const BUCKET = 'ancient-changes';

/** Puts the oldest updaters together where there are more than ten, one bucket for each API version. */
export function capUpdaters(managers: Manager[]): Manager[] {
  const updaters = managers.filter(
    ({ operation, fields }) => operation === 'Update' && !fields.isEmpty,
  );
  let surplus = updaters.length - LIMIT;
  if (surplus <= 0) return managers;
  const gone = new Set<Manager>();
  const buckets = new Map<string, Manager>();
  const oldest = [...updaters].sort(
    (a, b) =>
      compareText(a.time ?? '', b.time ?? '') ||
      compareText(a.manager, b.manager),
  );
  for (const entry of oldest) {
    if (surplus <= 0) break;
    const bucket = buckets.get(entry.apiVersion);
    gone.add(entry);
    if (bucket) surplus -= 1;
    buckets.set(entry.apiVersion, {
      manager: BUCKET,
      operation: 'Update',
      apiVersion: entry.apiVersion,
      subresource: '',
      time: entry.time,
      fields: bucket ? bucket.fields.union(entry.fields) : entry.fields,
    });
  }
  return [...managers.filter(entry => !gone.has(entry)), ...buckets.values()];
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
