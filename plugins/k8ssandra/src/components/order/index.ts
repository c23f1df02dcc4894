export {
  clientEncryptionField,
  clusterNameField,
  controlPlaneField,
  manifestPreviewField,
  namespaceField,
  nodeSizeField,
  orderLayoutField,
  passwordLoginField,
  profileField,
  regionsField,
  storageField,
} from './fields';
export { SurvivalMeter, type SurvivalMeterProps } from './aside/SurvivalMeter';
