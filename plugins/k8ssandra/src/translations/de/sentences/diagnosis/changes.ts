/** Diagnoses of changes that are refused, ignored or made by others, in German. */
export const changes = {
  'diagnosis.admission': '{region} lehnt das Verlangte ab: {message:quote}.',
  'diagnosis.admission.quota':
    'Die Quota von {region} ist aufgebraucht: {message:quote}.',
  'diagnosis.admission.policy':
    'Eine Richtlinie von {region} verbietet das Verlangte: {message:quote}.',
  'diagnosis.admission.status':
    'Ein API-Server lehnt das Verlangte ab: {message:quote}.',
  'diagnosis.admission.away.next':
    'Nachsehen, ob der genannte Webhook läuft: Er wird zu jeder Änderung gefragt.',
  'diagnosis.admission.next': 'Das Abgelehnte in der Bestellung ändern.',
  'diagnosis.admission.quota.next':
    'Die Quota des Namespace {namespace} in {region} anheben oder weniger verlangen.',
  'diagnosis.admission.policy.next':
    'Es im Namespace {namespace} von {region} erlauben oder das Verlangte ändern.',

  'diagnosis.edited.size':
    'Jemand hat {region} von Hand geändert: Größe {live}, verlangt {wanted}.',
  'diagnosis.edited.version':
    'Jemand hat {region} von Hand geändert: Version {live}, verlangt {wanted}.',
  'diagnosis.edited.clients': 'Noch ohne Wirkung.',
  'diagnosis.edited.next':
    'Das CassandraDatacenter zurückstellen oder die Bestellung ändern. Der Operator stellt es nicht zurück.',

  'diagnosis.writer':
    '{who} macht immer wieder rückgängig, was wir in {what} schreiben.',
  'diagnosis.writer.unknown':
    'Jemand anderes macht immer wieder rückgängig, was wir schreiben.',
  'diagnosis.writer.clients': 'Noch ohne Wirkung.',
  'diagnosis.writer.next':
    'Wir schreiben es nur noch hin und wieder. Herausfinden, wer es ändert, und einen von beiden loslassen.',

  'diagnosis.combination.stopped':
    '{region} kann nicht gestoppt beitreten: Ein laufender Cluster gäbe ihm seine Daten nie.',
  'diagnosis.combination.stopped.next':
    'stopped für {region} auf false setzen.',
  'diagnosis.combination.both':
    'Datacenter können nicht in einer Änderung hinzugefügt und entfernt werden: {added} und {removed}.',
  'diagnosis.combination.both.next':
    'Zuerst {removed} entfernen, danach {added} hinzufügen.',
  'diagnosis.combination.clients': 'Ohne Wirkung.',

  'diagnosis.ignored.superuser':
    'Das Superuser-Secret von {region} bleibt {effective}: Dass {wanted} verlangt ist, hat keine Wirkung.',
  'diagnosis.ignored.superuser.next':
    'spec.cassandra.superuserSecretRef.name auf {effective} zurückstellen. Um das Passwort zu ändern, dieses Secret ändern.',
  'diagnosis.ignored.stopped':
    '{region} wird während seines Rebuilds nicht gestoppt: Dass stopped verlangt ist, hat noch keine Wirkung.',
  'diagnosis.ignored.stopped.next':
    'Warten, bis {task} fertig ist; dann wird es gestoppt.',
  'diagnosis.ignored.clients': 'Ohne Wirkung.',

  'diagnosis.update':
    'Ein Upgrade der Control Plane will Datacenter ändern und wartet auf Erlaubnis.',
  'diagnosis.update.clients': 'Ohne Wirkung, bis es erlaubt wird.',
  'diagnosis.update.next':
    'Den Cluster mit {annotation} versehen, um es zu erlauben, oder die nächste Änderung abwarten. Vorher geschieht nichts.',

  'diagnosis.refused.pvcResizeFailed':
    'Die Platten von {region} können nicht wachsen: {message:quote}.',
  'diagnosis.refused.shrinkingDataVolumeNotSupported':
    '{region} lehnt die Änderung ab: Platten können nicht schrumpfen.',
  'diagnosis.refused.storageClassDoesNotSupportExpansion':
    'Die Platten von {region} können nicht wachsen: Ihre StorageClass erlaubt es nicht.',
  'diagnosis.refused.notEnoughSpaceToScaleDown':
    '{region} fasste die Daten nach dem Schrumpfen nicht mehr: {message:quote}.',
  'diagnosis.refused': '{region} lehnt eine Änderung ab: {message:quote}.',
  'diagnosis.refused.pvcResizeFailed.next':
    'Die Volume Claims dort ansehen oder die Größe der Platten zurückstellen.',
  'diagnosis.refused.shrinkingDataVolumeNotSupported.next':
    'Die Größe der Platten zurückstellen.',
  'diagnosis.refused.storageClassDoesNotSupportExpansion.next':
    'Die Größe der Platten zurückstellen oder die StorageClass Platten wachsen lassen.',
  'diagnosis.refused.notEnoughSpaceToScaleDown.next':
    'Die Zahl der Knoten zurückstellen oder zuerst die Platten vergrößern.',
  'diagnosis.refused.next': 'Die Änderung zurücknehmen oder möglich machen.',
  'diagnosis.refused.clients': 'Was in {region} läuft, bleibt, wie es ist.',
};
