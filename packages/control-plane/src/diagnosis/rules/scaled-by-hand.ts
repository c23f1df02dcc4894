import { adopt } from '../adopt';
import { datacenterRef, refIn } from '../refs';

/** A rack whose StatefulSet asks for another number of pods than its datacenter does, while nothing scales (catalogue 19). */
export const scaledByHand = adopt({
  id: 'scaled-by-hand',
  of: ({ rule }) => rule === 'hand.scaled',
  evidence: ({ models }, { datacenter, headings }) => {
    const model = models.find(each => each.facts.name === datacenter);
    if (!model) {
      return [];
    }
    const rack = model.racks.find(
      each => each.name === headings[0].params.rack,
    );
    const pod = rack?.nodes[0]?.pod;
    return [
      ...(pod ? [refIn(model, 'StatefulSet', pod.replace(/-\d+$/, ''))] : []),
      datacenterRef(model),
    ];
  },
});
