import { atomic, list, record, text } from './build';

const rule = record(
  {
    apiGroups: list(text),
    resources: list(text),
    resourceNames: list(text),
    verbs: list(text),
    nonResourceURLs: list(text),
  },
  ['verbs'],
);

export const role = record({ rules: { ...list(rule), nullable: true } });

export const roleBinding = record(
  {
    roleRef: atomic(
      record({ apiGroup: text, kind: text, name: text }, ['kind', 'name']),
    ),
    subjects: list(
      record({ kind: text, apiGroup: text, name: text, namespace: text }, [
        'kind',
        'name',
      ]),
    ),
  },
  ['roleRef'],
);

export const review = record({
  spec: record({}),
  status: record({}),
});
