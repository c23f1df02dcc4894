import type {
  ContextFacts,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { contextDetails } from './contextDetails';
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
  list(
    controlPlane: ControlPlane,
    contexts: ContextFacts[],
    visible?: Visibility,
  ): ContextView[] {
    return contexts
      .filter(facts => this.isVisible(controlPlane, facts, visible))
      .map(facts => this.#show(controlPlane, contexts, facts, visible));
  }

  /** The same with what only the page of Kubernetes clusters shows. */
  detailed(
    controlPlane: ControlPlane,
    contexts: ContextFacts[],
    visible?: Visibility,
  ): ContextView[] {
    return contexts
      .filter(facts => this.isVisible(controlPlane, facts, visible))
      .map(facts => ({
        ...this.#show(controlPlane, contexts, facts, visible),
        ...contextDetails(controlPlane, facts, this.#resources, visible),
      }));
  }

  isVisible(
    { name }: ControlPlane,
    facts: ContextFacts,
    visible?: Visibility,
  ): boolean {
    return (
      !visible || visible.context(this.#resources.describeContext(name, facts))
    );
  }

  /** The same contexts in the view of a cluster, which shows them whether or not the viewer may read them on their own. */
  complete(
    controlPlane: ControlPlane,
    contexts: ContextFacts[],
    view: ContextView,
    visible?: Visibility,
  ): ContextView {
    const facts = contexts.find(({ name }) => name === view.id.context);
    return facts
      ? this.#show(controlPlane, contexts, facts, visible)
      : { ...view, dependants: [] };
  }

  #show(
    controlPlane: ControlPlane,
    contexts: ContextFacts[],
    facts: ContextFacts,
    visible?: Visibility,
  ): ContextView {
    // A name that the viewer may not read stays unsaid, be it only another name of what is shown.
    const aliases = facts.aliases.filter(alias => {
      const other = contexts.find(({ name }) => name === alias);
      return other && this.isVisible(controlPlane, other, visible);
    });
    return this.#presenter.context(
      { ...facts, aliases },
      {
        controlPlane: controlPlane.name,
        dependants: this.#dependants(controlPlane, facts, visible),
      },
    );
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
