import { rebuildTaskName } from '../../desired';
import { say } from '../sentences';
import { clusterRef, datacenterRef, type ColdStartRule } from './types';

/** A region that has yet to receive its data starts, and misses part of it. */
export const data: ColdStartRule = ({ snapshot, model }) => {
  const { facts, rebuilding } = model;
  if (!facts.initialized) {
    return {
      about: 'data',
      answer: 'no',
      sentence: say('cold.data.never'),
      evidence: [datacenterRef(model)],
    };
  }
  if (!rebuilding) {
    return {
      about: 'data',
      answer: 'yes',
      sentence: say('cold.data.complete'),
      evidence: [datacenterRef(model)],
    };
  }
  const name = rebuildTaskName({ metadata: { name: facts.name } });
  const task = facts.context.tasks.find(
    each =>
      each.metadata.name === name &&
      each.metadata.namespace === facts.namespace,
  );
  return {
    about: 'data',
    answer: 'no',
    sentence: say('cold.data.rebuilding'),
    evidence: [
      task
        ? {
            context: facts.context.name,
            kind: 'CassandraTask',
            namespace: facts.namespace,
            name,
          }
        : clusterRef(snapshot),
    ],
  };
};
