/** What the survivability meter says, in German. */
export const survival = {
  'replication.strategy':
    'Seine Replikationsstrategie {strategy} ist hier nicht bekannt.',
  'replication.copies':
    'Seine Kopien stehen als {copies:quote} da, das ist keine ganze Zahl.',
  'loss.none': 'das, was jetzt ausgefallen ist',
  'loss.node': 'einen Knoten in Rack {rack} von {datacenter}',
  'loss.rack': 'Rack {rack} von {datacenter}',
  'loss.zone': 'Zone {zone} von {region}',
  'loss.zone.unknown': 'die Zone von Rack {rack} von {datacenter}',
  'loss.regions': '{regions}',
  'break.partly':
    'Ohne {loss} scheitert {level} für einen Teil der Daten: {left} von {copies:Kopie|Kopien} übrig, {need} nötig.',
  'break.partly.in':
    'Ohne {loss} scheitert {level} in {datacenter} für einen Teil der Daten: {left} von {copies:Kopie|Kopien} übrig, {need} nötig.',
  'break.lost':
    'Ohne {loss} scheitert {level} für alle Daten: {left} von {copies:Kopie|Kopien} übrig, {need} nötig.',
  'break.lost.in':
    'Ohne {loss} scheitert {level} in {datacenter} für alle Daten: {left} von {copies:Kopie|Kopien} übrig, {need} nötig.',
  'break.unknown': 'Ob {level} ohne {loss} funktioniert, ist unbekannt.',
  'remark.simple':
    'SimpleStrategy beachtet weder Regionen noch Racks: Alle Kopien können in einem davon liegen.',
  'remark.exceeds':
    'In {datacenter} {copies:=ist|sind} {copies:Kopie|Kopien} verlangt, es hat {nodes:Knoten|Knoten}: QUORUM zählt Kopien, die es nicht geben kann.',
  'remark.absent':
    'In {datacenter} {copies:=ist|sind} {copies:Kopie|Kopien} verlangt, das kein Datacenter dieses Clusters ist.',
  'remark.none': 'Keine Kopien in {datacenters}.',
  'assuming.copies': 'Mit {copies:Kopie|Kopien} je Region.',
  'survives.two-regions':
    'Zwei beliebige Regionen dürfen ausfallen: LOCAL_QUORUM geht in den anderen weiter.',
  'survives.region':
    'Jede einzelne Region darf ausfallen: LOCAL_QUORUM geht in den anderen weiter.',
  'survives.region.zone':
    'Jede einzelne Region oder Zone darf ausfallen: LOCAL_QUORUM geht weiter.',
  'survives.zone':
    'Jede einzelne Zone darf ausfallen, keine Region: LOCAL_QUORUM geht weiter.',
  'survives.rack':
    'Jedes einzelne Rack darf ausfallen: LOCAL_QUORUM geht weiter.',
  'survives.node':
    'Jeder einzelne Knoten darf ausfallen, nicht jedes Rack: LOCAL_QUORUM geht weiter.',
  'survives.nothing':
    'Kein Ausfall wird überall überstanden: Ein weiterer Knoten beendet LOCAL_QUORUM für einen Teil der Daten in {where}.',
  'survives.lost':
    'LOCAL_QUORUM scheitert jetzt für einen Teil der Daten oder alle in {where}.',
  'survives.unknown': 'Was ausfallen darf, ist unbekannt: {because}',
  'survives.unread':
    'Was ausfallen darf, ist unbekannt: Die Replikation der Keyspaces wurde noch nicht gelesen.',
  'survives.system':
    'Gilt für Cassandras eigene Keyspaces: Kein Keyspace einer Anwendung ist bekannt.',
  'because.unseen': 'Ein Teil der Knoten ist jetzt nicht zu sehen.',
  'tile.two-regions': '2 Regionen',
  'tile.region': '1 Region',
  'tile.zone': '1 Zone',
  'tile.rack': '1 Rack',
  'tile.node': '1 Knoten',
  'tile.nothing': 'keinen Ausfall',
  'tile.lost': 'bedient nicht alles',
  'tile.unknown': 'unbekannt',
  'tile.unread': 'noch nicht gelesen',
  'detail.region.zone': 'oder 1 Zone jeder Region',
  'detail.region.node': 'oder 1 Knoten jeder Region',
  'detail.local': 'jeder Region',
  'detail.noRegion': 'keine Region',
  'detail.where': 'in {where}',
  'detail.regions': '{parts:clause}',
  'place.every': 'jeder Region',
  'region.one': '1 Knoten in {regions}',
  'region.none': 'keiner in {regions}',
  'region.unknown': 'unbekannt in {regions}',
};
