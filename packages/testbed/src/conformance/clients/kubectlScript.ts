/** A step of the script: what kubectl is called with, and what it reads. */
export interface Step {
  /** Arguments by blanks, or as they are. */
  args: string | string[];
  input?: string;
  env?: Record<string, string>;
}

const step = (args: Step['args'], input?: object, env?: Step['env']): Step => ({
  args,
  input: input && JSON.stringify(input),
  env,
});

const text = { type: 'string' };

/** A definition with columns, a scale and documented fields. */
const crd = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'crews.kubectl.example' },
  spec: {
    group: 'kubectl.example',
    scope: 'Namespaced',
    names: {
      plural: 'crews',
      singular: 'crew',
      kind: 'Crew',
      listKind: 'CrewList',
      shortNames: ['cw'],
      categories: ['all'],
    },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        subresources: {
          status: {},
          scale: {
            specReplicasPath: '.spec.replicas',
            statusReplicasPath: '.status.replicas',
          },
        },
        additionalPrinterColumns: [
          { name: 'Replicas', type: 'integer', jsonPath: '.spec.replicas' },
          { name: 'Ship', type: 'string', jsonPath: '.spec.ship', priority: 1 },
        ],
        schema: {
          openAPIV3Schema: {
            type: 'object',
            description: 'A crew of a ship.',
            properties: {
              spec: {
                type: 'object',
                description: 'What is wanted.',
                properties: {
                  replicas: {
                    type: 'integer',
                    description: 'How many.',
                    minimum: 0,
                  },
                  ship: { ...text, description: 'Where they live.' },
                  roles: { type: 'array', items: text },
                },
              },
              status: {
                type: 'object',
                properties: {
                  replicas: { type: 'integer' },
                  conditions: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: { type: text, status: text },
                    },
                  },
                },
              },
            },
          },
        },
      },
    ],
  },
};

const crew = (spec: object, labels: object = { team: 'a' }) => ({
  apiVersion: 'kubectl.example/v1',
  kind: 'Crew',
  metadata: { name: 'blue', labels },
  spec,
});
const settings = (data: object) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings' },
  data,
});
const statefulSet = {
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name: 'nodes' },
  spec: {
    replicas: 0,
    serviceName: 'web',
    // Kubernetes would fill it in.
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
    selector: { matchLabels: { app: 'nodes' } },
    template: {
      metadata: { labels: { app: 'nodes' } },
      spec: { containers: [{ name: 'cassandra', image: 'cassandra' }] },
    },
  },
};
const EDIT = { KUBE_EDITOR: 'sed -i s/ship:.*/ship:\\ edited/' };

/** kubectl's everyday commands, in an order in which each finds what it needs. */
export const script: Step[] = [
  step('create -f -', crd),
  step(
    'wait --for=condition=Established crd/crews.kubectl.example --timeout=20s',
  ),
  step('create namespace kubectl'),
  step('config set-context --current --namespace=kubectl'),
  step('get crews'),
  step('apply -f -', crew({ replicas: 1, ship: 'argo' })),
  step('apply -f -', crew({ replicas: 1, ship: 'argo' })),
  step('diff -f -', crew({ replicas: 2, ship: 'argo' })),
  step('apply -f -', crew({ replicas: 2, ship: 'argo', roles: ['cook'] })),
  step('apply -f -', crew({ replicas: 2, ship: 'argo' })),
  step('apply --dry-run=server -f -', crew({ replicas: 3, ship: 'argo' })),
  step('apply --dry-run=client -f -', crew({ replicas: 3, ship: 'argo' })),
  step('apply -f -', crew({ replicas: 2, ship: 7 })),
  step('apply -f -', { ...crew({ replicas: 2, shp: 'x' }) }),
  step('get crews'),
  step('get cw blue'),
  step('get crews -o wide'),
  step('get crews --show-labels'),
  step('get crews -o name'),
  step('get crews -L team'),
  step('get crew blue -o yaml'),
  step('get crew blue -o json'),
  step('get crews -o yaml'),
  step('get crews -o jsonpath={.items[*].spec.ship}'),
  step('get crews -o custom-columns=NAME:.metadata.name,SHIP:.spec.ship'),
  step([
    'get',
    'crews',
    '-o',
    'go-template={{range .items}}{{.metadata.name}} {{.spec.replicas}}{{"\\n"}}{{end}}',
  ]),
  step('get crews -l team=a -o name'),
  step('get crews -l team=b'),
  step('get crews --field-selector metadata.name=blue -o name'),
  step('get crew nobody'),
  step('get nothing'),
  step('get all'),
  step('describe crew blue'),
  step('label crew blue team=b'),
  step('label crew blue team=b --overwrite'),
  step('label crew blue team-'),
  step('annotate crew blue note=hello'),
  step('scale crew blue --replicas=4'),
  step('get crew blue -o jsonpath={.spec.replicas}'),
  step('patch crew blue --type=merge -p {"spec":{"ship":"merged"}}'),
  step(
    'patch crew blue --type=json -p [{"op":"replace","path":"/spec/ship","value":"json"}]',
  ),
  step('patch crew blue -p {"spec":{"ship":"strategic"}}'),
  step(
    'patch crew blue --subresource=status --type=merge -p {"status":{"conditions":[{"type":"Ready","status":"True"}]}}',
  ),
  step('wait --for=condition=Ready crew/blue --timeout=10s'),
  step('wait --for=jsonpath={.spec.replicas}=4 crew/blue --timeout=10s'),
  step('edit crew blue', undefined, EDIT),
  step('get crew blue -o jsonpath={.spec.ship}'),
  step('apply --server-side -f -', crew({ replicas: 4, ship: 'server' })),
  step(
    'apply --server-side --force-conflicts -f -',
    crew({ replicas: 4, ship: 'server' }),
  ),
  step(
    'apply --server-side --field-manager=other -f -',
    crew({ ship: 'other' }),
  ),
  step('get crews -w --output-watch-events --request-timeout=2s'),
  step('replace -f -', crew({ replicas: 1 })),
  step('explain crew.spec'),
  step('explain crew.spec.replicas'),
  step('explain crew.spec --recursive'),
  step('api-resources --api-group=kubectl.example'),
  step('api-resources --api-group=kubectl.example -o wide'),
  step('create configmap settings --from-literal=a=1 --from-literal=b=2'),
  step('get configmap settings'),
  step('get configmap settings -o yaml'),
  step('describe configmap settings'),
  step('apply -f -', settings({ a: '2' })),
  step('patch configmap settings -p {"data":{"c":"3"}}'),
  step('diff -f -', settings({ a: '9' })),
  step('replace -f -', settings({ z: '1' })),
  step('create configmap settings'),
  step('create secret generic keys --from-literal=a=secret'),
  step('get secret keys'),
  step('get secret keys -o jsonpath={.data.a}'),
  step('describe secret keys'),
  step('apply -f -', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
  }),
  step('get service web -o jsonpath={.spec.ports}'),
  step('create -f -', statefulSet),
  step(
    'patch statefulset nodes --subresource=status --type=merge -p {"status":{"observedGeneration":1,"replicas":0,"currentRevision":"one","updateRevision":"one"}}',
  ),
  step('rollout status statefulset/nodes --timeout=10s'),
  step('get statefulset nodes'),
  step('logs nodes-0'),
  step('delete statefulset nodes --cascade=orphan'),
  step('create serviceaccount robot'),
  step('create role reader --verb=get,list --resource=configmaps'),
  step(
    'create rolebinding robot-reads --role=reader --serviceaccount=kubectl:robot',
  ),
  step('auth can-i get configmaps --as=system:serviceaccount:kubectl:robot'),
  step('auth can-i delete configmaps --as=system:serviceaccount:kubectl:robot'),
  step('get configmaps --as=system:serviceaccount:kubectl:robot'),
  step('delete configmap settings --as=system:serviceaccount:kubectl:robot'),
  step('auth whoami -o jsonpath={.status.userInfo.username}'),
  step('create -f - --dry-run=server -o name', settings({})),
  step('create -f - --dry-run=client -o yaml', settings({ a: '1' })),
  step('delete configmap settings --dry-run=server'),
  step('delete crew blue --wait'),
  step('delete crew blue'),
  step('delete crew blue --ignore-not-found'),
  step('delete configmap,secret --all'),
  step('config view --minify -o jsonpath={.contexts[0].context.namespace}'),
  step('version -o json --client'),
  step('get --raw /healthz'),
];
