export * from './rules';
export * from './optionRules';
