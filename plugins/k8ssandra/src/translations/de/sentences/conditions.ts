/** Conditions of a datacenter in German. */
export const conditions = {
  'condition.Valid.True': 'Die Spezifikation lässt sich ausführen.',
  'condition.Valid.False': 'Die Spezifikation lässt sich nicht ausführen.',
  'condition.Valid.False.detail':
    'Nichts davon ändert sich, bevor sie berichtigt ist.',
  'condition.Initialized.True': 'Es war einmal vollständig.',
  'condition.Initialized.False': 'Es war noch nie vollständig.',
  'condition.Initialized.False.detail':
    'Die Knoten starten einer nach dem anderen; Benutzer und System-Keyspaces folgen.',
  'condition.Ready.True': 'cass-operator nennt es bereit.',
  'condition.Ready.False': 'cass-operator nennt es nicht bereit.',
  'condition.Ready.False.detail':
    'Ein Knoten fehlt, oder eine Änderung ist unterwegs.',
  'condition.Healthy.True':
    'Die Probe mit LOCAL_QUORUM gelingt auf allen gestarteten Knoten.',
  'condition.Healthy.True.detail':
    'Eine Probe liest alle paar Sekunden mit LOCAL_QUORUM von jedem Knoten.',
  'condition.Healthy.False':
    'Die Probe mit LOCAL_QUORUM scheitert auf einem Knoten.',
  'condition.Healthy.False.detail':
    'Anfragen mit LOCAL_QUORUM können für einen Teil der Daten scheitern.',
  'condition.ReplacingNodes.True': 'Ein Knoten wird ersetzt.',
  'condition.ReplacingNodes.True.detail':
    'Seine Daten strömen von den Nachbarn; bis dahin fehlt eine Kopie.',
  'condition.ReplacingNodes.False': 'Kein Knoten wird ersetzt.',
  'condition.ScalingUp.True': 'Knoten kommen hinzu.',
  'condition.ScalingUp.False': 'Keine Knoten kommen hinzu.',
  'condition.ScalingDown.True': 'Knoten werden entfernt.',
  'condition.ScalingDown.True.detail': 'Jeder gibt zuerst seine Daten ab.',
  'condition.ScalingDown.False': 'Keine Knoten werden entfernt.',
  'condition.Updating.True': 'Eine Änderung wird ausgerollt.',
  'condition.Updating.True.detail': 'Rack für Rack, Knoten für Knoten.',
  'condition.Updating.False': 'Keine Änderung wird ausgerollt.',
  'condition.Stopped.True': 'Es ist angehalten.',
  'condition.Stopped.True.detail': 'Die Platten bleiben erhalten.',
  'condition.Stopped.False': 'Es ist nicht angehalten.',
  'condition.Resuming.True': 'Es wird wieder gestartet.',
  'condition.Resuming.False': 'Es wird nicht wieder gestartet.',
  'condition.RollingRestart.True':
    'Die Knoten starten einer nach dem anderen neu.',
  'condition.RollingRestart.False': 'Die Knoten starten nicht neu.',
  'condition.Decommission.True': 'Es gibt seine Daten ab und geht.',
  'condition.Decommission.False': 'Es geht nicht.',
  'condition.RequiresUpdate.True': 'Ein neuerer cass-operator will es ändern.',
  'condition.RequiresUpdate.True.detail':
    'Die Knoten würden neu starten: Er wartet auf Erlaubnis, vorher geschieht nichts.',
  'condition.RequiresUpdate.False':
    'Kein neuerer cass-operator will es ändern.',
  'condition.ResizingVolumes.True': 'Die Platten wachsen.',
  'condition.ResizingVolumes.False': 'Die Platten bleiben, wie sie sind.',
  'condition.other': '{type} ist {status}.',
  'condition.unknown': 'cass-operator weiß nichts über {type}.',
  'condition.derived.missing':
    'Bedient Clients, aber es {missing:=fehlt|fehlen} {missing:Knoten|Knoten}.',
  'condition.derived.missing.detail':
    '{up} von {size:Knoten|Knoten} laufen. cass-operator sagt noch Ready.',
  'condition.derived.applied':
    'Die letzte Änderung ist vollständig angewendet.',
  'condition.derived.applied.detail': 'Generation {generation} ist beobachtet.',
  'condition.derived.behind':
    'Die letzte Änderung wurde noch nicht aufgenommen.',
  'condition.derived.behind.detail':
    'Generation {generation} ist verlangt, {observed} ist beobachtet.',
};
