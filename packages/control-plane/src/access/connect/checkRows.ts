import {
  CONTEXT_CHECKS,
  type ContextCheck,
  type ContextCheckName,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from './sentences';

/** The checks of one kubeconfig as they are made. */
export interface CheckRows {
  passed(check: ContextCheckName, sentence: Sentence): void;
  warn(check: ContextCheckName, sentence: Sentence, fix: Sentence): void;
  fail(check: ContextCheckName, sentence: Sentence, fix: Sentence): void;
  readonly failed: boolean;
  /** In their order; those of `names` that were not looked at are skipped. */
  list(names?: readonly ContextCheckName[]): ContextCheck[];
}

/** Begins a list of checks. */
export function createCheckRows(): CheckRows {
  const rows = new Map<ContextCheckName, ContextCheck>();
  const put = (row: ContextCheck) => void rows.set(row.check, row);
  return {
    passed: (check, sentence) =>
      put({ check, outcome: 'passed', sentence, fix: null }),
    warn: (check, sentence, fix) =>
      put({ check, outcome: 'warning', sentence, fix }),
    fail: (check, sentence, fix) =>
      put({ check, outcome: 'failed', sentence, fix }),
    get failed() {
      return [...rows.values()].some(({ outcome }) => outcome === 'failed');
    },
    list: (names = CONTEXT_CHECKS) =>
      CONTEXT_CHECKS.filter(each => rows.has(each) || names.includes(each)).map(
        check =>
          rows.get(check) ?? {
            check,
            outcome: 'skipped',
            sentence: say('check.skipped'),
            fix: null,
          },
      ),
  };
}
