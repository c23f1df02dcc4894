export { act } from './act';
export { generatePassword } from './generatePassword';
export { manageSchema } from './schema';
export { observe } from './observe';
export { StepError, type ActOptions, type ActResult } from './types';
