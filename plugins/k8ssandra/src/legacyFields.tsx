import { lazy, Suspense } from 'react';
import { compatWrapper } from '@backstage/core-compat-api';
import {
  createScaffolderFieldExtension,
  type FieldExtensionComponentProps,
  type FieldExtensionOptions,
} from '@backstage/plugin-scaffolder-react';

const order = () => import('./components/order/extensions');
type Fields = Awaited<ReturnType<typeof order>>;

/** A field that is loaded with the form: what is told beforehand is its name alone. */
function field(name: string, key: keyof Fields) {
  const options = () =>
    order().then(fields => fields[key] as unknown as FieldExtensionOptions);
  const Field = lazy(() =>
    options().then(({ component }) => ({ default: component })),
  );
  return createScaffolderFieldExtension({
    name,
    component: (props: FieldExtensionComponentProps<unknown>) =>
      compatWrapper(
        <Suspense fallback={null}>
          <Field {...props} />
        </Suspense>,
      ),
    validation: async (value, errors, context) =>
      (await options()).validation?.(value, errors, context),
  });
}

/**
 * The fields of the template that orders a cluster, by the names that `ui:field` gives them.
 * @public
 */
export const k8ssandraFields = {
  K8ssandraOrder: field('K8ssandraOrder', 'orderLayoutOptions'),
  K8ssandraClusterName: field('K8ssandraClusterName', 'clusterNameOptions'),
  K8ssandraControlPlane: field('K8ssandraControlPlane', 'controlPlaneOptions'),
  K8ssandraNamespace: field('K8ssandraNamespace', 'namespaceOptions'),
  K8ssandraProfile: field('K8ssandraProfile', 'profileOptions'),
  K8ssandraRegions: field('K8ssandraRegions', 'regionsOptions'),
  K8ssandraNodeSize: field('K8ssandraNodeSize', 'nodeSizeOptions'),
  K8ssandraStorage: field('K8ssandraStorage', 'storageOptions'),
  K8ssandraPasswordLogin: field(
    'K8ssandraPasswordLogin',
    'passwordLoginOptions',
  ),
  K8ssandraClientEncryption: field(
    'K8ssandraClientEncryption',
    'clientEncryptionOptions',
  ),
  K8ssandraManifestPreview: field(
    'K8ssandraManifestPreview',
    'manifestPreviewOptions',
  ),
};
