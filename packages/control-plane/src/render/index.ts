export * from './types';
export { renderClusters, DEFAULT_CONTROL_PLANE } from './renderClusters';
export { RenderError } from './renderError';
export { readDocuments } from './readDocuments';
