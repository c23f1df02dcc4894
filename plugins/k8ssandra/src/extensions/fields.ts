import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

const order = () => import('../components/order');

/** Fields of software templates: `ui:field: K8ssandra…`. */
export const templateFields = [
  FormFieldBlueprint.make({
    name: 'order',
    params: { field: () => order().then(m => m.orderLayoutField) },
  }),
  FormFieldBlueprint.make({
    name: 'cluster-name',
    params: { field: () => order().then(m => m.clusterNameField) },
  }),
  FormFieldBlueprint.make({
    name: 'control-plane',
    params: { field: () => order().then(m => m.controlPlaneField) },
  }),
  FormFieldBlueprint.make({
    name: 'namespace',
    params: { field: () => order().then(m => m.namespaceField) },
  }),
  FormFieldBlueprint.make({
    name: 'profile',
    params: { field: () => order().then(m => m.profileField) },
  }),
  FormFieldBlueprint.make({
    name: 'regions',
    params: { field: () => order().then(m => m.regionsField) },
  }),
  FormFieldBlueprint.make({
    name: 'node-size',
    params: { field: () => order().then(m => m.nodeSizeField) },
  }),
  FormFieldBlueprint.make({
    name: 'storage',
    params: { field: () => order().then(m => m.storageField) },
  }),
  FormFieldBlueprint.make({
    name: 'password-login',
    params: { field: () => order().then(m => m.passwordLoginField) },
  }),
  FormFieldBlueprint.make({
    name: 'client-encryption',
    params: { field: () => order().then(m => m.clientEncryptionField) },
  }),
  FormFieldBlueprint.make({
    name: 'manifest-preview',
    params: { field: () => order().then(m => m.manifestPreviewField) },
  }),
] as const;
