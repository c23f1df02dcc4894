import type {
  Sentence,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from '../sentences';
import type { HistoryWrite, Subject } from '../types';
import { keptSentence } from './cut';
import type {
  Detector,
  ObservedCluster,
  ObservedContext,
  ObservedDatacenter,
} from './types';

interface Move {
  subject: Subject;
  of: 'cluster' | 'datacenter' | 'context';
  context: string | null;
  datacenter: string | null;
  from: StateKey | null;
  to: StateKey | null;
  sentence: Sentence;
}

/** A cluster and its datacenters going from one state to another. */
export const clusterTransitions: Detector<ObservedCluster> = change => {
  const { before, after, at, stamp } = change;
  const { subject } = (after ?? before)!;
  const former = before?.view.state ?? null;
  const latter = after?.view.state ?? null;
  const moves: Move[] = [];
  if (after ? isMove(former, latter, after.isNew) : former !== null) {
    moves.push({
      subject,
      of: 'cluster',
      context: null,
      datacenter: null,
      from: former,
      to: latter,
      sentence: after?.view.sentence ?? say('history.clusterGone'),
    });
  }
  if (after) moves.push(...datacenterMoves(before, after));
  return moves.map(move => toWrite(move, at, stamp));
};

/** A Kubernetes cluster's connection going from one state to another. */
export const contextTransitions: Detector<ObservedContext> = change => {
  const { before, after, at, stamp } = change;
  const { subject, name } = (after ?? before)!;
  const from = before?.state ?? null;
  const to = after?.state ?? null;
  if (after ? !isMove(from, to, false) : from === null) return [];
  const move: Move = {
    subject,
    of: 'context',
    context: subject.context,
    datacenter: null,
    from,
    to,
    sentence: contextSentence(name, after),
  };
  return [toWrite(move, at, stamp)];
};

/** The first look at something that was there before is no move; nor is not having looked yet. */
function isMove(
  from: StateKey | null,
  to: StateKey | null,
  isNew: boolean,
): boolean {
  return to !== null && from !== to && (from !== null || isNew);
}

function contextSentence(
  context: string,
  after: ObservedContext | undefined,
): Sentence {
  if (!after) return say('history.contextGone', { context });
  const { sentence, state } = after;
  return sentence
    ? say('history.contextReason', { reason: sentence })
    : say('history.contextState', { context, state: String(state) });
}

function datacenterMoves(
  before: ObservedCluster | undefined,
  after: ObservedCluster,
): Move[] {
  const { subject } = after;
  const former = new Map(
    before?.view.datacenters.map(each => [placeOf(each), each]),
  );
  const moves = after.view.datacenters.flatMap((each): Move[] => {
    const from = former.get(placeOf(each))?.state ?? null;
    former.delete(placeOf(each));
    // A datacenter that is added to a cluster we know is as new as one of a new cluster.
    const isNew = after.isNew || isAdded(before, each);
    return isMove(from, each.state, isNew)
      ? [moveOf(subject, each, from, each.state, each.sentence)]
      : [];
  });
  const gone = [...former.values()].map(each =>
    moveOf(
      subject,
      each,
      each.state,
      null,
      say('history.datacenterGone', { datacenter: each.name }),
    ),
  );
  return [...moves, ...gone.filter(({ from }) => from !== null)];
}

function isAdded(
  before: ObservedCluster | undefined,
  each: ObservedDatacenter,
): boolean {
  const known = before?.view.datacenters;
  return (
    known !== undefined &&
    !known.some(other => placeOf(other) === placeOf(each))
  );
}

function moveOf(
  subject: Subject,
  { context, name }: ObservedDatacenter,
  from: StateKey | null,
  to: StateKey | null,
  sentence: Sentence,
): Move {
  return {
    subject,
    of: 'datacenter',
    context,
    datacenter: name,
    from,
    to,
    sentence,
  };
}

/** Tells a datacenter from the others of its cluster. */
export function placeOf({ context, name }: ObservedDatacenter): string {
  return JSON.stringify([context, name]);
}

function toWrite(move: Move, at: number, stamp: number): HistoryWrite {
  const { subject, of, context, datacenter, from, to, sentence } = move;
  const what = JSON.stringify([of, context, datacenter, from, to, stamp]);
  return {
    type: 'entry',
    subject,
    entry: {
      key: `transition/${subject.key}/${what}`,
      kind: 'transition',
      context,
      datacenter,
      at,
      until: at,
      body: { subject: of, from, to, sentence: keptSentence(sentence) },
    },
  };
}
