import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ContextAccessResponse,
  PermissionRow,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { splitPermissions } from '../../../lib/estate/accessFacts';
import { Age, CopyButton, Notice } from '../../common';
import { DetailTitle } from './DetailTitle';
import { PermissionTable } from './PermissionTable';

const useStyles = makeStyles(
  theme => ({ root: { display: 'grid', gap: theme.spacing(1), minWidth: 0 } }),
  { name: 'K8ssandraPermissionDiff' },
);

/** What is needed of each resource against what is granted, and what fails without it; those that are fine are folded. */
export function PermissionDiff({ access }: { access: ContextAccessResponse }) {
  const classes = useStyles();
  const t = useText();
  const [showFine, setShowFine] = useState(false);
  const { permissions, missingRbac } = access;
  const { value, observedAgeSeconds, reachable, reason } = permissions;
  const { missing, fine } = splitPermissions(value ?? []);
  const shown: PermissionRow[] = showFine ? [...missing, ...fine] : missing;
  return (
    <section className={classes.root} aria-label={t('access.diff.title')}>
      <DetailTitle
        title={t('access.diff.title')}
        hint={
          <>
            {t('access.diff.hint')}{' '}
            {value && (
              <Age
                seconds={observedAgeSeconds}
                reachable={reachable}
                kind="checks"
              />
            )}
          </>
        }
        action={
          <>
            {fine.length > 0 && (
              <Button
                size="small"
                color="primary"
                aria-expanded={showFine}
                onClick={() => setShowFine(!showFine)}
              >
                {showFine
                  ? t('access.diff.hideFine')
                  : t('access.diff.showFine', { count: fine.length })}
              </Button>
            )}
            {missingRbac && (
              <CopyButton
                text={missingRbac}
                what={t('access.diff.manifest')}
                words={t('access.diff.copy')}
              />
            )}
          </>
        }
      />
      {reason && (
        <Notice state={value ? 'attention' : 'unknown'}>
          {!value && `${t('access.diff.unknown')} `}
          {reason.text}
        </Notice>
      )}
      {value && missing.length === 0 && (
        <Notice state={reachable ? 'healthy' : 'unreachable'}>
          {t(reachable ? 'access.diff.none' : 'access.diff.noneThen')}
        </Notice>
      )}
      {shown.length > 0 && <PermissionTable rows={shown} />}
    </section>
  );
}
