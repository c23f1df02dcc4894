import type { CaseContext, WatchEvent } from '../types';
import { plainWidget } from './objects';

/** Types and names of events. */
export const named = (events: WatchEvent[]) =>
  events.map(({ type, object }) => `${type} ${object.metadata.name}`);

/** Custom resources of a case, and the version of their list. */
export async function watchedWidgets(t: CaseContext, ...names: string[]) {
  const widgets = await t.crd(plainWidget);
  const path = widgets.path();
  for (const name of names) await t.api.post(path, widgets.object(name));
  const { body } = await t.api.get(path);
  return { widgets, path, version: body.metadata.resourceVersion as string };
}
