import type { Api, CustomResource, CustomResourceOptions } from './types';

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/** What a CRD is made of. */
export interface CrdRequest extends CustomResourceOptions {
  /** Unique in the run; the API group is made of it. */
  id: string;
}

/** The CRD of a custom resource. */
export function crdManifest(request: CrdRequest): any {
  const { id, schema, version, otherVersions = [], scope, spec } = request;
  const group = groupOf(id);
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `widgets.${group}` },
    spec: {
      group,
      names: {
        plural: 'widgets',
        singular: 'widget',
        kind: 'Widget',
        listKind: 'WidgetList',
      },
      scope: scope ?? 'Namespaced',
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: schema },
          ...version,
        },
        ...otherVersions.map(other => ({
          served: true,
          storage: false,
          schema: { openAPIV3Schema: schema },
          ...other,
        })),
      ],
      ...spec,
    },
  };
}

/** Installs a custom resource and resolves when it is served; answers what is to be known of it in any namespace. */
export async function installCrd(
  api: Api,
  request: CrdRequest,
): Promise<(namespace: string) => CustomResource> {
  const manifest = crdManifest(request);
  const created = await api.post(CRDS, manifest);
  if (created.status !== 201) {
    throw new Error(`A CRD was refused: ${created.text}`);
  }
  const { name, resourceVersion } = created.body.metadata;
  await untilEstablished(api, name, resourceVersion);
  const { group, names, scope, versions } = manifest.spec;
  const served = versions.filter((each: any) => each.served);
  for (const each of served) {
    await untilServed(api, `/apis/${group}/${each.name}/${names.plural}`);
  }
  const apiVersion = `${group}/v1`;
  return namespace => ({
    group,
    apiVersion,
    kind: names.kind,
    plural: names.plural,
    crdName: name,
    path: (version = 'v1') =>
      scope === 'Cluster'
        ? `/apis/${group}/${version}/${names.plural}`
        : `/apis/${group}/${version}/namespaces/${namespace}/${names.plural}`,
    object: (objectName, more = {}) => ({
      apiVersion,
      kind: names.kind,
      metadata: { name: objectName },
      ...more,
    }),
  });
}

/** The API group of a custom resource. */
export function groupOf(id: string): string {
  return `${id}.conformance.example`;
}

async function untilEstablished(api: Api, name: string, from: string) {
  const watch = await api.watch(CRDS, {
    query: { fieldSelector: `metadata.name=${name}`, resourceVersion: from },
  });
  const isEstablished = (crd: any) =>
    crd.status?.conditions?.some(
      (each: any) => each.type === 'Established' && each.status === 'True',
    );
  const { body } = await api.get(`${CRDS}/${name}`);
  if (!isEstablished(body)) {
    await watch.until(events =>
      events.some(event => isEstablished(event.object)),
    );
  }
  watch.stop();
}

/** The handler of custom resources learns of an established CRD by a watch of its own, which nobody can await. */
async function untilServed(api: Api, path: string): Promise<void> {
  for (;;) {
    const { status, headers } = await api.get(path, { query: { limit: 1 } });
    const isWaiting =
      headers.warning && !headers.warning.includes('deprecated');
    if (status === 200 && !isWaiting) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
