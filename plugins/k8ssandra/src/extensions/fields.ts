import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

const order = () => import('../components/order');

/** The fields of the template that orders a cluster. */
export const templateFields = [
  FormFieldBlueprint.make({
    name: 'control-plane',
    params: { field: () => order().then(m => m.controlPlaneField) },
  }),
  FormFieldBlueprint.make({
    name: 'namespace',
    params: { field: () => order().then(m => m.namespaceField) },
  }),
  FormFieldBlueprint.make({
    name: 'regions',
    params: { field: () => order().then(m => m.regionsField) },
  }),
  FormFieldBlueprint.make({
    name: 'manifest-preview',
    params: { field: () => order().then(m => m.manifestPreviewField) },
  }),
] as const;
