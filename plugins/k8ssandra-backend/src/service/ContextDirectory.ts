import type {
  ContextFacts,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import type { Presenter } from './Presenter';
import type { Visibility } from './types';

/** Shows contexts as far as a viewer may see them and the clusters they host. */
export class ContextDirectory {
  readonly #presenter: Presenter;
  readonly #resources: ResourceDirectory;

  constructor(options: { presenter: Presenter; resources: ResourceDirectory }) {
    this.#presenter = options.presenter;
    this.#resources = options.resources;
  }

  /** The control-plane cluster first. */
  list(controlPlane: ControlPlane, visible?: Visibility): ContextView[] {
    return controlPlane
      .contexts()
      .filter(facts => this.isVisible(controlPlane, facts, visible))
      .map(facts => this.show(controlPlane, facts, visible));
  }

  show(
    controlPlane: ControlPlane,
    facts: ContextFacts,
    visible?: Visibility,
  ): ContextView {
    return this.redact(
      controlPlane,
      this.#presenter.context(controlPlane.name, facts),
      visible,
    );
  }

  isVisible(
    controlPlane: ControlPlane,
    { name }: { name: string },
    visible?: Visibility,
  ): boolean {
    return (
      !visible ||
      visible.context(this.#resources.contextResource(controlPlane.name, name))
    );
  }

  /** Leaves out the dependants that the viewer may not read. */
  redact(
    controlPlane: ControlPlane,
    view: ContextView,
    visible?: Visibility,
  ): ContextView {
    if (!visible) {
      return view;
    }
    const dependants = view.dependants.filter(dependant => {
      const resource = this.#resources.cluster(
        `${controlPlane.name}/${dependant}`,
      );
      return resource !== undefined && visible.cluster(resource);
    });
    return { ...view, dependants };
  }
}
