import {
  sayList,
  type ChangeEntry,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from '../sentences';
import type { HistoryWrite } from '../types';
import { cut, keptSentence } from './cut';
import { diffOf, type Diff } from './diff';
import { hideSecrets } from './hideSecrets';
import type { Detector, ObservedCluster } from './types';

const NO_DIFF: Diff = { lines: [], omitted: 0 };

/** What somebody asked for: a specification that is new, differs or goes, and who is in charge of it. */
export const changes: Detector<ObservedCluster> = ({ before, after, at }) => {
  const found: HistoryWrite[] = [];
  const note = (verb: ChangeEntry['verb'], words: Words, diff = NO_DIFF) =>
    found.push(toWrite((after ?? before)!, at, { verb, ...words, diff }));

  if (!after) {
    note('removed', { nth: 'removed', sentence: () => say('history.removed') });
    return found;
  }
  if (!before) {
    if (after.isNew) {
      note('created', {
        nth: String(after.generation),
        sentence: by => say('history.created', { by }),
      });
    }
    return found;
  }
  if (after.deleting && !before.deleting) {
    note('deletion-asked', {
      nth: 'deletion',
      sentence: by => say('history.deletionAsked', { by }),
    });
  } else if (after.generation > before.generation) {
    const diff = specDiff(before, after);
    const fields = summaryOf(diff);
    note(
      'changed',
      {
        nth: String(after.generation),
        sentence: by =>
          fields.length > 0
            ? say('history.changed', { by, fields })
            : say('history.unseenChange', { by }),
      },
      diff,
    );
  }
  if (after.claim !== before.claim) {
    const ours = after.claim === after.subject.controlPlane;
    note('adopted', {
      nth: `claim/${after.claim}/${before.claim}`,
      sentence: by =>
        ours
          ? say('history.adopted', { by })
          : say('history.released', { by, from: before.claim ?? '?' }),
    });
  }
  return found;
};

interface Words {
  /** Tells this change of the cluster from its others. */
  nth: string;
  sentence: (by: Sentence | string) => Sentence;
}

/** A specification that was kept over a restart has lost its hidden values; the other one is compared without them then. */
function specDiff(before: ObservedCluster, after: ObservedCluster): Diff {
  if (before.spec === undefined || before.spec === null) return NO_DIFF;
  return before.specHidden
    ? diffOf({ spec: before.spec }, { spec: hideSecrets(after.spec) })
    : diffOf({ spec: before.spec }, { spec: after.spec });
}

/** The first fields that differ, in the words of the specification. */
function summaryOf({ lines, omitted }: Diff): Array<string | Sentence> {
  const names = lines.slice(0, 3).map(({ path }) =>
    cut(
      path
        .replace(/^\/spec\//, '')
        .replace(/\//g, '.')
        .replace(/~1/g, '/')
        .replace(/~0/g, '~'),
      100,
    ),
  );
  const more = lines.length + omitted - names.length;
  return more > 0 ? [...names, sayList('list.more', { more })] : names;
}

function toWrite(
  { subject, generation, writer }: ObservedCluster,
  at: number,
  change: Words & { verb: ChangeEntry['verb']; diff: Diff },
): HistoryWrite {
  const { verb, nth, diff } = change;
  const author = verb === 'removed' ? null : writer;
  const by = author
    ? say('history.by', { manager: cut(author.manager, 128) })
    : '';
  return {
    type: 'entry',
    subject,
    entry: {
      key: `change/${subject.key}/${nth}`,
      kind: 'change',
      context: null,
      datacenter: null,
      at,
      until: at,
      body: {
        verb,
        generation,
        author: {
          manager: author && cut(author.manager, 128),
          operation: author?.operation ?? null,
        },
        authorKey: authorKey(subject.uid, nth),
        diff: diff.lines,
        omitted: diff.omitted,
        sentence: keptSentence(change.sentence(by)),
      },
    },
  };
}

/** Under which a user is noted who asked for a change through our API: by generation, or by what was asked for. */
export function authorKey(uid: string, nth: number | string): string {
  const what = String(nth).startsWith('claim/') ? 'adoption' : nth;
  return `${uid}/${what}`;
}
