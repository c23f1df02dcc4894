import type { ManifestPresenter } from '@k8ssandra-backstage/control-plane';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { diffOf } from '../history/detect/diff';
import { hideSecrets } from '../history/detect/hideSecrets';

/** Hides what may be secret, the same way as history does. */
export const hidingPresenter: ManifestPresenter = {
  show: object => hideSecrets(object) as KubernetesObject,
  diff: diffOf,
};
