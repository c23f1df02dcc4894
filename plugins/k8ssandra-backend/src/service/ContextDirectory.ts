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
    return this.#presenter.context(facts, {
      controlPlane: controlPlane.name,
      dependants: this.#dependants(controlPlane, facts, visible),
    });
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

  /** The same context in the view of a cluster, which leaves dependants to us. */
  complete(
    controlPlane: ControlPlane,
    view: ContextView,
    visible?: Visibility,
  ): ContextView {
    const facts = controlPlane
      .contexts()
      .find(({ name }) => name === view.id.context);
    return {
      ...view,
      dependants: facts ? this.#dependants(controlPlane, facts, visible) : [],
    };
  }

  /** Only what the viewer may read is counted. */
  #dependants(
    controlPlane: ControlPlane,
    { dependants }: ContextFacts,
    visible?: Visibility,
  ): string[] {
    return dependants
      .filter(id => {
        const object = controlPlane.object(id);
        return (
          !visible ||
          (object !== undefined &&
            visible.cluster(
              this.#resources.describe(controlPlane.name, object),
            ))
        );
      })
      .map(({ namespace, name }) => `${namespace}/${name}`);
  }
}
