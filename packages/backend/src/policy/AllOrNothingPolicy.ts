import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';

/** Allows or denies everything to everybody who is signed in. */
export class AllOrNothingPolicy implements PermissionPolicy {
  readonly #result: AuthorizeResult.ALLOW | AuthorizeResult.DENY;

  constructor(options: { allow: boolean }) {
    this.#result = options.allow ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  }

  async handle(): Promise<PolicyDecision> {
    return { result: this.#result };
  }
}
