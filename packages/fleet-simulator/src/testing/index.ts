export { TestApi, WatchProbe, widget, widgets } from './testApi';
export { widgetCrd } from './widgetCrd';
