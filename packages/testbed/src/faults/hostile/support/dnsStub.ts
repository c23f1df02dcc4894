import { createSocket } from 'node:dgram';
import { decode, encode, type Answer, type DecodedPacket } from 'dns-packet';

/** What the stub says of a name and a type of record; undefined: it says nothing at all. */
export type Zone = (
  name: string,
  type: string,
) =>
  | { addresses: string[]; ttl?: number }
  | { rcode: 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED' }
  | undefined;

/** A name server on loopback. */
export interface DnsStub {
  /** `127.0.0.1:port`. */
  server: string;
  /** `name type` of every question, in order. */
  questions: string[];
  zone: Zone;
  close(): Promise<void>;
}

/** RFC 1035, 4.1.1. */
const RCODE = { SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 };
const AUTHORITATIVE = 1 << 10;

/** Starts a name server that answers as the test says. */
export async function startDnsStub(zone: Zone): Promise<DnsStub> {
  const socket = createSocket('udp4');
  const stub = { zone, questions: [] as string[] };
  socket.on('message', (message, from) => {
    const { id, questions = [] } = decode(message) as DecodedPacket;
    const [{ name, type }] = questions;
    stub.questions.push(`${name} ${type}`);
    const said = stub.zone(name.toLowerCase(), type);
    if (!said) return;
    const answers: Answer[] =
      'addresses' in said
        ? said.addresses.map(data => ({
            name,
            type: type as 'A',
            ttl: said.ttl ?? 60,
            data,
          }))
        : [];
    const rcode = 'rcode' in said ? RCODE[said.rcode] : 0;
    const flags = AUTHORITATIVE + rcode;
    socket.send(
      encode({ id, type: 'response', flags, questions, answers }),
      from.port,
      from.address,
    );
  });
  await new Promise<void>(resolve => socket.bind(0, '127.0.0.1', resolve));
  return Object.assign(stub, {
    server: `127.0.0.1:${socket.address().port}`,
    close: () => new Promise<void>(resolve => socket.close(() => resolve())),
  });
}

/** A zone of IPv4 addresses; other names do not exist. */
export const zoneOf =
  (names: Record<string, string>): Zone =>
  (name, type) => {
    if (!Object.hasOwn(names, name)) return { rcode: 'NXDOMAIN' };
    return { addresses: type === 'A' ? [names[name]] : [] };
  };
