/** The system's notifications as the worker meets them. To be imported before anything that imports the browser. */
interface Popup {
  id: string;
  [what: string]: unknown;
}

type Clicked = (id: string) => void;
type ButtonClicked = (id: string, button: number) => void;

const shown = new Map<string, Popup>();
const clicked: Clicked[] = [];
const buttonClicked: ButtonClicked[] = [];
let count = 0;
let refuses = false;

const parts = {
  runtime: { id: 'abc', getURL: (path: string) => `chrome-extension://abc${path}` },
  notifications: {
    create: async (id: string, content: object) => {
      if (refuses) throw new Error('refused');
      count += 1;
      shown.set(id, { id, ...content });
      return id;
    },
    clear: async (id: string) => shown.delete(id),
    onClicked: { addListener: (listener: Clicked) => void clicked.push(listener) },
    onButtonClicked: { addListener: (listener: ButtonClicked) => void buttonClicked.push(listener) },
  },
};

Object.assign(globalThis, { chrome: parts });

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

export const popups = {
  open: () => [...shown.values()],
  created: () => count,
  /** Everything that was begun has been done: the queue works in microtasks alone. */
  settled,
  refuse() {
    refuses = true;
  },
  /** Plays a click, on a button or beside them, at the newest listener: an older one belongs to a worker that was stopped. */
  async click(id: string, button?: number) {
    if (button === undefined) clicked.at(-1)?.(id);
    else buttonClicked.at(-1)?.(id, button);
    await settled();
  },
  reset() {
    shown.clear();
    clicked.length = 0;
    buttonClicked.length = 0;
    count = 0;
    refuses = false;
  },
};
