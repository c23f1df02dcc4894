export * from './sentence';
export * from './template';
export * from './define';
export * from './region';
export * from './verdict';
export * from './verdict/fleetHeadline';
