export * from './types';
export * from './kubernetesNames';
export * from './quantity';
export * from './validate';
export * from './normalise';
