export { type Attributes, type PolicyRule, RbacAuthorizer } from './authorizer';
export { deny } from './messages';
