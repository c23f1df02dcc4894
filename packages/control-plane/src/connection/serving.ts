import {
  joinSentences,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isDeleting } from '../survival/isDeleting';
import type { Snapshot } from '../snapshot/types';
import { unseenReason } from '../view/access';
import type { DatacenterModel } from '../view/datacenterModel';
import { say } from './sentences';

/** In one sentence how a datacenter serves, or what is known of it. */
export function servingOf({
  access,
  up,
  size,
  quorum,
}: DatacenterModel): Sentence {
  if (up === null) return say('connect.notSeen');
  const nodes = { up, size };
  if (access) return say('connect.lastSeen', nodes);
  switch (quorum) {
    case 'works':
      return say('connect.serves', nodes);
    case 'lost':
      return say('connect.quorumLost', nodes);
    case 'unknown':
      return say('connect.quorumUnknown', nodes);
    default:
      return say('connect.notServing', nodes);
  }
}

/** Why no service is to use a datacenter yet, or any more (ux 6 g); `null` where it serves. */
export function whyNotToUse(
  snapshot: Snapshot,
  model: DatacenterModel,
): Sentence | null {
  const { facts, access, asked, created } = model;
  const { live, template, context } = facts;
  const region = { region: facts.label };
  if (isDeleting(snapshot, live)) return say('connect.deleting', region);
  if (!asked) return say('connect.leaving', region);
  if (facts.foreign) return say('connect.foreign', region);
  if (access) {
    const name = context.name || snapshot.controlPlane;
    return joinSentences([
      say('connect.unseen', region),
      unseenReason(access, name),
    ]);
  }
  if (!created) return say('connect.notCreated', region);
  if (live?.spec.stopped ?? template.stopped) {
    return say('connect.stopped', region);
  }
  if (!facts.initialized) return say('connect.starting', region);
  if (model.rebuilding) return say('connect.rebuilding', region);
  return model.quorum === 'lost' || model.quorum === 'none'
    ? say('connect.down', region)
    : null;
}
