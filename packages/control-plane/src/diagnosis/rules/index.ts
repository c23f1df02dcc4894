import type { Rule } from '../types';

/** Every rule, in the order in which diagnoses of one state and age are told. One file a rule: add yours here. */
export const rules: Rule[] = [];
