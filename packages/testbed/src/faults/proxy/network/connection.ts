import { connect, type Socket } from 'node:net';
import type { FaultSet } from '../faultSet';
import type { Ending } from '../types';
import { shapePipe, type Shape, type ShapedPipe } from './shapedPipe';

/** One TCP connection of a client, before TLS is looked into. */
export interface ProxiedConnection {
  /** Counts from 1. */
  readonly id: number;
  /** Port by which the inside knows it; undefined until it is connected. */
  readonly innerPort: number | undefined;
  /** Faults changed. */
  reshape(): void;
  /** How the client sees the end when the inside ends; `end` unless told. */
  endWith(how: Ending): void;
  /** Resets after so many more bytes to the client. */
  resetAfter(bytes: number): void;
  /** Ends it now. */
  end(how: Ending): void;
}

/** Joins a client's socket with the inside of the proxy. */
export function joinConnection(options: {
  id: number;
  outer: Socket;
  innerPort: number;
  faults: FaultSet;
  onClose: () => void;
}): ProxiedConnection {
  const { id, outer, faults, onClose } = options;
  const inner = connect({
    port: options.innerPort,
    host: '127.0.0.1',
    noDelay: true,
  });
  outer.setNoDelay(true);
  let ending: Ending = 'end';
  let innerPort: number | undefined;
  const pipes: ShapedPipe[] = [];
  inner.on('connect', () => {
    innerPort = inner.localPort;
  });

  const shapeOf = (direction: 'answer' | 'request') => (): Shape => {
    const delays = faults
      .onConnection('latency', id)
      .filter(({ direction: way = 'answer' }) =>
        ['both', direction].includes(way),
      );
    const limits = faults
      .onConnection('bandwidth', id)
      .map(each => each.bytesPerSecond);
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    return {
      hold: faults.onConnection('blackHole', id).length > 0,
      delayMs: sum(delays.map(each => each.ms)),
      jitterMs: sum(delays.map(each => each.jitterMs ?? 0)),
      bytesPerSecond:
        direction === 'answer' ? Math.min(Infinity, ...limits) : Infinity,
    };
  };

  const end = (how: Ending) => {
    pipes.forEach(pipe => pipe.stop());
    inner.destroy();
    if (how === 'reset') outer.resetAndDestroy();
    else outer.end(() => outer.destroy());
  };

  const up = shapePipe({
    from: outer,
    to: inner,
    shape: shapeOf('request'),
    onEnd: () => inner.end(),
  });
  const down = shapePipe({
    from: inner,
    to: outer,
    shape: shapeOf('answer'),
    onEnd: () => end(ending),
  });
  pipes.push(up, down);
  const [truncation] = faults.onConnection('truncateTls', id, { hit: true });
  if (truncation) {
    const { afterBytes, how = 'end' } = truncation;
    down.cutAfter(afterBytes, () => end(how));
  }
  faults.onConnection('blackHole', id, { hit: true });
  faults.onConnection('latency', id, { hit: true });
  faults.onConnection('bandwidth', id, { hit: true });

  outer.on('error', () => {});
  // The inside was destroyed with bytes unread: for the client that is the end it is to see.
  inner.on('error', () => down.finish());
  outer.on('close', () => {
    pipes.forEach(pipe => pipe.stop());
    inner.destroy();
    onClose();
  });

  return {
    id,
    get innerPort() {
      return innerPort;
    },
    reshape: () => {
      pipes.forEach(pipe => pipe.reshape());
    },
    endWith: how => {
      ending = how;
    },
    resetAfter: bytes => down.cutAfter(bytes, () => end('reset')),
    end,
  };
}
