import type {
  AuditorService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { K8ssandraService } from '../service';

/** What actions work with. */
export interface ActionsOptions {
  actionsRegistry: ActionsRegistryService;
  /** With permissions: an action is refused what its caller would be refused elsewhere. */
  service: K8ssandraService;
  auditor: AuditorService;
  logger: LoggerService;
}

/** Registers one action. */
export type RegisterAction = (options: ActionsOptions) => void;

/** A call of an action. */
export interface Call<I> {
  input: I;
  credentials: BackstageCredentials;
}
