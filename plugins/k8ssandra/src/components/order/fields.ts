import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import {
  orderLayoutOptions,
  clusterNameOptions,
  controlPlaneOptions,
  namespaceOptions,
  profileOptions,
  regionsOptions,
  nodeSizeOptions,
  storageOptions,
  passwordLoginOptions,
  clientEncryptionOptions,
  manifestPreviewOptions,
} from './extensions';

/** The fields of a template in the new frontend system, as `ui:field: K8ssandra…` names them. */
export const orderLayoutField = createFormField(orderLayoutOptions);
export const clusterNameField = createFormField(clusterNameOptions);
export const controlPlaneField = createFormField(controlPlaneOptions);
export const namespaceField = createFormField(namespaceOptions);
export const profileField = createFormField(profileOptions);
export const regionsField = createFormField(regionsOptions);
export const nodeSizeField = createFormField(nodeSizeOptions);
export const storageField = createFormField(storageOptions);
export const passwordLoginField = createFormField(passwordLoginOptions);
export const clientEncryptionField = createFormField(clientEncryptionOptions);
export const manifestPreviewField = createFormField(manifestPreviewOptions);
