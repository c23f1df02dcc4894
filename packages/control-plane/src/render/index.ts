export * from './types';
export { renderClusters, DEFAULT_CONTROL_PLANE } from './renderClusters';
export { RenderError } from './renderError';
export { createIdealWorld, type IdealWorld } from './ideal';
export { readDocuments } from './readDocuments';
