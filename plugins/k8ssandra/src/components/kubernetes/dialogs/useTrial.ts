import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  CallOptions,
  ContextCheck,
  ContextCheckName,
  ContextChecksView,
  KubeconfigFactsView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** How far a kubeconfig has come. What was typed is never part of it, so that no outcome can lose it. */
export interface TrialState {
  busy: boolean;
  /** What the checks of exactly this draft found. */
  checks?: ContextChecksView;
  /** What was found in exactly this kubeconfig; it outlives a change of other fields. */
  facts?: KubeconfigFactsView;
  /** It was refused in another way, or could not be asked for. */
  error?: Error;
}

/** What {@link useTrial} works with. */
export interface TrialOptions<R> {
  check(options: CallOptions): Promise<ContextChecksView>;
  apply(options: CallOptions): Promise<R>;
  onDone(result: R): void;
}

/** Checks and applies a kubeconfig. A changed draft voids what was found of the earlier one, and an answer that is still on its way. */
export function useTrial<R>({ check, apply, onDone }: TrialOptions<R>) {
  const [state, setState] = useState<TrialState>({ busy: false });
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const changed = useCallback((part?: 'kubeconfig') => {
    running.current?.abort();
    setState(({ facts }) => ({
      busy: false,
      facts: part === 'kubeconfig' ? undefined : facts,
    }));
  }, []);

  const run = async <T>(
    work: (options: CallOptions) => Promise<T>,
    finish: (result: T) => void,
  ) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current?.abort();
    running.current = controller;
    setState(before => ({ ...before, busy: true, error: undefined }));
    try {
      const result = await work({ signal });
      if (!signal.aborted) finish(result);
    } catch (error) {
      if (signal.aborted) return;
      setState(({ facts }) => ({ busy: false, facts, error: error as Error }));
    }
  };

  return {
    state,
    changed,
    check: () =>
      run(check, checks =>
        setState({ busy: false, checks, facts: checks.kubeconfig }),
      ),
    apply: () => run(apply, onDone),
    fail: (error: Error) =>
      setState(({ facts }) => ({ busy: false, facts, error })),
  };
}

/** The check of this name, if it failed. */
export function failed(
  { checks }: TrialState,
  name: ContextCheckName,
): ContextCheck | undefined {
  return checks?.checks.find(
    ({ check, outcome }) => check === name && outcome === 'failed',
  );
}
