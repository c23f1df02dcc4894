import fc from 'fast-check';
import type { Kind } from './kinds';

/** What all writes may carry. */
export interface WriteOptions {
  manager: string;
  dryRun: boolean;
}

/** One request of a sequence; `name` is one of two objects of the sequence's kind. */
export type Command =
  | ({
      do: 'create';
      name: string;
      metadata: object;
      body: object;
    } & WriteOptions)
  | ({
      do: 'update';
      name: string;
      body: object;
      labels?: object;
      version: 'present' | 'none' | 'old';
    } & WriteOptions)
  | ({ do: 'merge'; name: string; patch: object } & WriteOptions)
  | ({ do: 'json'; name: string; patch: object[] } & WriteOptions)
  | ({ do: 'strategic'; name: string; patch: object } & WriteOptions)
  | ({
      do: 'apply';
      name: string;
      metadata: object;
      body: object;
      force: boolean;
    } & WriteOptions)
  | ({
      do: 'status';
      name: string;
      status: unknown;
      how: 'merge' | 'apply';
    } & WriteOptions)
  | {
      do: 'delete';
      name: string;
      dryRun: boolean;
      propagationPolicy?: string;
      uid?: 'right' | 'wrong';
    }
  | { do: 'get'; name: string }
  | { do: 'list'; query: Record<string, string> }
  /** A list page by page; with `deletes`, one more object is there and deleted after the first page, which the others must not notice. */
  | { do: 'pages'; limit: number; deletes: boolean };

const NAMES = ['a', 'b'];
const name = fc.constantFrom(...NAMES, 'a', 'a');
const labels = fc.dictionary(
  fc.constantFrom('l', 'm'),
  fc.constantFrom('1', '2'),
  { maxKeys: 2 },
);
/** Never empty: an empty list is stored by some writes and not by others, and nobody sees it. */
const finalizers = fc.uniqueArray(
  fc.constantFrom('x.example/f', 'x.example/g'),
  { minLength: 1, maxLength: 2 },
);
/** What an apply leaves empty is stored so, and nobody sees it: there is something in each. */
const someLabels = labels.filter(each => Object.keys(each).length > 0);
const metadata = fc.record(
  { labels: someLabels, annotations: someLabels, finalizers },
  { requiredKeys: [] },
);
const write = {
  manager: fc.constantFrom('ann', 'bob', 'cy'),
  dryRun: fc.constantFrom(false, false, false, false, true),
};
const nothing = fc.constant(null);

const pages = fc.record({
  do: fc.constant('pages' as const),
  limit: fc.constantFrom(1, 1, 2),
  deletes: fc.boolean(),
});

/** Sequences of commands over objects of one kind; in the end what is there is read in pages. */
export function sequencesOf(kind: Kind): fc.Arbitrary<Command[]> {
  const patch = fc.oneof(
    { weight: 5, arbitrary: kind.bodies },
    {
      weight: 2,
      arbitrary: fc.record({
        metadata: fc.record(
          {
            labels: fc.oneof(labels, nothing),
            annotations: fc.oneof(labels, nothing),
            finalizers: fc.oneof(finalizers, nothing),
          },
          { requiredKeys: [] },
        ),
      }),
    },
    { weight: 1, arbitrary: kind.bodies.map(withNulls) },
  );
  const op = fc.constantFrom('add', 'replace', 'remove', 'test');
  const operation = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        op,
        path: fc.constantFrom(...kind.paths),
        value: fc.oneof(
          fc.constantFrom<unknown>('a', 1, 'YQ=='),
          kind.bodies.map(
            body => Object.values(Object.values(body)[0] as object)[0] ?? 'b',
          ),
        ),
      }),
    },
    // Of a label that is none Kubernetes says so three times, by what it looks at on its way.
    {
      weight: 1,
      arbitrary: fc.record({
        op,
        path: fc.constantFrom('/metadata/labels/l', '/metadata/labels/m'),
        value: fc.constantFrom('1', '2'),
      }),
    },
  );
  const commands: fc.Arbitrary<Command>[] = [
    fc.record({
      do: fc.constant('create' as const),
      name,
      metadata,
      body: kind.bodies,
      ...write,
    }),
    fc.record({
      do: fc.constant('apply' as const),
      name,
      metadata,
      body: kind.bodies,
      force: fc.boolean(),
      ...write,
    }),
    fc.record({
      do: fc.constant('apply' as const),
      name,
      metadata,
      body: kind.bodies,
      force: fc.boolean(),
      ...write,
    }),
    fc.record({
      do: fc.constant('update' as const),
      name,
      body: kind.bodies,
      labels,
      version: fc.constantFrom(
        'present' as const,
        'present' as const,
        'none' as const,
        'old' as const,
      ),
      ...write,
    }),
    fc.record({
      do: fc.constant('merge' as const),
      name,
      patch: patch as fc.Arbitrary<object>,
      ...write,
    }),
    fc.record({
      do: fc.constant('json' as const),
      name,
      patch: fc.array(operation, { maxLength: 2 }),
      ...write,
    }),
    fc.record({
      do: fc.constant('delete' as const),
      name,
      dryRun: write.dryRun,
      // Foreground and orphan are up to the garbage collector, whose time nobody knows: there are cases for them.
      propagationPolicy: fc.constantFrom(undefined, 'Background'),
      uid: fc.constantFrom(
        undefined,
        undefined,
        'right' as const,
        'wrong' as const,
      ),
    }),
    fc.record({ do: fc.constant('get' as const), name }),
    fc.record({
      do: fc.constant('list' as const),
      query: fc.constantFrom<Record<string, string>>(
        {},
        { labelSelector: 'l=1' },
        { labelSelector: 'l!=1,m' },
        { fieldSelector: 'metadata.name=a' },
        { limit: '1' },
      ),
    }),
    pages,
  ];
  if (!kind.isCustom) {
    commands.push(
      fc.record({
        do: fc.constant('strategic' as const),
        name,
        patch: patch as fc.Arbitrary<object>,
        ...write,
      }),
    );
  }
  if (kind.statuses) {
    commands.push(
      fc.record({
        do: fc.constant('status' as const),
        name,
        status: kind.statuses,
        how: fc.constantFrom('merge' as const, 'apply' as const),
        ...write,
      }),
    );
  }
  return fc
    .tuple(
      fc.array(fc.oneof(...commands), { minLength: 2, maxLength: 14 }),
      pages,
    )
    .map(([first, last]) => [...first, last]);
}

/** A body in which every field of the first level is null. */
function withNulls(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.keys(value).map(inner => [inner, null]))
        : null,
    ]),
  );
}
