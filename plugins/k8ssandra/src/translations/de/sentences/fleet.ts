/** Headline of the fleet page in German. What it counts comes in the words of the API. */
export const fleet = {
  'fleet.none': 'Noch kein Cassandra-Cluster.',
  'fleet.none.unknown': 'Noch wurde kein Cassandra-Cluster gesehen.',
  'fleet.healthy': 'Alle {total} Cluster sind gesund.',
  'fleet.healthy.one': 'Der einzige Cluster ist gesund.',
  'fleet.fine': 'Kein Cluster braucht jemanden: {kinds:states}.',
  'fleet.need':
    '{count} von {total:Cluster|Clustern} {count:=braucht|brauchen} jemanden: {kinds:states}.',
  'fleet.missing':
    'Von {missing} der {total:benutzten Kontexte|benutzten Kontexte} fehlen Antworten ({names}). Ihre Zahlen sind die zuletzt gesehenen und tragen ihr Alter.',
};
