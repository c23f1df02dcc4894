export { type Attributes, type PolicyRule, RbacAuthorizer } from './authorizer';
export { missingRules, ruleText } from './escalation';
export { deny } from './messages';
