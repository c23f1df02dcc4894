import { useId } from 'react';
import MenuItem from '@material-ui/core/MenuItem';
import Select from '@material-ui/core/Select';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks';

const useStyles = makeStyles(
  {
    select: {
      minWidth: 130,
      maxWidth: 240,
      fontSize: 13.5,
      '& .MuiSelect-select': {
        paddingTop: 7,
        paddingBottom: 7,
        paddingLeft: 12,
      },
    },
    count: { opacity: 0.85, marginLeft: 'auto', paddingLeft: 16 },
  },
  { name: 'K8ssandraFacetSelect' },
);

/** One choice of {@link FacetSelect}. */
export interface SelectChoice {
  value: string;
  word: string;
  count: number;
}

/** Props of {@link FacetSelect}. */
export interface FacetSelectProps {
  /** What is chosen here, such as "Region". */
  name: string;
  value: string;
  choices: SelectChoice[];
  onChange(value: string): void;
}

/** A filter with many choices, each with its count. */
export function FacetSelect(props: FacetSelectProps) {
  const { name, value, choices, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const chosen = choices.find(choice => choice.value === value);
  return (
    <Select
      id={id}
      className={classes.select}
      variant="outlined"
      margin="dense"
      displayEmpty
      value={chosen ? value : choices[0].value}
      renderValue={() =>
        t('fleet.chosen', { name, value: (chosen ?? choices[0]).word })
      }
      onChange={event => onChange(String(event.target.value))}
      MenuProps={{ getContentAnchorEl: null }}
      inputProps={{ 'aria-hidden': true }}
    >
      {choices.map(choice => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.word}
          <span className={classes.count}>{choice.count}</span>
        </MenuItem>
      ))}
    </Select>
  );
}
