import type { kubernetesDialogMessages } from '../kubernetesDialogs';
import type { Translated } from '../Translated';

/** Texts of the dialogs that connect, renew and remove a Kubernetes cluster, in German. */
export const kubernetesDialogGerman: Translated<
  typeof kubernetesDialogMessages
> = {
  estateConnect: {
    open: 'Cluster verbinden',
    title: 'Kubernetes-Cluster verbinden',
    what: 'Das Portal sieht sich die Kubeconfig und den Kubernetes-Cluster dahinter an; vor dem Verbinden wird nichts geschrieben. Nur der benutzte Teil wird aufbewahrt, in einem Secret des Clusters der Control Plane.',
    controlPlane: 'Control Plane',
    name: 'Name des Kontexts',
    nameWhy: 'So nennen ihn Datacenter; leer gilt der Name in der Kubeconfig',
    region: 'Region',
    regionWhy: 'So heißt er auf den Seiten, etwa us-east',
    regionWrong:
      'Höchstens 63 Buchstaben, Ziffern, „-“, „_“ und „.“, mit Buchstabe oder Ziffer an beiden Enden.',
    namespace: 'Namespace seines Secrets',
    namespaceWhy: 'Leer gilt der der anderen Kontexte',
    alias: 'Unter einem zweiten Namen verbinden',
    apply: '{{name}} verbinden',
    applyUnnamed: 'Verbinden',
    done: '{{name}} ist verbunden und wird sofort benutzt.',
  },
  estateRenew: {
    open: 'Zugangsdaten erneuern…',
    title: 'Zugangsdaten von {{name}} erneuern',
    titleOpen: 'Zugangsdaten erneuern',
    what: 'Eine Kubeconfig mit neuen Zugangsdaten für denselben Kubernetes-Cluster angeben. Sie gilt binnen einer Sekunde; es gibt weder Neustart noch Lücke.',
    context: 'Kontext',
    choose: 'Kontext wählen',
    other:
      'Annehmen, obwohl sie zu einem anderen Kubernetes-Cluster führt oder es nicht zu erkennen ist',
    apply: '{{name}} erneuern',
    applyUnnamed: 'Erneuern',
    done: 'Die Zugangsdaten von {{name}} sind erneuert.',
  },
  estateRemove: {
    title: 'Kubernetes-Cluster {{name}} entfernen',
    what: 'Die Control Plane vergisst, wie {{name}} zu erreichen ist: seine ClientConfig wird gelöscht, und das Secret mit der Kubeconfig, wenn nichts sonst es benutzt. Am Kubernetes-Cluster selbst ändert sich nichts.',
    looking: 'Es wird nachgesehen, was davon abhängt…',
    used_one:
      'Er kann nicht entfernt werden: {{count}} Datacenter hängt davon ab. Es zuerst verlegen oder löschen.',
    used_other:
      'Er kann nicht entfernt werden: {{count}} Datacenter hängen davon ab. Sie zuerst verlegen oder löschen.',
    lookFailed:
      'Was davon abhängt, konnte nicht gelesen werden: {{message}} Die Control Plane sieht noch einmal nach, bevor etwas entfernt wird.',
    type: 'Zum Entfernen',
    toRemove: 'eingeben',
    exactly:
      'Genau wie geschrieben. Einfügen ist möglich; die Eingabetaste sendet nicht ab.',
    apply: '{{name}} entfernen',
    done: '{{name}} ist entfernt.',
    secret: {
      deleted: 'Das Secret mit der Kubeconfig ist gelöscht.',
      kept: 'Das Secret mit der Kubeconfig bleibt.',
      absent: 'Ein Secret mit der Kubeconfig gab es nicht mehr.',
    },
    failed: 'Nicht entfernt: {{message}}',
  },
  kubeconfig: {
    label: 'Kubeconfig',
    file: 'Datei wählen',
    tooLarge: '{{name}} ist größer als 256 KiB: so groß ist keine Kubeconfig.',
    unreadable:
      '{{name}} kann nicht gelesen werden. Erneut wählen oder den Text einfügen.',
    secrecy:
      'Sie geht nur an das Portal, wird nie wieder gezeigt, und diese Seite vergisst sie danach.',
    context: 'Kontext der Kubeconfig',
    current: 'der aktuelle',
    found: 'Was darin gefunden wurde',
    server: 'Server',
    user: 'Benutzer',
    nobody: 'keine Zugangsdaten',
    used: 'Kontext',
    version: 'Kubernetes',
    refused_one: '{{count}} Angabe darin wird abgelehnt',
    refused_other: '{{count}} Angaben darin werden abgelehnt',
    permissions: 'Berechtigungen',
    copyRbac: 'Fehlendes RBAC kopieren',
    rbac: 'Manifeste, die das Fehlende erlauben',
  },
  checking: {
    title: 'Prüfungen',
    running: 'Wird geprüft; das dauert bis zu 30 s…',
    check: 'Prüfen',
    again: 'Erneut prüfen',
    acceptable: 'Es steht nichts im Weg.',
    refused_one: '{{count}} Prüfung ist gescheitert. Nichts wurde geschrieben.',
    refused_other:
      '{{count}} Prüfungen sind gescheitert. Nichts wurde geschrieben.',
    failed: '{{message}} Die Eingaben bleiben erhalten: erneut versuchen.',
    cancel: 'Abbrechen',
    discard: 'Eingaben verwerfen?',
    keep: 'Weiter bearbeiten',
    drop: 'Verwerfen',
    outcome: {
      passed: 'Bestanden',
      warning: 'Warnung',
      failed: 'Gescheitert',
      skipped: 'Nicht angesehen',
    },
    name: {
      readable: 'Kubeconfig',
      name: 'Name',
      namespace: 'Namespace',
      address: 'Adresse',
      reachable: 'Erreichbar',
      tls: 'Zertifikat',
      authenticated: 'Zugangsdaten',
      identity: 'Identität',
      version: 'Version',
      permissions: 'Berechtigungen',
      definitions: 'Definitionen',
      namespaces: 'Namespaces',
    },
  },
};
