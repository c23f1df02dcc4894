import { useMemo } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useText } from '../../hooks';
import { ownersOf } from '../../lib/cardFacts';
import { OwnedCard } from './OwnedCard';

/** Card of a group or a user: which of their Cassandra clusters needs someone (ux 6 k)? */
export function OwnedClustersCard() {
  const t = useText();
  const { entity } = useEntity();
  const owners = useMemo(() => ownersOf(entity), [entity]);
  const name = entity.metadata.title ?? entity.metadata.name;
  return (
    <OwnedCard
      title={t('ownedCard.titleOf')}
      owners={owners}
      none={t('ownedCard.noneOf', { name })}
    />
  );
}
