import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { DatacenterDetails } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { Age, Section } from '../../common';
import { ConditionItem } from './ConditionItem';
import { PartNote } from './PartNote';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    quiet: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
      padding: theme.spacing(0.75, 2),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraConditions' },
);

/** Conditions as sentences, with since and raw value; what is at rest is folded (ux 6 d). */
export function ConditionsSection({ details }: { details: DatacenterDetails }) {
  const classes = useStyles();
  const t = useText();
  const [all, setAll] = useState(false);
  const { value, reachable, observedAgeSeconds } = details.conditions;
  const quiet = value?.filter(each => each.quiet) ?? [];
  const telling = value?.filter(each => !each.quiet) ?? [];
  return (
    <Section
      title={t('dc.conditions.title')}
      hint={
        <>
          {t('dc.conditions.hint')}{' '}
          {!reachable && value && (
            <Age seconds={observedAgeSeconds} reachable={false} />
          )}
        </>
      }
    >
      {(!value || value.length === 0) && (
        <PartNote part={details.conditions} none={t('dc.conditions.none')} />
      )}
      <ul className={classes.list}>
        {[...telling, ...(all ? quiet : [])].map(condition => (
          <ConditionItem
            key={condition.type}
            condition={condition}
            reachable={reachable}
          />
        ))}
      </ul>
      {quiet.length > 0 && (
        <div className={classes.quiet}>
          {t('dc.conditions.quiet', { count: quiet.length })}
          <Button
            size="small"
            color="primary"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {t(all ? 'dc.conditions.hide' : 'dc.conditions.show')}
          </Button>
        </div>
      )}
    </Section>
  );
}
