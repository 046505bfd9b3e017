/** What the page under measurement is asked for; the same for both extensions. */
export interface Marks {
  /**
   * Resolves with the time at which an element was painted: it is there, and the frame that follows has been rendered.
   * @param host the element in whose open shadow root it will be; empty: in the page itself
   */
  painted(host: string, selector: string): Promise<number>;
  /** When the browser took the last click from the person; the window hears of it before anybody else. */
  lastClick(): number;
  /** A thousand changes of the page's own, a hundred in each of ten frames; resolves when they are made. */
  storm(): Promise<void>;
}

declare global {
  var benchMarks: Marks;
}

const now = (): number => performance.timeOrigin + performance.now();
let clicked = 0;
window.addEventListener(
  'click',
  (event) => {
    clicked = performance.timeOrigin + event.timeStamp;
  },
  { capture: true, passive: true },
);

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** A message that is sent while a frame is being made is handled when its style, layout and paint are done. */
async function afterPaint(): Promise<number> {
  await nextFrame();
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      const at = now();
      port1.close();
      resolve(at);
    };
    port2.postMessage(null);
  });
}

globalThis.benchMarks = {
  painted: (host, selector) =>
    new Promise((resolve, reject) => {
      const root = host === '' ? document : document.querySelector(host)?.shadowRoot;
      if (!root) return reject(new Error(`${host} is not on the page`));
      const look = (): void => {
        if (root.querySelector(selector) === null) return;
        watch.disconnect();
        void afterPaint().then(resolve);
      };
      const watch = new MutationObserver(look);
      watch.observe(root, { subtree: true, childList: true, attributes: true });
      look();
    }),
  lastClick: () => clicked,
  async storm() {
    const list = document.createElement('ul');
    document.body.append(list);
    for (let frame = 0; frame < 10; frame++) {
      await nextFrame();
      for (let item = 0; item < 100; item++) {
        const entry = document.createElement('li');
        entry.textContent = `Line ${frame}.${item} +44 7700 900${100 + item}`;
        list.append(entry);
      }
    }
    await afterPaint();
    list.remove();
  },
};
