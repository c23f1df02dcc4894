import {
  defineSentences,
  labels,
  regionLabel,
  type CassandraPod,
  type Diagnosis,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isTrue } from '../../plan/facts';
import type { DatacenterModel } from '../../view/datacenterModel';
import { adopt } from '../adopt';
import { namesOf } from '../nodeRule';
import { clusterRef, datacenterRef, refIn } from '../refs';
import { someOf } from '../someOf';
import type { Rule, RuleInput } from '../types';

const say = defineSentences({
  'diagnosis.versions':
    '{region} runs several versions of Cassandra: {versions}.',
  'diagnosis.versions.some': '{version} on {count:node|nodes}',
  'diagnosis.versions.regions':
    'The regions run several versions of Cassandra: {versions}.',
  'diagnosis.versions.region': '{version} in {regions}',
  'diagnosis.versions.running':
    'An upgrade is under way; it goes on by itself.',
  'diagnosis.versions.next':
    'Complete the upgrade: look at {nodes}. Do not change tables before.',
  'diagnosis.versions.regions.next':
    'Complete the upgrade. Do not change tables before.',
});

const schema = adopt({
  id: 'mixed-versions',
  of: ({ rule }) => rule === 'schema.wait' || rule === 'keyspace.copies',
});

/** Nodes or datacenters on several versions of Cassandra, or of the schema (catalogue 21): an upgrade that is half-way. */
export const mixedVersions: Rule = {
  id: 'mixed-versions',
  explain: input => {
    const seen = input.models.filter(each => !each.access && each.facts.live);
    const within = seen.flatMap(withinOne);
    return [
      ...within,
      ...(within.length === 0 ? between(input, seen) : []),
      ...schema.explain(input).slice(0, 1),
    ];
  },
};

function withinOne(model: DatacenterModel): Diagnosis[] {
  const groups = groupBy(model.facts.pods, versionOf);
  if (groups.size < 2) return [];
  const asked = model.facts.live!.spec.serverVersion;
  const behind = [...groups].flatMap(([version, pods]) =>
    version === asked ? [] : pods,
  );
  const others = behind.length > 0 ? behind : [...groups.values()].flat();
  const running = isChanging(model);
  return [
    {
      rule: 'mixed-versions',
      state: running ? 'progressing' : 'attention',
      cause: say('diagnosis.versions', {
        region: regionLabel(namesOf(model)),
        versions: [...groups].map(([version, pods]) =>
          say('diagnosis.versions.some', {
            count: pods.length,
            version,
          }),
        ),
      }),
      clients: null,
      next: running
        ? say('diagnosis.versions.running')
        : say('diagnosis.versions.next', {
            nodes: someOf(others.map(each => each.metadata.name)),
          }),
      evidence: [
        ...others
          .slice(0, 3)
          .map(pod => refIn(model, 'Pod', pod.metadata.name)),
        datacenterRef(model),
      ],
      confidence: 0.95,
      seconds: null,
      datacenter: model.facts.name,
    },
  ];
}

function between(
  { snapshot }: RuleInput,
  seen: DatacenterModel[],
): Diagnosis[] {
  const running = seen.filter(each => !each.facts.live!.spec.stopped);
  const groups = groupBy(running, runs);
  if (groups.size < 2) return [];
  const changes = running.some(isChanging);
  return [
    {
      rule: 'mixed-versions',
      state: changes ? 'progressing' : 'attention',
      cause: say('diagnosis.versions.regions', {
        versions: [...groups].map(([version, models]) =>
          say('diagnosis.versions.region', {
            regions: models.map(each => regionLabel(namesOf(each))),
            version,
          }),
        ),
      }),
      clients: null,
      next: changes
        ? say('diagnosis.versions.running')
        : say('diagnosis.versions.regions.next'),
      evidence: [...running.map(datacenterRef), clusterRef(snapshot)],
      confidence: 0.9,
      seconds: null,
    },
  ];
}

/** Of its pods, else as it was written. */
function runs({ facts }: DatacenterModel): string | undefined {
  const [pod] = facts.pods;
  return (pod && versionOf(pod)) ?? facts.live?.spec.serverVersion;
}

/** An image that was never there: nothing runs of it. */
const NO_IMAGE = /^(ErrImage|ImagePull|InvalidImage)/;

/** cass-operator labels pods with it; images carry it in their tag. */
function versionOf({ metadata, status }: CassandraPod): string | undefined {
  if (NO_IMAGE.test(status.reason ?? '')) return undefined;
  const tag = /:[^/]*?(\d+\.\d+(?:\.\d+)?)/.exec(status.image ?? '')?.[1];
  return tag ?? metadata.labels?.[labels.version];
}

function isChanging({ facts }: DatacenterModel): boolean {
  const conditions = facts.live?.status?.conditions;
  return ['Updating', 'RollingRestart'].some(type => isTrue(conditions, type));
}

function groupBy<T>(
  items: T[],
  keyOf: (item: T) => string | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
