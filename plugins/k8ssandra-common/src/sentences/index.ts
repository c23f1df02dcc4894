export * from './sentence';
export * from './template';
export * from './define';
export * from './translate';
export * from './plainText';
export * from './region';
export * from './verdict';
export * from './verdict/fleetHeadline';
