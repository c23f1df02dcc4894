import {
  CONTEXT_CHECKS,
  type CheckContextResponse,
  type ContextCheck,
  type ContextCheckName,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aToken, lackedRights, permissions } from './estate';
import { say } from './views';

const passed: Record<ContextCheckName, string> = {
  readable: 'The kubeconfig can be read.',
  name: 'The name prod-east is free.',
  namespace: 'Its Secret is kept in namespace k8ssandra.',
  address: 'The address east.k8s.example.com:6443 is allowed.',
  reachable: 'east.k8s.example.com:6443 answers in 23 ms.',
  tls: 'Its certificate is of the authority that was given.',
  authenticated: 'The credential is accepted.',
  identity: 'It is a Kubernetes cluster of its own, or the one that was meant.',
  version: 'It runs Kubernetes v1.34.1.',
  permissions: 'All 31 permissions are there.',
  definitions: 'All definitions that are needed are served.',
  namespaces: 'The namespaces that are served are there.',
};

/** What the checks found; `over` replaces single ones, and what follows a failed one before the server was reached is skipped by the caller. */
export function checks(
  over: Partial<Record<ContextCheckName, Partial<ContextCheck>>> = {},
): ContextCheck[] {
  return CONTEXT_CHECKS.map(check => ({
    check,
    outcome: 'passed' as const,
    sentence: say(passed[check]),
    fix: null,
    ...over[check],
  }));
}

/** The answer of a check in which nothing is in the way. */
export function aCheck(
  over: Partial<CheckContextResponse> = {},
): CheckContextResponse {
  return {
    kubeconfig: {
      contexts: ['prod-east', 'admin@prod-east'],
      context: 'prod-east',
      endpoint: 'east.k8s.example.com:6443',
      credential: aToken(88),
      refused: [],
    },
    checks: checks(),
    acceptable: true,
    kubernetesVersion: 'v1.34.1',
    permissions: permissions(),
    missingRbac: null,
    id: { controlPlane: 'hub', context: 'prod-east' },
    namespace: 'k8ssandra',
    ...over,
  };
}

/** Something in the kubeconfig is refused, so that nothing else was looked at. */
export function aRefusedKubeconfig(): CheckContextResponse {
  const skipped = {
    outcome: 'skipped' as const,
    sentence: say('Not looked at: something before it failed.'),
  };
  const later = CONTEXT_CHECKS.slice(3).map(name => [name, skipped]);
  const message = 'a program would be run: users[0].user.exec is not allowed';
  return aCheck({
    kubeconfig: {
      contexts: ['prod-east'],
      context: 'prod-east',
      endpoint: null,
      credential: null,
      refused: [
        { code: 'ExecRefused', field: 'users[0].user.exec', message },
        {
          code: 'InsecureTls',
          field: 'clusters[0].cluster.insecure-skip-tls-verify',
          message: 'the check of the certificate may not be skipped',
        },
      ],
    },
    checks: checks({
      ...Object.fromEntries(later),
      readable: {
        outcome: 'failed',
        sentence: say(`The kubeconfig is refused: ${message}.`),
        fix: say('Give a kubeconfig without it.'),
      },
    }),
    acceptable: false,
    kubernetesVersion: null,
    permissions: null,
  });
}

/** It would be a second name of a Kubernetes cluster, and lacks rights. */
export function anAliasCheck(accepted = false): CheckContextResponse {
  return aCheck({
    checks: checks({
      identity: {
        outcome: accepted ? 'warning' : 'failed',
        sentence: say(
          'It is the same Kubernetes cluster as prod-us-east: the UID of kube-system is the same.',
        ),
        fix: say(
          'Use the name there is; or say that a second name is wanted (acceptAlias).',
        ),
      },
      permissions: {
        outcome: 'warning',
        sentence: say('29 of 31 permissions are there.'),
        fix: say('Apply the RBAC that is missing, or deploy/data-plane.'),
      },
    }),
    acceptable: accepted,
    permissions: permissions(lackedRights),
    missingRbac: 'kind: ClusterRole\n',
  });
}
