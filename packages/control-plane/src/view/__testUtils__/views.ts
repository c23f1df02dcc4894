import type { Plan } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../../snapshot/types';
import { buildClusterView } from '../clusterView';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  NOW,
  settled,
  snapshot,
} from './fleet';

/** The view of a snapshot, with nothing left to do unless a plan says otherwise. */
export const view = (from: Snapshot, plan: Plan = settled) =>
  buildClusterView({ snapshot: from, plan, now: NOW, signalSalt: 'salt' });

/** A cluster of one datacenter, in the region east. */
export const one = demo([asked('dc1', 'east')]);

/** What is known of it when east looks like this. */
export const east = (changes: Partial<ContextSnapshot>) =>
  snapshot(one, [
    context('east', { datacenters: [complete('dc1')], ...changes }),
  ]);

/** All of it up. */
export const healthy = east({ pods: allUp('dc1') });
