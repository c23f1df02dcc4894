import type { orderMessages } from '../order';
import type { Translated } from '../Translated';
import { orderAsideGerman } from './orderAside';

/** Texts of the template fields, in German. */
export const orderGerman: Translated<typeof orderMessages> = {
  preview: {
    title: 'Was existieren wird',
    hint: 'In jedem Kubernetes-Cluster, sobald alles eingerichtet ist.',
    none: 'nichts',
  },
  order: {
    ...orderAsideGerman,
    name: 'Name',
    nameWhy:
      'Kleinbuchstaben, Ziffern und Bindestriche; später nicht mehr änderbar.',
    controlPlane: 'Control Plane',
    namespace: 'Namespace',
    choose: 'Bitte wählen',
    loading: 'Wird geladen…',
    failed: 'Die Auswahl konnte nicht geladen werden: {{message}}',
    noNamespace: '{{namespace}} gibt es in {{controlPlane}} nicht.',
    missingIn:
      '{{namespace}} gibt es in {{contexts}} nicht. Der Namespace muss dort angelegt werden, bevor ein Datacenter bestellt wird.',
    unknownIn: 'Ob es ihn in {{contexts}} gibt, ist gerade nicht zu sehen.',
    undo: 'Rückgängig',
    draft: {
      saved: 'In diesem Browser gespeichert',
      restored:
        'Die letzten Eingaben sind wieder da. In diesem Browser gespeichert: {{time}}',
      failed: 'Nicht in diesem Browser gespeichert: {{message}}',
      discard: 'Verwerfen',
      discarded: 'Verworfen.',
    },
    profile: {
      title: 'Was muss der Cluster überstehen?',
      development: {
        name: 'Entwicklung',
        why: 'Jeder Ausfall hält ihn an. Günstig, schnell bereit.',
        shape: '1 Knoten · 1 Region',
      },
      regional: {
        name: 'Regional',
        why: 'Den Verlust eines Knotens oder einer ganzen Zone.',
        shape: '3 oder mehr Knoten · 3 Racks',
      },
      multiRegion: {
        name: 'Mehrere Regionen',
        why: 'Den Verlust einer beliebigen Region und einer Zone anderswo.',
        shape: '2 oder mehr Regionen · je 3 Kopien',
      },
      added: 'Hinzugefügt: {{names}}.',
      removed: 'Entfernt: {{names}}.',
      resized: 'Neue Anzahl von Knoten und Racks: {{names}}.',
      kept: 'Wie eingegeben beibehalten: {{names}}.',
    },
    regions: 'Regionen',
    regionsWhy:
      'Werden in dieser Reihenfolge gebaut; die erste muss laufen, bevor die nächste entsteht.',
    datacenter: 'Datacenter',
    kubernetesCluster: 'Kubernetes-Cluster',
    nodes: 'Knoten',
    racks: 'Racks',
    row: 'Region {{number, number}}',
    part: {
      datacenterName: 'Datacenter',
      context: 'Kubernetes-Cluster',
      size: 'Knoten',
      racks: 'Racks',
      storageClassName: 'Storage-Klasse',
    },
    field: {
      name: 'Name',
      owner: 'Besitzer',
      controlPlane: 'Control Plane',
      namespace: 'Namespace',
      serverVersion: 'Cassandra-Version',
      profile: 'Was muss der Cluster überstehen?',
      regions: 'Regionen',
      resources: 'Knotengröße',
      storage: 'Disk je Knoten',
      heap: 'Heap',
      auth: 'Anmeldung',
      superuserSecretName: 'Superuser-Secret',
      clientEncryption: 'Verschlüsselung',
    },
    add: 'Region hinzufügen',
    remove: 'Region {{number, number}} entfernen',
    removed: '{{datacenter}} wurde entfernt.',
    move: 'Region {{number, number}} verschieben: ziehen, oder Alt mit den Pfeiltasten',
    moveUp: 'Früher bauen',
    moveDown: 'Später bauen',
    moved:
      '{{datacenter}} steht jetzt an Stelle {{place, number}} von {{total, number}}.',
    most: 'Mehr als fünf Regionen lassen sich nicht auf einmal bestellen.',
    hosts: {
      none: 'Gerade kann kein weiterer Kubernetes-Cluster eine Region aufnehmen.',
      more_one: '{{count}} weiterer Cluster kann sie aufnehmen: {{names}}.',
      more_other: '{{count}} weitere Cluster können sie aufnehmen: {{names}}.',
      later_one: '{{names}} antwortet gerade nicht; dort würde gewartet.',
      later_other: '{{names}} antworten gerade nicht; dort würde gewartet.',
      never: '{{name}} kann nicht: {{word}}.',
    },
    picker: {
      later:
        'Kann bestellt werden; gebaut wird, sobald dieser Cluster antwortet.',
      never: 'Nicht verwendbar.',
    },
    fact: {
      zones_one: '{{count}} Zone',
      zones_other: '{{count}} Zonen',
      zonesFew_one: '{{count}} Zone für {{racks, number}} Racks',
      zonesFew_other: '{{count}} Zonen für {{racks, number}} Racks',
      zonesUnknown: 'Zonen nicht bekannt',
      workers_one: '{{count}} Worker',
      workers_other: '{{count}} Worker',
      workersFew_one: '{{count}} Worker für {{nodes, number}} Knoten',
      workersFew_other: '{{count}} Worker für {{nodes, number}} Knoten',
      workersSmall_one:
        '{{count}} Worker ist groß genug für {{nodes, number}} solche Knoten',
      workersSmall_other:
        '{{count}} Worker sind groß genug für {{nodes, number}} solche Knoten',
      grows: 'Disks von {{name}} können wachsen',
      fixed: 'Disks von {{name}} können nicht wachsen',
      noDefault: 'keine voreingestellte Storage-Klasse',
      noClass: 'keine Storage-Klasse {{name}}',
      disksUnknown: 'Storage-Klassen nicht bekannt',
      definitions: 'Definitionen passen',
      definitionsBad: '{{what}}',
      kubernetes: 'Kubernetes {{version}}',
      latency: 'API {{latency}},',
      nameLength:
        'StatefulSet-Name: {{length, number}} von {{max, number}} Zeichen',
    },
    storageClass: {
      change: 'Andere Storage-Klasse',
      usual: 'Voreinstellung: {{name}}',
      none: 'Voreinstellung: keine vorhanden',
      absent: '{{name}} (nicht vorhanden)',
      grows: '{{name}}, kann wachsen',
      fixed: '{{name}}, kann nicht wachsen',
    },
    waits: {
      first:
        'Die erste Region muss vor den anderen laufen: Nichts wird gebaut, bis {{context}} antwortet.',
      later_zero:
        'Die Bestellung ist jetzt möglich. {{datacenter}} wartet, bis {{context}} antwortet. Keine Eingabe geht verloren.',
      later_one:
        'Die Bestellung ist jetzt möglich. {{built}} wird gebaut; {{datacenter}} wartet, bis {{context}} antwortet. Keine Eingabe geht verloren.',
      later_other:
        'Die Bestellung ist jetzt möglich. {{built}} werden gebaut; {{datacenter}} wartet, bis {{context}} antwortet. Keine Eingabe geht verloren.',
      never:
        '{{datacenter}} wartet, bis {{context}} wieder in Ordnung ist: {{reason}}',
      unknown:
        '{{context}} ist nicht eingerichtet: {{datacenter}} wartet, bis der Cluster verbunden ist.',
      other: 'Anderen Cluster wählen',
    },
    unknownContext: '{{context}} (nicht eingerichtet)',
    lacksNamespace:
      'Den Namespace {{namespace}} gibt es in {{context}} nicht. {{datacenter}} wartet auf ihn.',
    nodeSize: {
      title: 'Knotengröße',
      open: 'Offen lassen',
      named: '{{name}} · {{cpu}} vCPU, {{memory}}',
      bare: '{{cpu}} vCPU, {{memory}}',
    },
    disk: {
      label: 'Disk je Knoten',
      why: 'Eine Menge wie 500Gi; sie kann später wachsen, nie schrumpfen. Die Storage-Klasse wird je Region gewählt.',
    },
    access: {
      login: 'Clients melden sich mit Passwort an',
      loginWhy:
        'Ein Superuser wird erzeugt, wenn kein eigenes Secret genannt ist. Passwörter bleiben in Secrets und werden hier nie gezeigt.',
      open: 'Wer einen Knoten erreicht, kann alles lesen und ändern.',
      encrypt: 'Verbindungen der Clients verschlüsseln',
      keystoreSecretName: 'Secret mit dem Key Store',
      truststoreSecretName: 'Secret mit dem Trust Store',
      encryptWhy:
        'Jedes Secret muss im Namespace jeder Region liegen, mit dem Store und seinem Passwort.',
    },
    manifest: 'Manifest',
    manifestWhy: 'Genau das wird angewendet.',
    copy: 'Kopieren',
    justEdited: '← eben geändert',
    incomplete:
      'Das Manifest erscheint, sobald Name, Namespace, Version, Disk und Regionen eingetragen sind.',
    sticky: {
      survives: {
        nothing: 'übersteht keinen Verlust',
        node: 'übersteht den Verlust eines beliebigen Knotens',
        zone: 'übersteht den Verlust einer beliebigen Zone',
        region: 'übersteht den Verlust einer beliebigen Region',
        twoRegions: 'übersteht den Verlust zweier beliebiger Regionen',
      },
      regions_one: '{{count}} Region',
      regions_other: '{{count}} Regionen',
      nodes_one: '{{count}} Knoten',
      nodes_other: '{{count}} Knoten',
      errors_one: '{{count}} Fehler',
      errors_other: '{{count}} Fehler',
    },
    error: {
      none: 'Eine Region hinzufügen.',
      tooMany:
        'Mehr als fünf Regionen lassen sich nicht auf einmal bestellen. Eine entfernen.',
      nameShort: 'Mindestens 2 Zeichen verwenden.',
      nameTaken:
        '{{name}} gibt es im Namespace {{namespace}} schon. Einen anderen Namen wählen.',
      nameRequired: 'Das Datacenter benennen.',
      nameInvalid:
        'Kleinbuchstaben, Ziffern und Bindestriche verwenden, mit einem Buchstaben beginnend; höchstens 63 Zeichen.',
      nameTwice:
        'Eine andere Region heißt schon so. Einen eindeutigen Namen wählen.',
      datacenterTaken:
        'Cluster {{owner}} hat im Namespace {{namespace}} von {{context}} schon ein Datacenter {{datacenter}}. Einen anderen Namen wählen.',
      size: 'Mindestens 1 Knoten bestellen.',
      racks: 'Mindestens 1 Rack bestellen.',
      racksOverNodes:
        'Jedes Rack braucht einen Knoten: weniger Racks oder mehr Knoten bestellen.',
      stores: 'Beide Secrets nennen oder die Verschlüsselung weglassen.',
    },
  },
};
