import {
  annotations,
  k8ssandraPermissions,
  type ClusterListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText, type Live } from '../../hooks';
import { isMine, worstFirst, type Owners } from '../../lib/fleet';
import { EmptyCard, ForbiddenCard, LivePart, Notice } from '../common';
import { OwnedList } from './OwnedList';

/** Height of four clusters while they load. */
const HEIGHTS = [62, 62, 62, 62];

/** Clusters of these owners, worst first. */
export function ownedIn(fleet: ClusterListResponse, owners: Owners) {
  return worstFirst(fleet.items.filter(each => isMine(each, owners)));
}

/** Props of {@link OwnedContent}. */
export interface OwnedContentProps {
  live: Live<ClusterListResponse>;
  owners: Owners;
  /** What is said when there is none. */
  none: string;
}

/** The clusters of some owners, in all states of their loading. "None" is said only when every control plane was read. */
export function OwnedContent({ live, owners, none }: OwnedContentProps) {
  const t = useText();
  return (
    <LivePart
      live={live}
      heights={HEIGHTS}
      forbidden={
        <ForbiddenCard
          what={t('ownedCard.what')}
          permission={k8ssandraPermissions.clusterRead.name}
        />
      }
    >
      {fleet => {
        const owned = ownedIn(fleet, owners);
        const complete = fleet.controlPlanes.every(({ synced }) => synced);
        return (
          <>
            {owned.length > 0 && <OwnedList clusters={owned} />}
            {owned.length === 0 && complete && (
              <EmptyCard title={none}>
                {t('ownedCard.noneWhy', { annotation: annotations.owner })}
              </EmptyCard>
            )}
            {!complete && (
              <Notice state="unknown">{t('ownedCard.unsynced')}</Notice>
            )}
          </>
        );
      }}
    </LivePart>
  );
}
