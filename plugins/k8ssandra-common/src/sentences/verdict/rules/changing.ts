import { shortRegionLabel } from '../../region';
import type { Sentence } from '../../sentence';
import { say } from '../catalogue';
import type {
  PlanProgress,
  RegionFacts,
  ScalingFacts,
  SecretsWait,
  VerdictFacts,
} from '../facts';
import { headings, type Finding } from '../finding';
import { sayLife } from '../lifeCatalogue';
import { nextOfObserved } from './calm';
import { servingLabels } from './serving';
import { takingTraffic } from './starting';

/** Changes of size (ux 5, rows 17 and 18). */
export function scalingRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  return facts.regions.flatMap(region =>
    region.scaling && !region.access ? [scaling(region, region.scaling)] : [],
  );
}

function scaling(region: RegionFacts, scale: ScalingFacts): Finding {
  const more = scale.from === null ? 0 : Math.abs(scale.to - scale.from);
  return {
    rule: `scale.${scale.direction}`,
    state: 'progressing',
    datacenter: region.datacenter,
    seconds: null,
    headings: headings((label, brief) =>
      scale.direction === 'up'
        ? growing(label(region), region, scale, brief)
        : shrinking(label(region), scale, brief),
    ),
    clients: region.quorum === 'works' ? say('effect.none') : null,
    next: remaining(scale, more),
  };
}

function growing(
  name: string,
  { up }: RegionFacts,
  { from, to, position, moved }: ScalingFacts,
  brief: boolean,
): Sentence {
  if (from === null || position === null) {
    return say('scale.up.unknown', { region: name, to, up: up ?? 0 });
  }
  const common = { region: name, from, to, position, count: to - from };
  return moved && !brief
    ? say('scale.up.moved', { ...common, ...moved })
    : say('scale.up', common);
}

function shrinking(
  name: string,
  { from, to, node, moved }: ScalingFacts,
  brief: boolean,
): Sentence {
  if (node === null) {
    return say('scale.down.unknown', { region: name, to });
  }
  return moved && from !== null && !brief
    ? say('scale.down.moved', { region: name, from, to, node, ...moved })
    : say('scale.down', { region: name, to, node });
}

function remaining(
  { direction, leftSeconds, position }: ScalingFacts,
  count: number,
): Sentence {
  if (leftSeconds === null || leftSeconds === undefined) {
    return say('scale.next.unknown');
  }
  const more = count - (position ?? count);
  return direction === 'down' && more > 0
    ? say('scale.next.more', { seconds: leftSeconds, more })
    : say('scale.next', { seconds: leftSeconds });
}

/** Regions whose copies of the secrets are late (ux 5, row 3). */
export function secretsRule(facts: VerdictFacts): Finding[] {
  if (facts.deletion) {
    return [];
  }
  return (facts.secrets ?? []).flatMap(wait => {
    const region = facts.regions.find(
      each => each.datacenter === wait.datacenter,
    );
    return region && !region.access ? [secrets(facts, region, wait)] : [];
  });
}

function secrets(
  facts: VerdictFacts,
  region: RegionFacts,
  { seconds, permission, namespace }: SecretsWait,
): Finding {
  const nothing = facts.regions.every(each => each.created === false);
  const name = shortRegionLabel(region);
  return {
    rule: permission ? 'secrets.permission' : 'secrets.wait',
    state: permission ? 'attention' : 'waiting',
    datacenter: region.datacenter,
    seconds,
    headings: headings((label, brief) => {
      if (seconds === null || brief) {
        return nothing
          ? say('secrets.nothing.brief', { region: name })
          : say('secrets.wait.brief', { region: label(region) });
      }
      return nothing
        ? say('secrets.nothing', { region: name, seconds })
        : say('secrets.wait', { region: label(region), seconds });
    }),
    clients: servingLabels(facts).length > 0 ? takingTraffic(facts) : null,
    next: permission
      ? say('secrets.permission', { region: name, namespace, permission })
      : say('secrets.next'),
  };
}

/** The step of the plan that counts now, for changes that no other rule describes. */
export function planRule(facts: VerdictFacts): Finding[] {
  const { plan } = facts;
  if (!plan || facts.deletion) {
    return [];
  }
  return [
    {
      rule: 'plan.step',
      state: plan.state === 'blocked' ? 'waiting' : 'progressing',
      seconds: null,
      headings: planHeadings(plan),
      clients: facts.regions.length > 0 ? takingTraffic(facts) : null,
      next: say('plan.next'),
    },
  ];
}

function planHeadings({ reason, title, step, of, state }: PlanProgress) {
  // titles are imperatives: in the middle of a sentence they begin small
  const subject = title.text.replace(/\.$/, '');
  const position = {
    title: {
      ...title,
      text: subject.slice(0, 1).toLowerCase() + subject.slice(1),
    },
    step,
    of,
  };
  const own =
    state === 'ready'
      ? say('plan.ready', position)
      : say('plan.title', position);
  return reason ? [reason, own] : [own];
}

/** Regions that change without a plan of ours: they are observed, or somebody else changes them. */
export function restRule(facts: VerdictFacts): Finding[] {
  if (facts.plan || facts.deletion) {
    return [];
  }
  return facts.regions.flatMap(region => {
    const { state, access } = region;
    const changes =
      state === 'progressing' || state === 'waiting' || state === 'deleting';
    if (!changes || region.starting || region.scaling || access) {
      return [];
    }
    return [
      {
        rule: `rest.${state}`,
        state,
        datacenter: region.datacenter,
        seconds: null,
        headings: headings(label => {
          const counts = {
            region: label(region),
            up: region.up ?? 0,
            size: region.size,
          };
          return region.restarting
            ? sayLife('rest.restarting', counts)
            : say(`rest.${state}`, counts);
        }),
        clients: takingTraffic(facts),
        next: facts.observed ? nextOfObserved(facts) : null,
      },
    ];
  });
}
