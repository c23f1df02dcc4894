import { makeStyles } from '@material-ui/core/styles';
import {
  k8ssandraPermissions,
  type CredentialRow,
  type CredentialTable,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { Age, CopyButton, EmptyCard, ForbiddenCard, Section } from '../common';
import { monospace } from '../common/code';
import { StateChip, StateText } from '../states';
import { CopyChip } from './CopyChip';
import { WideTable } from './WideTable';

const useStyles = makeStyles(
  theme => ({
    name: { ...monospace, fontWeight: 700, overflowWrap: 'anywhere' },
    use: { fontSize: 12.5, color: theme.palette.text.secondary },
    copies: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.75),
      minWidth: 200,
    },
    trouble: {
      marginTop: theme.spacing(0.75),
      fontSize: 12.5,
      '& > span': { whiteSpace: 'normal' },
    },
    actions: { textAlign: 'right !important' as 'right' },
  }),
  { name: 'K8ssandraCredentials' },
);

/** Where logins are and whether their copies match; never what they are (ux 6 g). */
export function CredentialsSection({ table }: { table: CredentialTable }) {
  const classes = useStyles();
  const t = useText();
  const { allowed, reason, items } = table;
  return (
    <Section title={t('credentials.title')} hint={t('credentials.hint')}>
      {!allowed && (
        <ForbiddenCard
          what={t('credentials.what')}
          permission={k8ssandraPermissions.credentialsLocate.name}
        />
      )}
      {allowed && items.length === 0 && (
        <EmptyCard title={t('credentials.none')}>{reason?.text}</EmptyCard>
      )}
      {items.length > 0 && (
        <WideTable label={t('credentials.title')}>
          <thead>
            <tr>
              <th scope="col">{t('credentials.secret')}</th>
              <th scope="col">{t('credentials.copies')}</th>
              <th scope="col">{t('credentials.age')}</th>
              <th scope="col" className={classes.actions}>
                {t('credentials.actions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(each => (
              <Row key={`${each.namespace}/${each.name}`} row={each} />
            ))}
          </tbody>
        </WideTable>
      )}
    </Section>
  );
}

function Row({ row }: { row: CredentialRow }) {
  const classes = useStyles();
  const t = useText();
  const { name, useSentence, source, ageSeconds, copies, trouble } = row;
  return (
    <tr>
      <th scope="row">
        <div className={classes.name}>{name}</div>
        <div className={classes.use}>{useSentence.text}</div>
      </th>
      <td>
        <div className={classes.copies}>
          {source.value === 'absent' && (
            <StateChip state="attention" label={t('credentials.missing')} />
          )}
          {copies.length === 0 && source.value === 'there' && (
            <span className={classes.use}>{t('credentials.noCopies')}</span>
          )}
          {copies.map(each => (
            <CopyChip key={`${each.context}/${each.namespace}`} copy={each} />
          ))}
        </div>
        {trouble && (
          <div className={classes.trouble}>
            <StateText state="attention" label={trouble.text} />
          </div>
        )}
      </td>
      <td>
        {ageSeconds === null ? (
          t('credentials.unknownAge')
        ) : (
          <Age seconds={ageSeconds} kind="moment" form="bare" />
        )}
      </td>
      <td className={classes.actions}>
        <CopyButton
          text={row.command}
          what={t('credentials.commandOf', { name })}
          words={t('credentials.command')}
        />
      </td>
    </tr>
  );
}
