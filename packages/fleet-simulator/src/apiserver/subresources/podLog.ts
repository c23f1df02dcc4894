import { text } from '../handlers/answer';
import { integerParam } from '../handlers/parameters';
import { liveObject } from '../operations/update';
import { badRequest, invalid, methodNotAllowed } from '../status';
import type { ApiStream, PodLogOptions } from '../types';
import type { SubresourceHandler } from './handlers';

/** GET of a pod's log, whole or followed. */
export const handlePodLog: SubresourceHandler = (
  core,
  target,
  info,
  { query },
) => {
  if (info.verb !== 'get') throw methodNotAllowed();
  const pod = liveObject(core, target);
  const names: string[] = [
    ...(pod.spec?.containers ?? []),
    ...(pod.spec?.initContainers ?? []),
  ].map(container => container.name);
  const container = query.get('container') || onlyOf(names, pod.metadata.name);
  if (!names.includes(container)) {
    throw badRequest(
      `container ${container} is not valid for pod ${pod.metadata.name}`,
    );
  }
  const controller = new AbortController();
  const number = (name: string) => countParam(query, name, target.name);
  const options: PodLogOptions = {
    follow: query.get('follow') === 'true',
    previous: query.get('previous') === 'true',
    timestamps: query.get('timestamps') === 'true',
    tailLines: number('tailLines'),
    sinceSeconds: number('sinceSeconds'),
    signal: controller.signal,
  };
  const empty = { status: 204, headers: {}, body: '' };
  if (!pod.spec?.nodeName) return empty;
  const log =
    core.hooks.podLogs?.(target.namespace, target.name, container, options) ??
    '';
  if (typeof log === 'string') return text(tail(log, options.tailLines));
  return { ...text(''), body: undefined, stream: streamOf(log, controller) };
};

function countParam(
  query: URLSearchParams,
  field: string,
  pod: string,
): number | undefined {
  const value = integerParam(query, field);
  if (value === undefined || value >= 0) return value;
  throw invalid({ group: '', kind: 'PodLogOptions' }, pod, [
    {
      reason: 'FieldValueInvalid',
      message: `Invalid value: ${value}: must be greater than or equal to 0`,
      field,
    },
  ]);
}

function onlyOf(names: string[], pod: string): string {
  if (names.length === 1) return names[0];
  throw badRequest(
    `a container name must be specified for pod ${pod}, choose one of: [${names.join(
      ' ',
    )}]`,
  );
}

function tail(log: string, lines: number | undefined): string {
  if (lines === undefined) return log;
  const all = log.replace(/\n$/, '').split('\n');
  const last = lines > 0 ? all.slice(-lines) : [];
  return last.length > 0 ? `${last.join('\n')}\n` : '';
}

function streamOf(
  log: AsyncIterable<string>,
  controller: AbortController,
): ApiStream {
  return {
    start(sink) {
      const pump = async () => {
        for await (const chunk of log) {
          if (controller.signal.aborted) return;
          sink.write(chunk);
        }
      };
      pump().then(
        () => sink.end(),
        () => sink.end(),
      );
      return () => controller.abort();
    },
  };
}
