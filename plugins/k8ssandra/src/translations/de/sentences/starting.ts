/** Sentences of verdicts in German: creation, nodes that are down, lost quorum. */
export const starting = {
  'verdict.two': '{first:clause}; {second}',
  'start.waits':
    '{region} wartet auf {first}: {up} von {size:Knoten|Knoten} bereit, der {position:ordinal} startet seit {seconds:duration}.',
  'start.waits.brief':
    '{region} wartet auf {first}: {up} von {size:Knoten|Knoten} bereit.',
  'start.waits.next':
    '{first} wird bereit, meist binnen {usual:duration}; dann wird {datacenter} angelegt. Es ist nichts zu tun.',
  'start.waits.next.brief':
    '{first} wird bereit; dann wird {datacenter} angelegt. Es ist nichts zu tun.',
  'start.runs':
    '{region} startet: {up} von {size:Knoten|Knoten} bereit, der {position:ordinal} startet seit {seconds:duration}.',
  'start.runs.brief': '{region} startet: {up} von {size:Knoten|Knoten} bereit.',
  'start.runs.next':
    'Kubernetes startet die Knoten von {datacenter}, meist binnen {usual:duration}. Es ist nichts zu tun.',
  'start.runs.next.brief':
    'Kubernetes startet die Knoten von {datacenter} nacheinander. Es ist nichts zu tun.',
  'start.clients.others':
    '{serving} {serving:=antwortet|antworten} mit LOCAL_QUORUM; die anderen nehmen noch keine Anfragen an.',
  'start.clients.other':
    '{serving} {serving:=antwortet|antworten} mit LOCAL_QUORUM; {other} nimmt noch keine Anfragen an.',
  'start.clients.none': 'Noch nimmt keine Region Anfragen an.',
  'start.late':
    '{region} startet seit {seconds:duration}; hier dauert es sonst {usual:duration}.',
  'start.late.unusual':
    '{region} startet seit {seconds:duration}: länger als üblich.',
  'start.late.next':
    'Die Knoten von {datacenter} ansehen: Die Ursache ist unbekannt.',
  'secrets.nothing':
    'Noch ist nichts angelegt: Die Secrets sind seit {seconds:duration} nicht in {region} angekommen.',
  'secrets.nothing.brief':
    'Noch ist nichts angelegt: Die Secrets sind nicht in {region} angekommen.',
  'secrets.wait':
    '{region} wartet auf seine Kopien der Secrets: Sie fehlen seit {seconds:duration}.',
  'secrets.wait.brief': '{region} wartet auf seine Kopien der Secrets.',
  'secrets.permission':
    'Die Control Plane darf in {region}, Namespace {namespace}, keine Secrets schreiben. „{permission}“ erlauben.',
  'secrets.next': 'Die Control Plane schreibt sie. Es ist nichts zu tun.',
  'healthy.all': 'Alles Verlangte läuft in {regions:Region|Regionen}.',
  'healthy.each': 'LOCAL_QUORUM funktioniert in jeder Region.',
  'healthy.each.zone':
    'LOCAL_QUORUM funktioniert in jeder Region; jede einzelne Zone darf ausfallen.',
  'healthy.each.copies':
    'LOCAL_QUORUM funktioniert in jeder Region für Keyspaces mit {copies:Kopie|Kopien}.',
  'healthy.each.copies.zone':
    'LOCAL_QUORUM funktioniert in jeder Region für Keyspaces mit {copies:Kopie|Kopien}; jede einzelne Zone darf ausfallen.',
  'healthy.one': 'LOCAL_QUORUM funktioniert.',
  'healthy.one.zone':
    'LOCAL_QUORUM funktioniert; jede einzelne Zone darf ausfallen.',
  'healthy.one.copies':
    'LOCAL_QUORUM funktioniert für Keyspaces mit {copies:Kopie|Kopien}.',
  'healthy.one.copies.zone':
    'LOCAL_QUORUM funktioniert für Keyspaces mit {copies:Kopie|Kopien}; jede einzelne Zone darf ausfallen.',
  'node.down':
    'In {region}, Rack {rack}, {down:=ist|sind} {down} von {size:Knoten|Knoten} seit {seconds:duration} ausgefallen.',
  'node.down.brief':
    'In {region}, Rack {rack}, {down:=ist|sind} {down} von {size:Knoten|Knoten} ausgefallen.',
  'node.down.datacenter':
    'In {region} {down:=ist|sind} {down} von {size:Knoten|Knoten} seit {seconds:duration} ausgefallen.',
  'node.down.datacenter.brief':
    'In {region} {down:=ist|sind} {down} von {size:Knoten|Knoten} ausgefallen.',
  'quorum.works': 'LOCAL_QUORUM funktioniert.',
  'quorum.works.copies':
    'LOCAL_QUORUM funktioniert für Keyspaces mit {copies:Kopie|Kopien}.',
  'quorum.works.in': 'LOCAL_QUORUM funktioniert in {regions}.',
  'quorum.second':
    'Ein zweiter Ausfall in {racks} würde es für einen Teil der Daten beenden.',
  'quorum.second.any':
    'Ein zweiter Ausfall würde es für einen Teil der Daten beenden.',
  'quorum.lost.racks':
    '{region} hat LOCAL_QUORUM für einen Teil der Daten verloren: In den Racks {racks} ist je ein Knoten seit {seconds:duration} ausgefallen.',
  'quorum.lost.nodes':
    '{region} hat LOCAL_QUORUM für einen Teil der Daten verloren: {down} von {size:Knoten|Knoten} seit {seconds:duration} ausgefallen.',
  'quorum.lost.nodes.brief':
    '{region} hat LOCAL_QUORUM für einen Teil der Daten verloren: {down} von {size:Knoten|Knoten} ausgefallen.',
  'quorum.lost.all':
    '{region} ist ausgefallen: {down} von {size:Knoten|Knoten}, seit {seconds:duration}.',
  'quorum.lost.all.brief':
    '{region} ist ausgefallen: {down} von {size:Knoten|Knoten}.',
  'quorum.fails.share':
    'Anfragen mit LOCAL_QUORUM scheitern in {region} für rund {percent} % der Bereiche.',
  'quorum.fails':
    'Anfragen mit LOCAL_QUORUM scheitern in {region} für einen Teil der Daten.',
  'quorum.fails.all': '{region} bedient nichts.',
  'regions.serve': '{regions} {regions:=antwortet|antworten}.',
  'quorum.restore.restarting':
    'Einen der beiden Knoten zuerst zurückholen; Kubernetes startet beide Pods neu.',
  'quorum.restore': 'Einen der beiden Knoten zuerst zurückholen.',
  'rack.down.zone':
    'Rack {rack} von {region} ist ausgefallen: {down} von {size:Knoten|Knoten}, seit Zone {zone} vor {seconds:duration} verloren ging.',
  'rack.down':
    'Rack {rack} von {region} ist ausgefallen: {down} von {size:Knoten|Knoten} seit {seconds:duration}.',
  'rack.down.brief':
    'Rack {rack} von {region} ist ausgefallen: {down} von {size:Knoten|Knoten}.',
  'rack.down.clients': 'LOCAL_QUORUM funktioniert mit den Racks {racks}.',
  'rack.down.zone.next':
    'Kehrt die Zone zurück, ist nichts zu tun. Jetzt keine Knoten ersetzen.',
};
