import { en } from '../../../lib/i18n/en';
import type { PracticeSet } from '../../../lib/practice/server/start/startPracticeSet';
import { field } from './bidi';
import type { Firefox } from './firefox';

/** Tells Firefox of the dialer, and signs kate in; resolves to the contexts of the two pages of the extension. */
export async function signIn(browser: Firefox, { dialer }: PracticeSet): Promise<{ options: string; popup: string }> {
  const options = await browser.open(`${browser.base}options.html`);
  await fill(browser, options, 'server', dialer.url);
  await browser.click(options, 'document.querySelector("#connection form [type=submit]")');
  await shows(browser, options, en.options.saved);

  const popup = await browser.open(`${browser.base}popup.html`);
  await shows(browser, popup, en.signIn.title);
  const loaded = browser.bidi.next('browsingContext.load', (event) =>
    String(field(event, 'url')).startsWith(`${dialer.url}/auth/`),
  );
  await browser.click(popup, buttonSaying(en.signIn.button));
  const window = String(field(await loaded, 'context'));
  await fill(browser, window, 'username', 'kate');
  await fill(browser, window, 'password', 'kate');
  await browser.click(window, 'document.querySelector("[type=submit]")');
  await shows(browser, popup, 'Kate London');
  await shows(browser, popup, 'Spring renewal');
  return { options, popup };
}

/** The sample CRM under the dialer's host: Firefox has asked for that one, and its pattern stands for every port. */
export async function openCrm(browser: Firefox, set: PracticeSet, options: string): Promise<FirefoxCard> {
  const origin = `http://127.0.0.1:${set.crm.port}`;
  const address = `${origin}/contacts/C-1001`;
  const page = await browser.open(address);
  const [site] = set.settings.sites;
  const settings = { ...set.settings, sites: [{ ...site, origin }] };
  const saving = `browser.runtime.sendMessage(${JSON.stringify({ kind: 'saveSettings', settings })})`;
  if (field(await browser.evaluate(options, saving), 'done') !== true) throw new Error('The site was not saved.');
  return { page, ...cardOn(browser, { options, page, address }) };
}

export interface FirefoxCard {
  /** The page's context. */
  page: string;
  /** The value of an expression about the card, which is `root` in it, or of the promise that it is. */
  evaluate(expression: string): Promise<unknown>;
  /** Resolves when a condition holds. */
  shown(condition: string): Promise<void>;
  /** A real click in the middle of the element that the expression names, once it is there. */
  click(expression: string): Promise<void>;
}

/** The card's shadow root is closed to the page and to the driver, but not to the extension's own scripts: Firefox opens it to those. */
function cardOn(
  browser: Firefox,
  { options, page, address }: { options: string; page: string; address: string },
): Omit<FirefoxCard, 'page'> {
  const evaluate = (expression: string) =>
    browser.evaluate(
      options,
      `browser.tabs.query({})
        .then((tabs) => browser.scripting.executeScript({
          target: { tabId: tabs.find(({ url }) => url === ${JSON.stringify(address)}).id },
          func: async () => {
            const root = document.querySelector('dialbridge-overlay').openOrClosedShadowRoot;
            return ${expression};
          },
        }))
        .then(([{ result, error }]) => {
          if (error !== undefined) throw new Error(String(error));
          return result;
        })`,
    );
  const shown = async (condition: string) => {
    await evaluate(`await ${untilIn('root', condition)}`);
  };
  return {
    evaluate,
    shown,
    async click(expression) {
      await shown(`${expression} != null`);
      await browser.clickWhere(
        page,
        (spot) => evaluate(spot(expression)),
        () => evaluate('globalThis.wasReached !== false'),
      );
    },
  };
}

/** The button that says this, as an expression in a page, or in a part of one. */
export const buttonSaying = (text: string, within = 'document'): string =>
  `[...${within}.querySelectorAll('button, [role^=menuitem]')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(${JSON.stringify(text)}))`;

/** Types a value as a person would leave it: set, and told to the page. */
export async function fill(browser: Firefox, context: string, name: string, value: string): Promise<void> {
  await shown(browser, context, `document.querySelector('input[name=${name}]')`);
  await browser.evaluate(
    context,
    `(() => { const f = document.querySelector('input[name=${name}]'); f.value = ${JSON.stringify(value)}; f.dispatchEvent(new InputEvent('input', { bubbles: true })); })()`,
  );
}

export const shows = (browser: Firefox, context: string, text: string): Promise<void> =>
  shown(browser, context, `document.body.innerText.includes(${JSON.stringify(text)})`);

/** Waits inside the page until a condition holds: it is looked at after every change of the page. */
export async function shown(browser: Firefox, context: string, condition: string): Promise<void> {
  await browser.evaluate(context, untilIn('document', condition));
}

const untilIn = (whole: string, condition: string): string =>
  `new Promise((resolve) => {
    const look = () => (${condition}) && (watch.disconnect(), resolve(true));
    const watch = new MutationObserver(look);
    watch.observe(${whole}, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  })`;
