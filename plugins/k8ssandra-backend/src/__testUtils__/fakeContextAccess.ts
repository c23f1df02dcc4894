import type {
  ControlPlane,
  Examination,
  PersonalOptions,
} from '@k8ssandra-backstage/control-plane';

type Access = ControlPlane['contextAccess'];

/** What was asked of a {@link FakeContextAccess}; texts of kubeconfigs are not kept. */
interface Asked {
  verb: 'examine' | 'connect' | 'renew' | 'remove';
  name?: string;
  options: PersonalOptions;
}

const found: Examination = {
  inspected: {
    contexts: ['new'],
    contextName: 'new',
    endpoint: 'new.example.com:6443',
    place: null,
    credential: null,
    refused: [],
  },
  checks: [],
  acceptable: true,
  kubernetesVersion: 'v1.34.0',
  clusterUid: 'uid-of-new',
  permissions: [],
};

/** The access side of a control plane that tests drive by hand. */
export class FakeContextAccess implements Access {
  /** Contexts that somebody looked at. */
  readonly looks: string[] = [];
  readonly asked: Asked[] = [];
  /** Errors that the next changes throw, in order. */
  readonly failures: Error[] = [];

  /** What is told of every context. */
  latencyHistory: ReturnType<Access['latency']>;

  latency() {
    return this.latencyHistory;
  }
  look(names: string[] = []) {
    this.looks.push(...names);
  }
  async check(name: string, { force }: { force?: boolean } = {}) {
    this.looks.push(force ? `${name} again` : name);
  }
  async examine({ name = 'new' }: { name?: string }, options: PersonalOptions) {
    this.#note({ verb: 'examine', name, options });
    return { ...found, name, namespace: 'data' };
  }
  async connect({ name = 'new' }: { name?: string }, options: PersonalOptions) {
    this.#note({ verb: 'connect', name, options });
    return { ...found, name, namespace: 'data', notes: [] };
  }
  async renew(name: string, _input: object, options: PersonalOptions) {
    this.#note({ verb: 'renew', name, options });
    return { ...found, sameCluster: true, notes: [] };
  }
  async remove(name: string, options: PersonalOptions) {
    this.#note({ verb: 'remove', name, options });
    return { secret: 'deleted' as const, notes: [] };
  }

  #note(asked: Asked) {
    this.asked.push(asked);
    const failure = this.failures.shift();
    if (failure) throw failure;
  }
}
