import { makeStyles } from '@material-ui/core/styles';
import type { ConnectionPoint } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { FactRow } from './FactRow';

const useStyles = makeStyles(
  { list: { margin: 0 } },
  { name: 'K8ssandraConnectFacts' },
);

/** What a service must know to connect beside one datacenter, each with what it means. */
export function ConnectFacts({ point }: { point: ConnectionPoint }) {
  const classes = useStyles();
  const t = useText();
  const { cassandraName, name, contactPoint, consistency, others } = point;
  const address = `${contactPoint.host}:${contactPoint.port}`;
  return (
    <dl className={classes.list}>
      <FactRow
        label={t('connect.localDatacenter')}
        value={cassandraName}
        copy={cassandraName}
      >
        {cassandraName === name
          ? t('connect.sameName')
          : t('connect.otherName', { name })}
      </FactRow>
      <FactRow label={t('connect.contactPoint')} value={address} copy={address}>
        {contactPoint.sentence.text}
      </FactRow>
      {others.map(({ kind, port, sentence }) => (
        <FactRow
          key={kind}
          label={t('connect.outside')}
          value={t(`connect.outside.${kind}`, { port: String(port) })}
        >
          {sentence.text}
        </FactRow>
      ))}
      <FactRow
        label={t('connect.consistency')}
        value={consistency.level}
        copy={consistency.level}
      >
        {consistency.reason.text}
      </FactRow>
      <LoginFact point={point} />
      <TlsFact point={point} />
    </dl>
  );
}

function LoginFact({ point }: { point: ConnectionPoint }) {
  const t = useText();
  const { kubernetesCluster } = point;
  const { kind, secret, hidden, sentence } = point.login;
  const place = secret && `${secret.namespace}/${secret.name}`;
  const words = hidden ? t('connect.hidden') : t(`connect.login.${kind}`);
  return (
    <FactRow
      label={t('connect.login')}
      value={
        place
          ? t('connect.secretIn', { place, cluster: kubernetesCluster })
          : words
      }
      copy={secret?.name}
    >
      {sentence.text}
    </FactRow>
  );
}

function TlsFact({ point }: { point: ConnectionPoint }) {
  const t = useText();
  const { mode, stores, sentence } = point.tls;
  const word = t(`connect.tls.${mode}`);
  const trusted = stores.find(each => each.store === 'truststore');
  const place = trusted && `${trusted.namespace}/${trusted.name}`;
  return (
    <FactRow
      label={t('connect.tls')}
      value={place ? t('connect.tls.store', { word, place }) : word}
      copy={trusted?.name}
    >
      {sentence.text}
      {stores.map(({ store, name, key, password }) => (
        <div key={store}>
          {t(`connect.tls.${store}`, {
            name,
            key,
            passwordName: password.name,
            passwordKey: password.key,
          })}
        </div>
      ))}
    </FactRow>
  );
}
