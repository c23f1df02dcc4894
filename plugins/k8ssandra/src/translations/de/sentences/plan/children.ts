/** What a plan says of Reapers, Stargates, schedules and service monitors, in German. */
export const children = {
  'child.apply': '{kind} {name} für {region} schreiben',
  'child.run': '{kind} {name} in {region} betreiben',
  'child.remove': '{kind} {name} aus {region} entfernen',
  'child.subject': '{kind} {name} von {region}',
  'child.lookFor': 'In {region} nach Objekten {kind} suchen',

  'child.why.Reaper': 'Reparaturen von {region} sind verlangt.',
  'child.why.Stargate': 'Stargate ist neben den Knoten von {region} verlangt.',
  'child.why.MedusaBackupSchedule':
    'Alte Backups von {region} werden jede Nacht entfernt.',
  'child.why.ServiceMonitor':
    'Prometheus soll die Metriken von {region} sammeln.',
  'child.why.remove': 'Es ist nicht mehr verlangt.',
  'child.why.lookFor':
    'Der Cluster wird gelöscht, und nichts davon darf zurückbleiben.',

  'child.reason.invalid': 'wird abgelehnt: {causes}',
  'child.reason.missing': 'Der API-Server dort kennt diese Art nicht',
  'child.reason.denied': 'Unsere Rolle dort darf solche Objekte nicht lesen',
  'child.reason.unknown':
    'Noch ist nicht bekannt, ob es diese Art in {region} gibt',
  'child.reason.foreign': 'Der Name ist dort von jemand anderem belegt',
  'child.reason.unattended': 'Noch kümmert sich dort kein Operator darum',
  'child.reason.progress': 'Ein Operator arbeitet daran: {progress}',
  'child.reason.leaving': 'wird gelöscht',
  'child.reason.deniedDeletion':
    'Unsere Rolle dort darf keine Objekte {kind} lesen. Ihr get, list, watch und delete erlauben; die Annotation {annotation} = {context} gibt sie auf, sie bleiben dann dort zurück',
  'child.reason.abandoned':
    '{region} wurde aufgegeben: Seine Objekte {kind} bleiben dort zurück',
};
