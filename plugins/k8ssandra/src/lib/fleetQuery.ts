import { GROUPS, type FleetFilter } from './fleet';
import { withParams } from './searchParams';

/** Names of the filters in the URL of the fleet page, so that a view can be shared. */
const NAMES = {
  text: 'q',
  group: 'show',
  context: 'on',
  owner: 'owner',
  region: 'region',
  version: 'version',
} as const satisfies Record<keyof FleetFilter, string>;

/** Longest text of a filter that is read from a URL. */
const MAX_TEXT = 200;

/** The filters as a URL holds them. Owner is empty when it says none: who owns what decides then. */
export function readFilter(params: URLSearchParams): FleetFilter {
  const read = (key: keyof FleetFilter) =>
    (params.get(NAMES[key]) ?? '').slice(0, MAX_TEXT);
  return {
    text: read('text'),
    group: GROUPS.find(each => each === read('group')) ?? 'all',
    context: read('context'),
    owner: read('owner'),
    region: read('region'),
    version: read('version'),
  };
}

/** The same URL with some filters changed; what filters nothing is left out. Other parameters stay. */
export function writeFilter(
  params: URLSearchParams,
  change: Partial<FleetFilter>,
): URLSearchParams {
  const written = Object.entries(change).map(([key, value]) => [
    NAMES[key as keyof FleetFilter],
    key === 'group' && value === 'all' ? '' : value,
  ]);
  return withParams(params, Object.fromEntries(written));
}
