export {
  controlPlaneField,
  manifestPreviewField,
  namespaceField,
  regionsField,
} from './fields';
