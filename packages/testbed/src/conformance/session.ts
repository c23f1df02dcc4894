import { randomBytes } from 'node:crypto';
import { expect } from 'expect';
import { installCrd } from './crds';
import { type Exchange, HttpApi } from './http/httpApi';
import { Identities } from './http/identities';
import type {
  Api,
  CaseContext,
  CaseResult,
  ConformanceCase,
  CustomResource,
  CustomResourceOptions,
  Driver,
} from './types';

const CASE_TIMEOUT_MS = 20_000;
const CHECK_TIMEOUT_MS = 10_000;

type Installed = Promise<(namespace: string) => CustomResource>;

/** Runs cases against one driver, each in a namespace of its own. */
export class Session {
  private readonly id = randomBytes(3).toString('hex');
  private readonly identities: Identities;
  private readonly shared = new Map<CustomResourceOptions, Installed>();
  private count = 0;

  constructor(private readonly driver: Driver) {
    this.identities = new Identities(driver);
  }

  /** Runs one case; a failure is part of the result. */
  async run(one: ConformanceCase): Promise<CaseResult> {
    const startedAt = performance.now();
    const abort = new AbortController();
    const exchanges: Exchange[] = [];
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`not done after ${CASE_TIMEOUT_MS / 1000} s`)),
        CASE_TIMEOUT_MS,
      );
    });
    const work = this.context(abort.signal, exchanges).then(context =>
      one.run(context),
    );
    let failure: string | undefined;
    try {
      await Promise.race([work, late]);
    } catch (error) {
      failure = describeFailure(error, exchanges);
    } finally {
      clearTimeout(timer);
      abort.abort();
      await work.catch(() => {});
    }
    return { id: one.id, failure, ms: performance.now() - startedAt };
  }

  close(): Promise<void> {
    return this.identities.close();
  }

  private async context(
    signal: AbortSignal,
    exchanges: Exchange[],
  ): Promise<CaseContext> {
    const { identities, driver } = this;
    const record = (exchange: Exchange) => exchanges.push(exchange);
    const apiOf = (identity?: Parameters<CaseContext['as']>[0]): Api =>
      new HttpApi({ identities, identity, signal, record });
    const api = apiOf();
    const number = this.nextNumber();
    const ns = `case-${number}`;
    const created = await api.post('/api/v1/namespaces', {
      metadata: { name: ns },
    });
    if (created.status !== 201) throw new Error(created.text);
    const install = async (options: CustomResourceOptions, id: string) =>
      installCrd(this.lasting(), { ...options, id });
    return {
      api,
      as: apiOf,
      ns,
      core: plural => `/api/v1/namespaces/${ns}/${plural}`,
      unique: prefix => `${prefix}-${number}`,
      crd: async options => {
        let known = this.shared.get(options);
        if (!known) {
          known = install(options, `shared-${this.nextNumber()}`);
          this.shared.set(options, known);
        }
        return (await known)(ns);
      },
      ownCrd: async options =>
        (await install(options, `own-${this.nextNumber()}`))(ns),
      eventually: check => eventually(check, signal),
      driver,
      expect,
    };
  }

  /** For what outlives a case. */
  private lasting(): Api {
    return new HttpApi({
      identities: this.identities,
      signal: AbortSignal.timeout(CASE_TIMEOUT_MS),
      record: () => {},
    });
  }

  private nextNumber(): string {
    this.count += 1;
    return `${this.id}-${this.count}`;
  }
}

async function eventually<T>(
  check: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const until = performance.now() + CHECK_TIMEOUT_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > until || signal.aborted) throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

function describeFailure(error: unknown, exchanges: Exchange[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const last = exchanges.at(-1);
  if (!last) return message;
  const seen = last.body.slice(0, 1500);
  return `${message}\nLast exchange: ${last.request}\n  ${last.status} ${seen}`;
}
