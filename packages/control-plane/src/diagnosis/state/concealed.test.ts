import { secretDataHash } from '../../desired';
import { notedDigests, withDigests } from './concealed';

const DIGEST = 'k8ssandra.io/resource-hash';

const secret = (password: string, digest?: string): any => ({
  kind: 'Secret',
  metadata: {
    name: 's',
    ...(digest && { annotations: { [DIGEST]: digest, other: 'kept' } }),
  },
  data: { password },
});

const digestIn = (object: any) => object.metadata.annotations?.[DIGEST];

describe('values that are concealed', () => {
  const source = secret('sha256:abc', 'real-1');
  const digests = notedDigests([
    source,
    secret('x'),
    { ...source, kind: 'ConfigMap' },
  ]);

  it('have the digest of what stands there, in the source and its copies', () => {
    const [own, copy] = withDigests(
      [source, secret('sha256:abc', 'real-1')],
      digests,
    );
    expect(digestIn(own)).toBe(secretDataHash(source.data));
    expect(digestIn(copy)).toBe(digestIn(own));
    expect(own.metadata.annotations?.other).toBe('kept');
  });

  it('keep a digest of which there is no source: that copy differs', () => {
    const [copy] = withDigests([secret('sha256:abc', 'real-2')], digests);
    expect(digestIn(copy)).toBe('real-2');
  });

  it('are left alone where no digest was noted', () => {
    const [bare] = withDigests([secret('x')], digests);
    expect(digestIn(bare)).toBeUndefined();
  });
});
