import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks';
import type { LaneSeed } from '../../lib/timeline/types';

const useStyles = makeStyles(
  { root: { minWidth: 180, maxWidth: '100%' } },
  { name: 'K8ssandraRegionSelect' },
);

/** Props of {@link RegionSelect}. */
export interface RegionSelectProps {
  regions: LaneSeed[];
  /** Key of a lane; empty for all. */
  value: string;
  onChange(key: string): void;
}

/** Which region is looked at. A region of the address that the cluster does not have stays to be seen and changed. */
export function RegionSelect({ regions, value, onChange }: RegionSelectProps) {
  const classes = useStyles();
  const t = useText();
  const isKnown = value === '' || regions.some(({ key }) => key === value);
  return (
    <TextField
      select
      size="small"
      variant="outlined"
      className={classes.root}
      label={t('timeline.region')}
      id="k8ssandra-timeline-region"
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      value={value}
      onChange={event => onChange(event.target.value)}
    >
      <option value="">{t('timeline.allRegions')}</option>
      {regions.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
      {!isKnown && <option value={value}>{value}</option>}
    </TextField>
  );
}
