import type { Page } from 'playwright-core';

/** What goes on moving although less motion is asked for: element and name of the animation. */
export function motionFindings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap(animation => {
      const effect = animation.effect as KeyframeEffect | null;
      const endless = effect?.getTiming().iterations === Infinity;
      if (!endless || animation.playState !== 'running') return [];
      const { animationName } = animation as CSSAnimation;
      const where = effect?.target?.className ?? '';
      return [`moves on: ${animationName} of ${String(where).slice(0, 80)}`];
    }),
  );
}
