import { missed, summaryOf, type Row } from './row';
import type { ServerSummary } from './stats';

/** A number as it is printed. */
export function figure(value: number): string {
  return Math.abs(value) >= 100 || Number.isInteger(value)
    ? value.toFixed(0)
    : value.toFixed(1);
}

/** `4.1 / 12`; nothing where no API server was asked. */
export function serversText(servers: ServerSummary | undefined): string {
  return servers ? `${figure(servers.p50)} / ${figure(servers.p99)}` : '';
}

/** `bar ≤ 40`, `aim p50 ≤ 30, p99 ≤ 150 (p99 **missed**)`. */
export function goalText(row: Row): string {
  const { goal } = row;
  if (!goal) return '';
  const parts = [
    goal.p50 !== undefined && `p50 ≤ ${figure(goal.p50)}`,
    goal.p95 !== undefined && `p95 ≤ ${figure(goal.p95)}`,
    goal.p99 !== undefined && `p99 ≤ ${figure(goal.p99)}`,
    goal.max !== undefined && `≤ ${figure(goal.max)}`,
    goal.min !== undefined && `≥ ${figure(goal.min)}`,
  ].filter(Boolean);
  const broken = missed(row).map(part =>
    part === 'max' || part === 'min' ? '' : `${part} `,
  );
  const verdict =
    broken.length > 0 ? ` (${broken.join('and ')}**missed**)` : '';
  return `${goal.kind} ${parts.join(', ')}${verdict}`;
}

/** Number, median and p99 of a row, as they are printed. */
export function figuresOf(row: Row) {
  const { n, min, p50, p99 } = summaryOf(row);
  return { n: String(n), min: figure(min), p50: figure(p50), p99: figure(p99) };
}
