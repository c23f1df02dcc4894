import type {
  Aged,
  ContextView,
  Sentence,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cannotRead } from './estate';
import { latencyState } from './latency';

/** One line of "Checks"; pages put the keys into words, sentences come from the API. */
export interface AccessCheckLine {
  state: StateKey;
  what:
    | { key: 'latency'; p50: number; p99: number; minutes: number }
    | { key: 'storage'; classes: number; growing: number }
    | { key: 'definitions'; count: number }
    | { key: 'alias'; names: string[] }
    | { key: 'version'; version: string }
    | { key: 'sentence'; sentence: Sentence };
}

/**
 * What is known of a Kubernetes cluster beside its permissions, worst first. What was fine when it could be read last is drawn as out of sight, never as
 * fine; the credential is ours and known at all times.
 */
export function accessCheckLines(context: ContextView): AccessCheckLine[] {
  const hidden = cannotRead(context) || context.connection === 'disabled';
  const seen = [
    ...latencyLines(context),
    ...versionLines(context),
    ...storageLines(context),
  ].map(line =>
    hidden && line.state === 'healthy'
      ? { ...line, state: 'unreachable' as const }
      : line,
  );
  const lines = [...seen, ...credentialLines(context), ...aliasLines(context)];
  const trouble = lines.filter(({ state }) => state !== 'healthy');
  return [...trouble, ...lines.filter(line => !trouble.includes(line))];
}

function latencyLines({ latencyHistory }: ContextView): AccessCheckLine[] {
  const recent = latencyHistory?.recent;
  if (!latencyHistory || !recent) return [];
  const { p50Ms: p50, p99Ms: p99, minutes } = recent;
  return [
    {
      state: latencyState(latencyHistory),
      what: { key: 'latency', p50, p99, minutes },
    },
  ];
}

function versionLines({ versions }: ContextView): AccessCheckLine[] {
  const value = versions?.value;
  if (!value) return unknown(versions);
  const { kubernetes, definitions, operators, sentence } = value;
  const lines: AccessCheckLine[] = [];
  if (sentence?.key === 'versions.old') {
    lines.push(said('incompatible', sentence));
  } else if (sentence?.key === 'versions.behind') {
    lines.push(said('attention', sentence));
  } else if (kubernetes) {
    const version = kubernetes;
    lines.push({ state: 'healthy', what: { key: 'version', version } });
  }
  const bad = (definitions ?? []).filter(
    each => each.state !== 'healthy' && !(each.optional && !each.served),
  );
  lines.push(...bad.map(each => said(each.state, each.sentence)));
  if (definitions && bad.length === 0) {
    const count = definitions.filter(({ optional }) => !optional).length;
    lines.push({ state: 'healthy', what: { key: 'definitions', count } });
  }
  lines.push(...(operators ?? []).map(each => said(each.state, each.sentence)));
  return lines;
}

function credentialLines({ credential }: ContextView): AccessCheckLine[] {
  const value = credential?.value;
  return value ? [said(value.state, value.sentence)] : unknown(credential);
}

function storageLines({ storageClasses }: ContextView): AccessCheckLine[] {
  const value = storageClasses?.value;
  if (!value) return unknown(storageClasses);
  const growing = value.filter(({ canGrow }) => canGrow).length;
  return [
    {
      state: growing > 0 ? 'healthy' : 'attention',
      what: { key: 'storage', classes: value.length, growing },
    },
  ];
}

function aliasLines({ aliases }: ContextView): AccessCheckLine[] {
  return aliases.length === 0
    ? []
    : [{ state: 'observed', what: { key: 'alias', names: aliases } }];
}

/** What nobody knows says why: unknown is never shown as healthy. */
function unknown(missing: Aged<unknown> | undefined): AccessCheckLine[] {
  return missing?.reason ? [said('unknown', missing.reason)] : [];
}

function said(state: StateKey, sentence: Sentence): AccessCheckLine {
  return { state, what: { key: 'sentence', sentence } };
}
