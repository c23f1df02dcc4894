import type { ReplicationSource } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { Age } from '../../common';

/** Where the replication of keyspaces was read, and how long ago: fresh for 5 min, stale after 15 (ux 4). */
export function ReplicationAge({ source }: { source: ReplicationSource }) {
  const t = useText();
  return (
    <p>
      {source.sentences.map(({ text }) => `${text} `)}
      {source.readAgeSeconds !== null && (
        <Age
          seconds={source.readAgeSeconds}
          kind="replication"
          prefix={t('survival.source.read')}
        />
      )}
    </p>
  );
}
