import {
  joinSentences,
  plainText,
  type CassandraDatacenter,
  type DatacenterManifest,
  type Sentence,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { openDifferences } from '../plan/compare';
import { unseenReason } from '../view/access';
import type { ManifestPresenter } from './buildManifests';
import type { ManifestFacts } from './manifestFacts';
import { ownedPart, withoutEmpty } from './ownedPart';
import type { DatacenterReading } from './readDatacenter';
import { say } from './sentences';
import { comparedObject, statedObject } from './statedObject';

type Comparison = DatacenterManifest['comparison'];

/** What is known beside the facts. */
export interface ManifestSurroundings {
  /** Undefined where the region was not asked. */
  reading: DatacenterReading | undefined;
  controlPlane: string;
  presenter: ManifestPresenter;
}

/** What is to be, and is, of one datacenter. */
export function datacenterManifest(
  facts: ManifestFacts,
  surroundings: ManifestSurroundings,
): DatacenterManifest {
  const { model, desired, desiredReason } = facts;
  const { reading, controlPlane, presenter } = surroundings;
  const { context, label, name, namespace } = model.facts;
  const live = liveObject(facts, reading);
  const comparison = comparisonOf(facts, reading, live);
  const differs = comparison === 'differs' && desired && live;
  const { lines, omitted } = differs
    ? presenter.diff(...comparable(desired, live))
    : { lines: [], omitted: 0 };
  const unread = whyUnread(facts, surroundings);
  return {
    name,
    namespace,
    region: context.region,
    label: plainText(label),
    context: context.name,
    kubernetesCluster: context.name || controlPlane,
    comparison,
    state: stateOf(facts, comparison, reading),
    sentence: sentenceOf(facts, comparison, unread),
    desired: desired ? presenter.show(statedObject(desired)) : null,
    desiredReason: desiredReason ?? null,
    live: {
      value: live ? presenter.show(statedObject(live)) : null,
      observedAgeSeconds: ageOf(facts, reading),
      reachable: unread === undefined,
      ...(unread && { reason: unread }),
    },
    forbidden: reading?.kind === 'forbidden',
    difference: differs || comparison === 'same' ? lines : null,
    omitted,
  };
}

/** As read now, else as last seen. */
function liveObject(
  { model: { facts } }: ManifestFacts,
  reading: DatacenterReading | undefined,
): CassandraDatacenter | undefined {
  if (reading?.kind === 'read') return reading.object;
  if (reading?.kind === 'absent') return undefined;
  return facts.live ?? facts.foreign;
}

function isRead(reading: DatacenterReading | undefined): boolean {
  return reading?.kind === 'read' || reading?.kind === 'absent';
}

function ageOf(
  { model: { facts } }: ManifestFacts,
  reading: DatacenterReading | undefined,
): number | null {
  if (isRead(reading)) return 0;
  const { everSeen, lastContactSeconds } = facts.context;
  return everSeen ? lastContactSeconds : null;
}

function whyUnread(
  { model }: ManifestFacts,
  { reading, controlPlane }: ManifestSurroundings,
): Sentence | undefined {
  const { context, label: region } = model.facts;
  if (model.access) {
    const reason = unseenReason(model.access, context.name || controlPlane);
    return joinSentences([say('manifest.unseen', { region }), reason])!;
  }
  if (reading?.kind === 'failed' || reading?.kind === 'forbidden') {
    const { kind, message } = reading;
    return say(`manifest.${kind}`, { region, message });
  }
  return undefined;
}

function comparisonOf(
  { model, desired }: ManifestFacts,
  reading: DatacenterReading | undefined,
  live: CassandraDatacenter | undefined,
): Comparison {
  if (!isRead(reading)) return 'unknown';
  if (!model.asked) return 'not-asked';
  if (!live) return 'not-created';
  if (model.facts.foreign) return 'foreign';
  if (!desired) return 'unknown';
  const paths = openDifferences(model.facts.context, desired, live);
  return paths.length === 0 ? 'same' : 'differs';
}

/** What the region has and what follows from the specification, in fields that are ours. */
function comparable(
  desired: CassandraDatacenter,
  live: CassandraDatacenter,
): [unknown, unknown] {
  const wanted = withoutEmpty(comparedObject(desired));
  return [withoutEmpty(ownedPart(wanted, comparedObject(live))), wanted];
}

function stateOf(
  { model }: ManifestFacts,
  comparison: Comparison,
  reading: DatacenterReading | undefined,
): StateKey {
  switch (comparison) {
    case 'same':
      return 'healthy';
    case 'differs':
      return model.state === 'progressing' ? 'progressing' : 'attention';
    case 'not-created':
      return 'waiting';
    case 'not-asked':
      return 'deleting';
    case 'foreign':
      return 'attention';
    default:
      if (model.access) return model.state;
      return reading?.kind === 'forbidden' ? 'attention' : 'unknown';
  }
}

function sentenceOf(
  { model, attention, desiredReason }: ManifestFacts,
  comparison: Comparison,
  unread: Sentence | undefined,
): Sentence {
  const region = { region: model.facts.label };
  switch (comparison) {
    case 'same':
      return say('manifest.same', region);
    case 'differs':
      return model.state === 'progressing'
        ? say('manifest.changing', region)
        : joinSentences([say('manifest.differs', region), ...attention])!;
    case 'not-created':
      return say('manifest.notCreated', region);
    case 'not-asked':
      return model.facts.live
        ? say('manifest.notAsked', region)
        : say('manifest.gone', region);
    case 'foreign':
      return say('manifest.foreign', region);
    default:
      return (
        unread ??
        joinSentences([
          say('manifest.notComparable'),
          desiredReason ?? say('manifest.desiredUnknown'),
        ])!
      );
  }
}
