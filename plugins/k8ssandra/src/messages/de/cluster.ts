import type { clusterMessages } from '../cluster';
import type { Translated } from '../Translated';

/** Texts of the entity pages and cards, in German. */
export const clusterGerman: Translated<typeof clusterMessages> = {
  age: { ago: 'vor {{age}}' },
  live: {
    loading: 'Wird geladen',
    polling: 'Nicht live: wird alle 30 s neu geladen',
    failed: 'Konnte nicht neu geladen werden: {{message}}',
    retry: 'Noch einmal versuchen',
  },
  verdict: {
    label: 'Befund',
    clients: 'Für Clients',
    next: 'Als Nächstes',
    oldest: 'älteste Daten',
    plan: 'Plan von Generation {{generation, number}}',
    reporting_one:
      '{{reporting, number}} von {{count}} Region und die Control Plane melden sich',
    reporting_other:
      '{{reporting, number}} von {{count}} Regionen und die Control Plane melden sich',
    reportingWithout_one:
      '{{reporting, number}} von {{count}} Region meldet sich, die Control Plane nicht',
    reportingWithout_other:
      '{{reporting, number}} von {{count}} Regionen melden sich, die Control Plane nicht',
    change: {
      creation: 'Aufbau · Schritt {{step, number}} von {{of, number}}',
      change: 'Änderung · Schritt {{step, number}} von {{of, number}}',
      deletion: 'Löschung · Schritt {{step, number}} von {{of, number}}',
    },
  },
  context: {
    controlPlane: 'Control Plane',
    version: 'Kubernetes {{version}}',
    versionLastSeen: 'zuletzt gesehen: Kubernetes {{version}}',
    latency: 'API {{latency}}',
  },
  region: {
    up: 'in Betrieb',
    asSeen: 'wie gesehen',
    lastSeenHealthy: 'Zuletzt gesund gesehen',
    lastSeenUp:
      'Zuletzt {{up, number}} von {{size, number}} in Betrieb gesehen',
    cassandraName: 'für Treiber: {{name}}',
    notAsked: 'Nicht mehr verlangt',
    noRacks: 'Die Knoten von {{region}} sind noch nicht bekannt.',
  },
  regions: {
    title: 'Regionen',
    list: 'Regionen dieses Clusters',
    table: 'Knoten dieses Clusters',
    view: 'Regionen zeigen als',
    none: 'noch nicht bekannt',
    counted_one: '{{count}} Knoten',
    counted_other: '{{count}} Knoten',
    as: { map: 'Karte', table: 'Tabelle' },
    column: {
      region: 'Region',
      rack: 'Rack',
      node: 'Knoten',
      state: 'Zustand',
      detail: 'In Worten',
      seen: 'Gesehen',
    },
  },
  grid: {
    label: '{{region}}: Racks und Knoten',
    cell: '{{region}}, Rack {{rack}}, Knoten {{node, number}}: {{what}}',
    up_one: 'in Betrieb',
    up_other: '{{count}} in Betrieb',
    lastSeen: 'wie zuletzt gesehen',
    lastSeenAs: 'gerade nicht zu sehen; zuletzt gesehen: {{words}}',
    letters:
      'UN in Betrieb · UJ tritt bei · UL verlässt · UM zieht um · DN ausgefallen (Buchstaben von nodetool)',
  },
  plan: {
    title: 'Plan',
    hint: 'was als Nächstes geschieht und worauf jeder Schritt wartet',
    counts:
      '{{done, number}} erledigt · {{running, number}} laufen · {{waiting, number}} warten',
    done_one: '{{count}} Schritt erledigt',
    done_other: '{{count}} Schritte erledigt',
    show: 'Zeigen',
    hide: 'Ausblenden',
    goTo: 'Diesen Schritt zeigen',
    others_one: '{{count}} anderen überlassen',
    others_other: '{{count}} anderen überlassen',
    optional: 'nichts wartet darauf',
    waitsFor: 'wartet auf {{what}}',
  },
  problems: {
    title: 'Was nicht stimmt',
    hint: 'das Schlimmste zuerst, jedes mit seinen Belegen',
    quote: '„{{quote}}“',
  },
  notes: { title: 'Gut zu wissen' },
  others: {
    title: 'Wartet auf andere',
    hint: 'verlangt und nicht von dieser Control Plane ausgeführt; nichts wartet darauf',
  },
  tasks: {
    title: 'Aufgaben',
    hint: 'Arbeit an den Knoten dieses Clusters',
    view: 'Aufgaben zeigen als',
    as: { list: 'Liste', table: 'Tabelle' },
    list: 'Aufgaben dieses Clusters',
    table: 'Aufgaben dieses Clusters nach Datacenter',
    more_one: '{{count}} ältere Aufgabe wird nicht gezeigt',
    more_other: '{{count}} ältere Aufgaben werden nicht gezeigt',
    noCommand: 'kein Befehl',
    state: {
      waiting: 'Wartet',
      running: 'Läuft',
      complete: 'Fertig',
      failed: 'Gescheitert',
      invalid: 'Abgelehnt',
      deleting: 'Wird gelöscht',
      cancelled: 'Nicht begonnen',
      blocked: 'Braucht jemanden',
      unreachable: 'Außer Sicht',
    },
    scope: {
      none: 'kein Datacenter bekannt',
      one: 'in {{region}}',
      parallel_one: '{{count}} Datacenter',
      parallel_other: '{{count}} Datacenter zugleich',
      inOrder_one: '{{count}} Datacenter',
      inOrder_other: '{{count}} Datacenter, eines nach dem anderen',
    },
    created: 'angelegt',
    started: 'begonnen',
    ended: 'beendet',
    done_one: '{{count}} Knoten fertig',
    done_other: '{{count}} Knoten fertig',
    doneOf: '{{done, number}} von {{size, number}} Knoten fertig',
    failed_one: '{{count}} Knoten gescheitert',
    failed_other: '{{count}} Knoten gescheitert',
    nobodyTold: 'noch nicht gemeldet',
    column: {
      task: 'Aufgabe',
      command: 'Befehl',
      datacenter: 'Datacenter',
      state: 'Zustand',
      nodes: 'Knoten',
      detail: 'In Worten',
      age: 'Alter',
    },
  },
  adopt: {
    open: 'Übernehmen…',
    title: 'Cluster {{name}} übernehmen',
    what: 'Diese Control Plane übernimmt {{name}}. Sie lässt jedes Objekt, wie es ist, und übernimmt, wer es schreibt. Die Control Plane, die ihn betrieben hat, muss fort sein oder ihn loslassen: zwei, die einen Cluster schreiben, machen einander rückgängig, was sie tun.',
    checking: 'Jede Region wird angesehen; nichts wird geschrieben…',
    from: 'Nach ihrem Anspruch ist die Control Plane {{from}} dafür zuständig.',
    fromOperator:
      'Keine Control Plane beansprucht ihn: der K8ssandra-Operator hat ihn betrieben.',
    objects_one: '{{count}} Objekt wechselt den Besitzer',
    objects_other: '{{count}} Objekte wechseln den Besitzer',
    noObjects: 'Kein Objekt muss den Besitzer wechseln.',
    inContext: '{{context}}: {{kinds}}',
    quiet:
      'Kein Knoten wird gestartet, neu gestartet, verschoben oder entfernt, und keine Spezifikation ändert sich.',
    unchanged: 'Diese Control Plane ist schon dafür zuständig.',
    changes_one:
      '{{count}} Schritt würde sofort folgen und Knoten berühren. Die andere Control Plane zuerst fertig werden lassen, oder ihn hinnehmen.',
    changes_other:
      '{{count}} Schritte würden sofort folgen und Knoten berühren. Die andere Control Plane zuerst fertig werden lassen, oder sie hinnehmen.',
    accept: 'Mit diesen Schritten fortfahren',
    cancel: 'Abbrechen',
    confirm: '{{name}} übernehmen',
    checkFailed: 'Konnte nicht geprüft werden: {{message}}',
    again: 'Noch einmal prüfen',
    failed: 'Nicht übernommen: {{message}}',
  },
  notFound: {
    title: {
      missing: 'Kein Cluster {{value}}, oder er ist nicht sichtbar',
      unreadable: 'Die Annotation dieser Entität ist nicht lesbar',
      absent: 'Diese Entität nennt keinen Cluster',
    },
    description: {
      missing:
        'Die Annotation {{annotation}} zeigt auf {{value}}, aber es gibt keinen solchen K8ssandraCluster, der hier gelesen werden darf (Berechtigung k8ssandra.cluster.read). Er lässt sich bestellen, oder die Annotation berichtigen.',
      unreadable:
        'Die Annotation {{annotation}} lautet „{{value}}“. Sie muss <controlPlane>/<namespace>/<name> lauten; oder ein neuer Cluster wird bestellt.',
      absent:
        'Die Annotation {{annotation}} mit dem Wert <controlPlane>/<namespace>/<name> hinzufügen, oder einen neuen Cluster bestellen.',
    },
    edit: 'Entität bearbeiten',
  },
  delete: {
    open: 'Löschen…',
    title_one: 'Cluster {{name}} in {{count}} Region löschen',
    title_other: 'Cluster {{name}} in {{count}} Regionen löschen',
    waits: 'Die Löschung wird auf {{region}} warten.',
    waitsWhy:
      'Sie ist nicht erreichbar. Die anderen Regionen werden entfernt; der Rest folgt von selbst, wenn sie antwortet. Bis dahin können ihre Knoten weiterlaufen.',
    lastAnswer: 'letzte Antwort',
    what: 'Was entfernt wird',
    column: { region: 'Region', what: 'Was entfernt wird', when: 'Wann' },
    datacenter_one:
      'Datacenter, {{count}} Knoten mit seinem Datenträger, Services, Kopien von Secrets',
    datacenter_other:
      'Datacenter, {{count}} Knoten mit ihren Datenträgern, Services, Kopien von Secrets',
    datacenterUnknown:
      'Datacenter, Knoten mit ihren Datenträgern, Services, Kopien von Secrets',
    notCreated: 'Kopien von Secrets; das Datacenter wurde nie angelegt',
    asLastSeen: '(wie zuletzt gesehen)',
    controlPlane: 'K8ssandraCluster, Secrets und ihre Verteilung',
    first: 'sofort',
    whenAnswers: 'wenn {{region}} antwortet',
    last: 'zuletzt',
    type: 'Zum Löschen',
    toDelete: 'eingeben',
    exactly:
      'Genau wie geschrieben. Einfügen geht; die Eingabetaste sendet nicht ab.',
    cancel: 'Abbrechen',
    confirm: '{{name}} und alle Daten löschen',
    failed: 'Nicht gelöscht: {{message}}',
  },
  cards: {
    datacenter: 'Cassandra-Datacenter',
    kubernetes: 'Cassandra auf diesem Kubernetes-Cluster',
    noAnnotation: 'Diese Entität sagt nicht, zu welchem Cluster sie gehört.',
    noCluster: 'Ihren Cluster gibt es nicht, oder er ist nicht sichtbar.',
    noDatacenter: 'Ihr Cluster verlangt dieses Datacenter nicht mehr.',
    openCluster: '{{name}} öffnen',
  },
};
