export * from './types';
export * from './kubernetesNames';
export * from './quantity';
