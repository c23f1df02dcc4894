export { DialogFrame } from './DialogFrame';
export { Age } from './Age';
export { LiveLine } from './LiveLine';
export { Notice } from './Notice';
export { Section } from './Section';
export { SettledObjects } from './SettledObjects';
export { Skeletons } from './Skeletons';
export { VisuallyHidden } from './VisuallyHidden';
