import { defineSentences } from '../define';

/** Headline of the fleet page. */
export const sayFleet = defineSentences({
  'fleet.none': 'No Cassandra cluster yet.',
  'fleet.none.unknown': 'No Cassandra cluster has been seen yet.',
  'fleet.healthy': 'All {total} clusters are healthy.',
  'fleet.healthy.one': 'The only cluster is healthy.',
  'fleet.fine': 'No cluster needs someone: {kinds:states}.',
  'fleet.need':
    '{count} of {total:cluster|clusters} {count:=needs|need} someone: {kinds:states}.',
  'fleet.missing':
    'Answers are missing from {missing} of {total:context|contexts} in use ({names}). Their numbers are the last ones seen and carry their age.',
});
