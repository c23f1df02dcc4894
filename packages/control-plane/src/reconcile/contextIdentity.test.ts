import { createContextIdentities } from './contextIdentity';

describe('which Kubernetes cluster a context leads to', () => {
  it('is the first one, until another answers', () => {
    const identities = createContextIdentities();
    expect(identities.note('east', 'u1', 'config')).toBeUndefined();
    expect(identities.note('east', 'u1', 'config')).toBeUndefined();
    expect(identities.note('east', 'u2', 'config')).toBe('u1');
    expect(identities.note('east', 'u3', 'config')).toBe('u1');
    expect(identities.note('west', 'u1', 'config')).toBeUndefined();
  });

  it('is as before when the first one comes back', () => {
    const identities = createContextIdentities();
    identities.note('east', 'u1', 'config');
    identities.note('east', 'u2', 'config');
    expect(identities.note('east', 'u1', 'config')).toBeUndefined();
  });

  it('is what a person says with a new ClientConfig', () => {
    const identities = createContextIdentities();
    identities.note('east', 'u1', 'config');
    expect(identities.note('east', 'u2', 'another config')).toBeUndefined();
    expect(identities.note('east', 'u1', 'another config')).toBe('u2');
    identities.forget('east');
    expect(identities.note('east', 'u1', 'another config')).toBeUndefined();
  });
});
