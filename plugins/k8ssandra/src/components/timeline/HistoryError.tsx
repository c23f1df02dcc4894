import { ResponseErrorPanel } from '@backstage/core-components';
import Card from '@material-ui/core/Card';
import { isForbidden, isNotFound } from '../../lib/errors';
import { ForbiddenCard, NotFoundCard } from '../common';

/** Props of {@link HistoryError}. */
export interface HistoryErrorProps {
  error: Error;
  /** What cannot be read, as a kind. */
  what: string;
  /** Name of the permission that reading needs. */
  permission: string;
}

/** Why there is no history to be seen: forbidden, not found, or our API failed. */
export function HistoryError({ error, what, permission }: HistoryErrorProps) {
  if (isForbidden(error)) {
    return (
      <Card>
        <ForbiddenCard what={what} permission={permission} />
      </Card>
    );
  }
  if (isNotFound(error)) {
    return (
      <Card>
        <NotFoundCard title={what} />
      </Card>
    );
  }
  return <ResponseErrorPanel error={error} />;
}
