import { translationApiRef } from '@backstage/frontend-plugin-api';
import type { ApiHolder } from '@backstage/core-plugin-api';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import {
  checkCount,
  checkRegions,
  type OrderError,
} from '../../lib/orderRules';
import { filledRegions } from '../../lib/orderForm';
import { k8ssandraTranslationRef } from '../../translation';
import { ControlPlaneField, ControlPlaneSchema } from './ControlPlaneField';
import {
  ManifestPreviewField,
  ManifestPreviewSchema,
} from './ManifestPreviewField';
import { NamespaceField, NamespaceSchema } from './NamespaceField';
import { RegionsField, RegionsSchema } from './RegionsField';

/** `ui:field: K8ssandraControlPlane`, a string. */
export const controlPlaneField = createFormField({
  name: 'K8ssandraControlPlane',
  component: ControlPlaneField,
  schema: ControlPlaneSchema,
});

/** `ui:field: K8ssandraNamespace`, a string; reads `controlPlane` from the form. */
export const namespaceField = createFormField({
  name: 'K8ssandraNamespace',
  component: NamespaceField,
  schema: NamespaceSchema,
});

/** `ui:field: K8ssandraRegions`, an array of regions; reads `controlPlane` and `namespace` from the form. */
export const regionsField = createFormField({
  name: 'K8ssandraRegions',
  component: RegionsField,
  schema: RegionsSchema,
  validation: (value, field, { apiHolder }) => {
    const t = texts(apiHolder);
    const regions = filledRegions(value);
    const wrong = checkCount(regions);
    if (wrong) {
      field.addError(t(`order.error.${wrong}`));
    }
    checkRegions(regions).forEach((errors, index) => {
      for (const error of Object.values(errors) as OrderError[]) {
        const row = t('order.row', { number: index + 1 });
        field.addError(`${row}: ${t(`order.error.${error}`)}`);
      }
    });
  },
});

/** `ui:field: K8ssandraManifestPreview`, a string without a value; reads the whole form. */
export const manifestPreviewField = createFormField({
  name: 'K8ssandraManifestPreview',
  component: ManifestPreviewField,
  schema: ManifestPreviewSchema,
});

/** Validators are no components: they get their texts from the API itself. */
function texts(apiHolder: ApiHolder) {
  const snapshot = apiHolder
    .get(translationApiRef)
    ?.getTranslation(k8ssandraTranslationRef);
  if (!snapshot?.ready) {
    throw new Error('The texts of the plugin are not loaded yet: try again');
  }
  return snapshot.t;
}
