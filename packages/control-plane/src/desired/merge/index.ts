export * from './rules';
export * from './optionRules';
export * from './prototypeKeys';
