import { cloneJson, equalJson, type KubeObject } from '../storage';
import type { ApiServer } from './apiServer';
import { adminUser } from './client';
import { createObject } from './operations/create';
import { updateObject } from './operations/update';

const type = {
  group: 'apiextensions.k8s.io',
  version: 'v1',
  plural: 'customresourcedefinitions',
};

const params = {
  dryRun: false,
  fieldManager: 'fleet-simulator',
  fieldValidation: 'Ignore' as const,
  force: false,
  warn: () => {},
};

/** Creates CRDs, and replaces those that are there and differ. Throws 422 for one that is not valid. */
export function installCrds(api: ApiServer, crds: readonly KubeObject[]): void {
  for (const crd of crds) {
    const { name } = crd.metadata;
    const live = api.core.store.get({
      resource: 'customresourcedefinitions.apiextensions.k8s.io',
      namespace: '',
      name,
    });
    if (live && equalJson(live.spec.versions, crd.spec.versions)) continue;
    const body = cloneJson(crd);
    api.perform(
      adminUser,
      live ? 'update' : 'create',
      type,
      { name: live && name },
      target => {
        if (!live) return createObject(api.core, target, body, params);
        body.metadata.resourceVersion = live.metadata.resourceVersion;
        return updateObject(api.core, target, body, params);
      },
    );
  }
}
