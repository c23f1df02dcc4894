/**
 * What browser and backend share: resource types, ids, plan and view model, states, sentences,
 * validation rules, permissions and the API client.
 *
 * @packageDocumentation
 */
export * from './constants';
export * from './ids';
export * from './permissions';
export * from './resources';
export * from './status';
export * from './sentences';
export * from './plan';
export * from './propagation';
export * from './diagnosis';
export * from './survival';
export * from './view';
export * from './datacenter';
export * from './access';
export * from './validation';
export * from './order';
export * from './history';
export * from './connection';
export * from './manifests';
export * from './api';
export { sentenceCatalogues } from './sentences/catalogues';
