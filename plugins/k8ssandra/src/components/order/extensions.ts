import {
  ClientEncryptionField,
  ClientEncryptionSchema,
} from './ClientEncryptionField';
import { ClusterNameField, ClusterNameSchema } from './ClusterNameField';
import { ControlPlaneField, ControlPlaneSchema } from './ControlPlaneField';
import {
  ManifestPreviewField,
  ManifestPreviewSchema,
} from './ManifestPreviewField';
import { NamespaceField, NamespaceSchema } from './NamespaceField';
import { NodeSizeField, NodeSizeSchema } from './NodeSizeField';
import { OrderLayoutField, OrderLayoutSchema } from './OrderLayoutField';
import { PasswordLoginField, PasswordLoginSchema } from './PasswordLoginField';
import { ProfileField, ProfileSchema } from './ProfileField';
import { RegionRowsField, RegionsSchema } from './regions/RegionRowsField';
import { StorageField, StorageSchema } from './StorageField';
import { validateField } from './validation';

/** `ui:field: K8ssandraOrder` of a whole step: its fields with the preview beside them, and the draft. */
export const orderLayoutOptions = {
  name: 'K8ssandraOrder',
  component: OrderLayoutField,
  schema: OrderLayoutSchema,
};

/** `ui:field: K8ssandraClusterName`, a string. */
export const clusterNameOptions = {
  name: 'K8ssandraClusterName',
  component: ClusterNameField,
  schema: ClusterNameSchema,
  validation: validateField('name'),
};

/** `ui:field: K8ssandraControlPlane`, a string. */
export const controlPlaneOptions = {
  name: 'K8ssandraControlPlane',
  component: ControlPlaneField,
  schema: ControlPlaneSchema,
};

/** `ui:field: K8ssandraNamespace`, a string; reads `controlPlane` from the form. */
export const namespaceOptions = {
  name: 'K8ssandraNamespace',
  component: NamespaceField,
  schema: NamespaceSchema,
};

/** `ui:field: K8ssandraProfile`, `development`, `regional` or `multi-region`; sets `regions` inside of `K8ssandraOrder`. */
export const profileOptions = {
  name: 'K8ssandraProfile',
  component: ProfileField,
  schema: ProfileSchema,
};

/** `ui:field: K8ssandraRegions`, an array of regions; reads `controlPlane` and `namespace` from the form. */
export const regionsOptions = {
  name: 'K8ssandraRegions',
  component: RegionRowsField,
  schema: RegionsSchema,
  validation: validateField('regions', true),
};

/** `ui:field: K8ssandraNodeSize`, an object with `cpu` and `memory`. */
export const nodeSizeOptions = {
  name: 'K8ssandraNodeSize',
  component: NodeSizeField,
  schema: NodeSizeSchema,
};

/** `ui:field: K8ssandraStorage`, an object with `size`. */
export const storageOptions = {
  name: 'K8ssandraStorage',
  component: StorageField,
  schema: StorageSchema,
};

/** `ui:field: K8ssandraPasswordLogin`, a boolean; the last check of the whole order. */
export const passwordLoginOptions = {
  name: 'K8ssandraPasswordLogin',
  component: PasswordLoginField,
  schema: PasswordLoginSchema,
  validation: validateField('auth', true),
};

/** `ui:field: K8ssandraClientEncryption`, an object with the names of two Secrets. */
export const clientEncryptionOptions = {
  name: 'K8ssandraClientEncryption',
  component: ClientEncryptionField,
  schema: ClientEncryptionSchema,
  validation: validateField('clientEncryption'),
};

/** `ui:field: K8ssandraManifestPreview`, a string without a value; reads the whole form. */
export const manifestPreviewOptions = {
  name: 'K8ssandraManifestPreview',
  component: ManifestPreviewField,
  schema: ManifestPreviewSchema,
};

/** All of them, for the form of a classic app or of a test. */
export const orderFields = [
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
].map(({ schema, ...options }) => ({ ...options, schema: schema.schema }));
