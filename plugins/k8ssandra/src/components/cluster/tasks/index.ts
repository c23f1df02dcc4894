export { TasksSection } from './TasksSection';
