/** Milliseconds on the browser's monotonic clock. Ages are added to it, so that no wall clocks are compared (ux 4). */
export function monotonicNow(): number {
  return performance.now();
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function notify() {
  listeners.forEach(listener => listener());
}

function isHidden() {
  return document.visibilityState === 'hidden';
}

function run() {
  if (timer === undefined && !isHidden()) {
    timer = setInterval(notify, 1000);
  }
}

function halt() {
  clearInterval(timer);
  timer = undefined;
}

function onVisibility() {
  if (isHidden()) {
    halt();
  } else {
    run();
    notify();
  }
}

/** Calls back once a second while the page is visible: one timer for all ages of a page. Returns the way to stop. */
export function everySecond(listener: () => void): () => void {
  if (listeners.size === 0) {
    document.addEventListener('visibilitychange', onVisibility);
    run();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      document.removeEventListener('visibilitychange', onVisibility);
      halt();
    }
  };
}
