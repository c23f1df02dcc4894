/** Sentences of verdicts in German: growth, the plan, deletion, stops, keyspaces. */
export const changes = {
  'scale.up.moved':
    '{region} wächst von {from} auf {to}: Knoten {position} von {count} tritt bei, {done} von {of} übertragen.',
  'scale.up':
    '{region} wächst von {from} auf {to}: Knoten {position} von {count} tritt bei.',
  'scale.up.unknown':
    '{region} wächst auf {to:Knoten|Knoten}: {up} von {to} laufen.',
  'scale.down.moved':
    '{region} schrumpft von {from} auf {to}: Knoten {node} gibt seine Daten ab, {done} von {of}.',
  'scale.down':
    '{region} schrumpft auf {to:Knoten|Knoten}: Knoten {node} gibt seine Daten ab.',
  'scale.down.unknown': '{region} schrumpft auf {to:Knoten|Knoten}.',
  'scale.next': 'Rund {seconds:duration} für diesen Knoten.',
  'scale.next.more':
    'Rund {seconds:duration}, dann noch {more} {more:=Knoten|Knoten}.',
  'scale.next.unknown':
    'Die Knoten ändern sich einer nach dem anderen. Es ist nichts zu tun.',
  'plan.ready': 'Schritt {step} von {of} beginnt gleich: {title}.',
  'plan.title': 'Schritt {step} von {of}: {title}.',
  'rest.progressing':
    '{region} ändert sich: {up} von {size:Knoten|Knoten} laufen.',
  'rest.waiting': '{region} ist noch nicht angelegt.',
  'rest.deleting': '{region} wird gelöscht.',
  'plan.next':
    'Die Control Plane macht von selbst weiter. Es ist nichts zu tun.',
  'delete.gone':
    '{cluster} wird in {regions:Region|Regionen} gelöscht: {gone} {gone:=ist|sind} weg, {left} von {size:Knoten|Knoten} sind übrig.',
  'delete.left':
    '{cluster} wird in {regions:Region|Regionen} gelöscht: {left} von {size:Knoten|Knoten} sind übrig.',
  'delete.rest':
    '{cluster} wird gelöscht: Alle Datacenter sind weg, der Rest wird entfernt.',
  'delete.clients.none': 'Nichts bedient ihn mehr.',
  'delete.clients.some':
    'Clients dürfen ihn nicht mehr benutzen: {regions} {regions:=antwortet|antworten} noch.',
  'delete.clients.unknown': 'Nichts, was wir sehen, bedient ihn noch.',
  'delete.next': 'Rund {seconds:duration}.',
  'delete.next.unknown':
    'Die Control Plane entfernt den Rest. Es ist nichts zu tun.',
  'delete.waits':
    'Das Löschen wartet auf {region}, seit {seconds:duration} nicht erreichbar.',
  'delete.waits.unknown':
    'Das Löschen wartet auf {region}, das nicht erreichbar ist.',
  'delete.waits.refused':
    'Das Löschen wartet auf {region}, das unsere Zugangsdaten abweist.',
  'delete.waits.other': 'Das Löschen wartet auf {region}, das wir nicht sehen.',
  'delete.waits.next': 'Sobald es antwortet, endet das Löschen von selbst.',
  'delete.waits.next.abandon':
    'Sobald es antwortet, endet das Löschen von selbst. Oder {region} aufgeben: Seine Objekte bleiben dort zurück.',
  'stopped.by':
    '{region} wurde {since} von {by} gestoppt; die Platten bleiben.',
  'stopped.since': '{region} ist seit {since} gestoppt; die Platten bleiben.',
  'stopped.region': '{region} ist gestoppt; die Platten bleiben.',
  'stopped.clients': '{region} bedient nichts, wie gewollt.',
  'stopped.next': 'Der Start dauert rund {seconds:duration}.',
  'stopped.next.unknown': 'Starten, wenn es wieder bedienen soll.',
  'keyspace.copies':
    '{keyspace} hat {copies:Kopie|Kopien} in {region}, verlangt sind {asked}.',
  'keyspace.clients.auth':
    'Hält dieser Knoten an, scheitern Anmeldungen in {region}.',
  'keyspace.clients':
    'Ein Ausfall in {region} kann lahmlegen, was {keyspace} braucht.',
  'keyspace.next':
    'Die Control Plane erhöht sie, sobald die Schemaversionen übereinstimmen: jetzt {versions:Version|Versionen}.',
  'keyspace.next.unknown':
    'Die Control Plane erhöht sie. Es ist nichts zu tun.',
  'hand.scaled':
    'Jemand hat Rack {rack} von {region} von Hand skaliert: {runs:Knoten läuft|Knoten laufen}, verlangt sind {asked}.',
  'hand.next': 'Zurückstellen, oder {runs} in die Bestellung übernehmen.',
};
