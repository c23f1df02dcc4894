/** What steps of a plan wait for, in German. The cause comes first, what to do in sentences after it. */
export const reasons = {
  'reason.waitsFor': 'wartet auf {what}',
  'reason.waitsForBecause': 'wartet auf {what}: {reason}',
  'reason.invalid': 'wird abgelehnt: {causes}',
  'reason.collision':
    '{other} war zuerst da: Beide verlangen das Datacenter {datacenter} im Namespace {namespace} von {region}. Einen der beiden umbenennen oder einen anderen Namespace wählen',
  'reason.moved':
    'Es läuft in {from}, und ein Datacenter kann nicht umziehen. k8sContext zurückstellen, oder es entfernen und eines mit anderem Namen hinzufügen',
  'reason.movedNamespace':
    'Es läuft im Namespace {from}, und ein Datacenter kann nicht umziehen. metadata.namespace zurückstellen, oder es entfernen und eines mit anderem Namen hinzufügen',
  'reason.foreignDatacenter':
    'Im Namespace {namespace} gibt es schon ein CassandraDatacenter {name}, das zu {owner} gehört. Es bleibt unberührt',
  'reason.otherClusterName':
    'Das Datacenter dort gehört zum Cassandra-Cluster {actual}, verlangt ist {expected}. Der Name eines Clusters kann sich nicht ändern',
  'reason.impossible': 'cass-operator lehnt es ab, und wir auch: {causes}',
  'reason.numTokens':
    'num_tokens eines bestehenden Datacenters kann sich nicht von {actual} auf {desired} ändern',
  'reason.unreachable': 'nicht zu sehen: {detail}',
  'reason.contextMissing':
    'Keine ClientConfig nennt den Kontext {context}. Eine hinzufügen oder k8sContext berichtigen',
  'reason.contextConflict':
    'Mehrere ClientConfigs nennen den Kontext {context}, deshalb wird keine benutzt. Nur eine behalten',
  'reason.contextDisabled': 'Der Kontext {context} ist abgeschaltet',
  'reason.noNamespace':
    'Den Namespace {namespace} gibt es in {region} nicht. Ihn dort anlegen',
  'reason.notSynced': 'Die Verbindung wird aufgebaut',
  'reason.noAnswer': 'keine Antwort',
  'reason.nodes': '{ready} von {size:Knoten|Knoten} bereit',
  'reason.nodesStopping':
    '{left} von {size:Knoten|Knoten} {left:=läuft|laufen} noch',
  'reason.applying':
    '{ready} von {size:Knoten|Knoten} bereit, eine Änderung ist unterwegs',
  'reason.unseenNodes':
    'zuletzt gesehen: {ready} von {size:Knoten|Knoten} bereit',
  'reason.beingDeleted':
    'Jemand löscht sein CassandraDatacenter. Wenn es weg ist, wird es neu angelegt',
  'reason.notCreated': 'noch nicht angelegt',
  'reason.notUpdated': 'noch nicht geändert',
  'reason.noReadyDatacenter': 'Noch ist kein Datacenter bereit',
  'reason.noReadyPod':
    'Kein Knoten von {region} antwortet über seine Management-API',
  'reason.noSource':
    'Kein anderes Datacenter ist bereit, aus dem kopiert werden könnte',
  'reason.sameSource':
    'Ein Rebuild aus sich selbst ist nicht möglich. rebuild.sourceDc berichtigen',
  'reason.badSource':
    '{source} ist kein bereites Datacenter dieses Clusters. rebuild.sourceDc berichtigen',
  'reason.refreshRuns': 'Aufgabe {name} läuft',
  'reason.rebuildRuns': 'Rebuild: {done} von {size:Knoten|Knoten} fertig',
  'reason.stoppedJoin':
    'Gestoppt kann es nicht beitreten: Ein laufender Cluster gäbe ihm seine Daten nie. stopped auf false setzen',
  'reason.addAndRemove':
    'Datacenter können nicht in einer Änderung hinzugefügt und entfernt werden. Zuerst das Entfernen zu Ende führen',
  'reason.removeAndAdd':
    'Datacenter können nicht in einer Änderung hinzugefügt und entfernt werden. {removed} wieder nennen, oder {added} herausnehmen, bis {removed} weg ist',
  'reason.removalStopped':
    '{name} ist gestoppt, und ein gestopptes Datacenter kann seine Daten nicht abgeben. Es mit stopped: false wieder in die Spezifikation aufnehmen und entfernen, sobald es läuft',
  'reason.removalUnnoted':
    '{name} enthält Daten, und der Status dieses Clusters hat es nie erwähnt. Es wieder in die Spezifikation aufnehmen, damit es vermerkt wird, und dann entfernen',
  'reason.removalLast':
    'Noch war kein anderes Datacenter dieses Clusters vollständig, und das letzte kann nicht gehen',
  'reason.removalUnseen':
    'wartet auf {region}: {detail:clause}. Sobald es antwortet, geht das Entfernen von selbst weiter; die Annotation {annotation} = {context} gibt es auf, seine Knoten bleiben dann dort zurück',
  'reason.nobodyToAsk':
    'Kein anderes Datacenter läuft, das gefragt werden könnte. Eines davon starten',
  'reason.userReplication': '{problem}',
  'reason.inTheWay': '{message}',
  'reason.deletionUnreachable':
    'Das Löschen wartet auf {region}: {detail:clause}. Sobald es antwortet, endet das Löschen von selbst; die Annotation {annotation} = {context} gibt es auf, seine Objekte bleiben dann dort zurück',
  'reason.abandoned':
    '{region} wurde aufgegeben: Seine Objekte bleiben dort zurück',
  'reason.deletionNodes': '{nodes:Knoten ist|Knoten sind} übrig',
  'reason.notOurs':
    'Eine andere Control Plane hat ihn angelegt oder vorher betrieben. Bis zur Übernahme sehen wir nur zu',
  'reason.otherClaim':
    'Control Plane {controlPlane} ist dafür zuständig (Annotation {annotation}). Bis zur Übernahme sehen wir nur zu',
  'reason.otherControlPlane':
    '{kind} {name} in {region} wurde von {owner} geschrieben. Es bleibt unberührt',
  'reason.clusterIdentityChanged':
    '{context} führt zu einem anderen Kubernetes-Cluster als vorher, deshalb wird {name} in {region} nicht gelöscht; ist das gewollt, die ClientConfig löschen und neu anwenden',
  'reason.newerWriter':
    '{kind} {name} in {region} hat ein neueres Release dieser Control Plane geschrieben, deshalb lässt dieses es in Ruhe. Ohne die Annotation {annotation} schreibt es wieder',
  'reason.fromTheFuture':
    '{kind} {name} in {region} wurde für Generation {written} des Clusters geschrieben, zu sehen ist erst Generation {seen}. Die neueste Spezifikation noch einmal anwenden oder dort die Annotation {annotation} entfernen',
  'reason.laterTerm':
    '{kind} {name} in {region} wurde in Amtszeit {written} geschrieben, diese Replik führt in Amtszeit {own}: Eine andere hat übernommen. Es wird noch einmal angesehen',
  'reason.observeMode': 'Diese Control Plane sieht nur zu',
  'reason.failed': '{attempts:Mal|Mal} gescheitert: {message:quote}',

  'reason.referenceAbsent':
    'Im Namespace {namespace} von {region} gibt es kein Objekt {kind} {name}. Es dort anlegen oder {field} berichtigen',
  'reason.referenceKeyAbsent':
    '{kind} {name} im Namespace {namespace} von {region} hat keinen Schlüssel {key}. Ihn hinzufügen oder {field} berichtigen',
  'reason.referencesAbsent':
    'Im Namespace {namespace} von {region} gibt es kein Objekt {kind} {name}, auch {others} {others:=fehlt|fehlen}. Sie anlegen oder {field} berichtigen',

  'reason.setting.invalid': 'wird abgelehnt: {causes}',
  'reason.setting.foreign':
    'Im Namespace {namespace} gibt es eine ConfigMap {name}, die jemand anderem gehört. Sie bleibt unberührt; sie umbenennen oder löschen',
  'reason.setting.mounted': 'Knoten von {region} benutzen sie noch',
};
