/** What the HTTP API says itself, in German. */
export const service = {
  'fleet.notConfigured':
    'Keine Control Plane ist eingerichtet. In der Konfiguration unter k8ssandra.controlPlanes eine nennen.',
  'fleet.mayNotCreate':
    'Einen Cluster zu bestellen oder zu importieren erfordert die Berechtigung {permission}.',
  'fleet.mayNotConnect':
    'Einen Kubernetes-Cluster anzubinden erfordert die Berechtigung {permission}.',
  'apply.namespaceMissing':
    'Den Namespace {namespace} gibt es in {region} nicht. {datacenter} wartet, bis es ihn gibt.',
  'apply.namespaceUnknown':
    'Ob es den Namespace {namespace} in {region} gibt, ist jetzt nicht zu sehen. {datacenter} wartet, bis es zu sehen ist.',
  'apply.takesOver':
    'Felder, die jemand anderes gesetzt hat, werden übernommen: {conflict:quote}',
  'apply.leftOut':
    'Der API-Server kennt {field:quote} nicht und lässt es weg: Schreibweise und Stelle prüfen, oder die Definitionen auf den neuesten Stand bringen.',
  'context.notPermitted':
    'Für diesen Kubernetes-Cluster fehlt die Berechtigung {permission}.',
  'context.home':
    'Wie {context} zu erreichen ist, steht in der Konfiguration des Portals.',
  'context.unnamed':
    'Keine ClientConfig nennt ihn: unter diesem Namen einen Kubernetes-Cluster anbinden.',
  'context.claimed':
    'Mehrere ClientConfigs beanspruchen diesen Namen: alle bis auf eine mit kubectl löschen.',
  'action.notPermitted':
    'Für diesen Cluster fehlt die Berechtigung {permission}.',
};
