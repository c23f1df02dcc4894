export * from './sentence';
export * from './template';
export * from './define';
export * from './region';
