import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Bidi, connectBidi, field } from './bidi';

/** Where Firefox is: `FIREFOX_PATH`, else on the PATH; null when there is none. */
export async function findFirefox(): Promise<string | null> {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const name of ['firefox-esr', 'firefox']) {
      const path = join(folder, name);
      if (await isProgram(path)) return path;
    }
  }
  return null;
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

export interface Firefox {
  bidi: Bidi;
  /** The extension's own address, with a slash at the end. */
  base: string;
  /** Opens a tab; resolves to its context once the page is loaded. */
  open(address: string): Promise<string>;
  /** The value of an expression in a tab, or of the promise that it is. */
  evaluate(context: string, expression: string): Promise<unknown>;
  /** A real click in the middle of the element that the expression names. */
  click(context: string, expression: string): Promise<void>;
  /**
   * The same, where the element can be seen from elsewhere only.
   * @param look what evaluates the expression that says where an element is and listens to the click
   */
  clickWhere(
    context: string,
    look: (spotOf: (expression: string) => string) => Promise<unknown>,
    wasReached: () => Promise<unknown>,
  ): Promise<void>;
  close(): Promise<void>;
}

/** Inside Firefox an extension has an address of its own, which a preference can fix. */
const uuid = '0f2b9c54-6d31-4a8e-9b57-2f4c8d1e7a60';

/** A browser that asks nobody anything, and whose extensions get the hosts that they ask for after a click. */
const preferences = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'extensions.webextOptionalPermissionPrompts': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.active-protocols': 1,
  'services.settings.server': 'http://localhost:9/',
};

/** Starts a headless Firefox in a new profile with the extension of a folder. */
export async function openFirefox(executable: string, folder: string): Promise<Firefox> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const id = field(field(field(manifest, 'browser_specific_settings'), 'gecko'), 'id');
  if (typeof id !== 'string') throw new Error(`${folder}/manifest.json has no id for Firefox.`);
  const profile = await mkdtemp(join(tmpdir(), 'dialbridge-firefox-'));
  const all = { ...preferences, 'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }) };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));

  const flags = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const child = spawn(executable, [...flags, '--remote-allow-system-access'], {
    env: { ...process.env, HOME: profile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => void child.kill();
  // A run that is cut short takes its browser with it.
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let bidi: Bidi | null = null;
  async function close(): Promise<void> {
    // It answers by closing the connection.
    await bidi?.send('browser.close').catch(() => undefined);
    if (bidi === null) child.kill();
    await ended;
    process.off('exit', kill);
    bidi?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  try {
    const connection = await connectBidi(`${await listeningAddress(child)}/session`);
    bidi = connection;
    await connection.send('session.new', { capabilities: {} });
    await connection.send('session.subscribe', { events: ['browsingContext.load'] });
    await connection.send('webExtension.install', { extensionData: { type: 'path', path: folder } });
    return { bidi: connection, base: `moz-extension://${uuid}/`, ...actionsOf(connection), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function actionsOf(bidi: Bidi): Pick<Firefox, 'open' | 'evaluate' | 'click' | 'clickWhere'> {
  const evaluate: Firefox['evaluate'] = async (context, expression) => {
    const answer = await bidi.send('script.evaluate', {
      target: { context },
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      awaitPromise: true,
    });
    if (field(answer, 'type') === 'exception') {
      throw new Error(String(field(field(answer, 'exceptionDetails'), 'text')));
    }
    const text = field(field(answer, 'result'), 'value');
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  };
  const clickWhere: Firefox['clickWhere'] = async (context, look, wasReached) => {
    // What is clicked may move between the look and the click: a click that did not reach it is made again.
    for (let tries = 0; ; tries += 1) {
      const spot = await look(spotOf);
      const actions = [
        { type: 'pointerMove', x: field(spot, 'x'), y: field(spot, 'y') },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      try {
        await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
      } catch (error) {
        if (!isGone(error)) throw error;
        return;
      }
      if (await wasReached()) return;
      if (tries === 4) throw new Error(`No click reached ${JSON.stringify(spot)} of ${context}.`);
    }
  };
  return {
    evaluate,
    async open(address) {
      const context = field(await bidi.send('browsingContext.create', { type: 'tab' }), 'context');
      if (typeof context !== 'string') throw new Error('Firefox opened no tab.');
      await bidi.send('browsingContext.navigate', { context, url: address, wait: 'complete' });
      return context;
    },
    clickWhere,
    click: (context, expression) =>
      clickWhere(
        context,
        (spotOf) => evaluate(context, spotOf(expression)),
        () => evaluate(context, 'globalThis.wasReached !== false').catch(() => true),
      ),
  };
}

/** A click may end the page it is made in, also before the driver has its answer: then it has reached what it was meant for. */
const isGone = (error: unknown): boolean => String(error).includes('BrowsingContext does no longer exist');

/** Scrolls to an element, listens to the next click on it, and says where its middle is. */
const spotOf = (expression: string): string =>
  `(() => { const e = ${expression}; globalThis.wasReached = false; e.addEventListener('click', () => (globalThis.wasReached = true), { once: true, capture: true }); e.scrollIntoView({ block: 'center' }); const r = e.getBoundingClientRect(); return { x: Math.round(r.x + r.width / 2), y: Math.round(r.y + r.height / 2) }; })()`;

/** Firefox says on its output where it can be spoken to. */
function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (part: Buffer) => {
      output += part.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}:\n${output}`)));
  });
}
