import type { Target } from '../operations/context';
import type { RequestInfo } from '../requestInfo';
import type { ServerCore } from '../serverCore';
import type { ApiRequest, ApiResponse } from '../types';
import { handleFinalize } from './finalize';
import { handlePodLog } from './podLog';
import { handleBinding, handleEviction } from './podOperations';
import { handlePodProxy } from './podProxy';
import { handlePortForward } from './portForward';
import { handleScale } from './scale';
import { handleToken } from './token';

/** Answers a request for a subresource. */
export type SubresourceHandler = (
  core: ServerCore,
  target: Target,
  info: RequestInfo,
  request: ApiRequest,
) => ApiResponse | Promise<ApiResponse>;

/** Subresources that are not just a part of their object. */
export const subresourceHandlers: Record<
  string,
  SubresourceHandler | undefined
> = {
  binding: handleBinding,
  eviction: handleEviction,
  finalize: handleFinalize,
  log: handlePodLog,
  portforward: handlePortForward,
  proxy: handlePodProxy,
  scale: handleScale,
  token: handleToken,
};
