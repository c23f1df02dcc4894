/** What the plan of a ReplicatedSecret says, in German. */
export const secrets = {
  'secret.claim': 'ReplicatedSecret {name} übernehmen',
  'secret.copy': 'Secret {name} nach {region} kopieren',
  'secret.delete': 'Die Kopie {name} in {region} löschen',
  'secret.subject': 'die Kopie {name} in {region}',
  'secret.release': 'ReplicatedSecret {name} loslassen',

  'secret.why.claim': 'Wird es gelöscht, müssen seine Kopien mit verschwinden.',
  'secret.why.copy': 'ReplicatedSecret {name} verlangt es.',
  'secret.why.delete': 'ReplicatedSecret {name} verlangt es nicht mehr.',
  'secret.why.release':
    'Seine Kopien sind weg, Kubernetes darf es also entfernen.',

  'secret.immutable':
    'Das Secret {name} dort ist unveränderlich (immutable). Es dort löschen, dann wird es neu angelegt',
  'secret.loop':
    'Die Kopie würde selbst ausgewählt und immer wieder kopiert. Mit dropLabels ein Label des Selektors weglassen oder einen anderen Namespace nennen',
  'secret.held':
    'Das Löschen wartet auf {region}: {detail:clause}. Sobald es antwortet, endet das Löschen von selbst; die Annotation {annotation} = {context} gibt es auf, seine Kopien bleiben dann dort zurück',
};
