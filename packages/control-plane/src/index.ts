/**
 * The control plane: snapshot, plan, act, roll-up. Knows Cassandra; knows no Backstage.
 *
 * @packageDocumentation
 */
export * from './snapshot';
export * from './plan';
export * from './render';
export * from './reconcile';
export * from './diagnosis';
export * from './diagnosis/state';
export * from './view';
export * from './survival';
export * from './connection';
export * from './manifests';
export * from './access';
export * from './logs';
export * from './datacenter';
