import { superuserSecretName } from '../../desired';
import { say } from '../sentences';
import { clusterRef, type ColdStartRule } from './types';

/** cass-operator refuses a datacenter whose superuser or users have no Secret beside it (operator-spec 4, 5.2). */
export const secrets: ColdStartRule = ({ snapshot, model }) => {
  const { cluster } = snapshot;
  const { live, context, namespace } = model.facts;
  const about = 'secrets' as const;
  if (cluster.spec.secretsProvider === 'external') {
    const sentence = say('cold.secrets.external');
    return {
      about,
      answer: 'unknown',
      sentence,
      evidence: [clusterRef(snapshot)],
    };
  }
  const names = new Set([
    live?.spec.superuserSecretName || superuserSecretName(cluster),
    ...(live?.spec.users ?? []).map(each => each.secretName),
  ]);
  const refs = [...names].map(name => ({
    context: context.name,
    kind: 'Secret',
    namespace,
    name,
  }));
  const missing = refs.filter(
    ({ name }) =>
      !context.secrets.some(
        ({ metadata }) =>
          metadata.name === name && metadata.namespace === namespace,
      ),
  );
  return missing.length > 0
    ? {
        about,
        answer: 'no',
        sentence: say('cold.secrets.missing', { secret: missing[0].name }),
        evidence: missing,
      }
    : {
        about,
        answer: 'yes',
        sentence: say('cold.secrets.there'),
        evidence: refs,
      };
};
