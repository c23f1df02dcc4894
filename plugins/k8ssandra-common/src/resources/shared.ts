import type { LocalObjectReference, MetadataTemplate } from './meta';

/** A container image in parts (operator-spec A.3). A part that is not given comes from the defaults. */
export interface ContainerImage {
  registry?: string;
  repository?: string;
  name?: string;
  tag?: string;
  pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  pullSecretRef?: Partial<LocalObjectReference>;
}

/** One entry of a Secret. */
export interface SecretKeyReference extends LocalObjectReference {
  key?: string;
}

/** Key store and trust store with their passwords (operator-spec 3.9). */
export interface EncryptionStores {
  keystoreSecretRef?: SecretKeyReference;
  truststoreSecretRef?: SecretKeyReference;
  keystorePasswordSecretRef?: SecretKeyReference;
  truststorePasswordSecretRef?: SecretKeyReference;
}

/** Metadata of Reaper and Stargate and of what they lead to (operator-spec A.3). */
export interface ResourceMetadata extends MetadataTemplate {
  commonLabels?: Record<string, string>;
  commonAnnotations?: Record<string, string>;
  pods?: MetadataTemplate;
  service?: MetadataTemplate;
}
