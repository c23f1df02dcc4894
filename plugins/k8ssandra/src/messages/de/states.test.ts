import {
  buildFleetHeadline,
  translateSentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { germanStates } from './states';

it('words the kinds of a headline in German', () => {
  const headline = buildFleetHeadline({
    clusters: [
      { state: 'healthy' },
      { state: 'degraded' },
      { state: 'down' },
      { state: 'degraded' },
    ],
  });
  const german = translateSentence(headline, {
    templates: {
      'fleet.need': '{count} von {total} Clustern: {kinds:states}.',
    },
    list: items => items.join(', '),
    ordinal: String,
    quotes: ['„', '“'],
    states: germanStates,
  });
  expect(german).toBe('3 von 4 Clustern: 1 ausgefallen, 2 eingeschränkt.');
});
