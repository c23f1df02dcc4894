export { creation } from './creation';
export { losses } from './losses';
export { ends } from './ends';
export { life } from './life';
export { operations } from './operations';
