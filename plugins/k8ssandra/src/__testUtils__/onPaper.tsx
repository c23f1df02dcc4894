import type { ComponentType } from 'react';
import Paper from '@material-ui/core/Paper';

/** Decorator of stories: a card of this many pixels at most, as a component of a page would stand in. */
export const onPaper = (width = 480) =>
  function OnPaper(Story: ComponentType) {
    return (
      <Paper style={{ margin: 16, padding: 16, maxWidth: width }}>
        <Story />
      </Paper>
    );
  };
