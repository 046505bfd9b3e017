// This Node has no Temporal.
import 'temporal-polyfill/global';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createEngine } from '../engine/engine';
import type { LogEntry } from '../engine/log';
import { createRandom } from '../engine/random';
import type { RecordReport } from '../engine/report';
import { createSwitches, type Switches, switchNames } from '../engine/switches';
import type { Control } from './admin/control';
import { createControl } from './admin/createControl';
import { fitsChoice, type ReportChoice } from './admin/reportChoice';
import { createAlarmClock } from './alarmClock';
import { createGrants } from './auth/grants';
import { createBayeux } from './bayeux';
import { createFaults } from './faults';
import { handleRequest } from './handleRequest';
import { type Listener, listen } from './http/listener';
import { createMail, type Letter } from './mail';
import { type PracticeOptions, resolveOptions } from './options';
import type { PracticeServer } from './practiceServer';
import { createSessions } from './sessions';
import { createTraffic, type TrafficEntry } from './traffic';
import { buildLate } from './workspace/activation';
import { initialization, tellDesktop, tellInitialization, tellStates } from './workspace/events';
import { createOptionStore } from './workspace/optionStore';
import { openSession } from './workspace/session';

/** A running practice dialer. */
export interface PracticeDialer {
  /** Base address without a trailing slash: what a desktop is configured with. */
  url: string;
  port: number;
  /** The administrator's page. */
  adminUrl: string;
  admin: Control;
  log(): readonly LogEntry[];
  /** Resolves with the first entry, past or future, that fits. Nothing is polled. */
  waitFor(fits: (entry: LogEntry) => boolean): Promise<LogEntry>;
  /** Every record, or those that fit all that is named, in the order of the lists. */
  report(which?: ReportChoice): RecordReport[];
  /** Puts the dialer's clock forward by so many milliseconds: what comes due meanwhile is carried out at once. */
  moveClock(ms: number): void;
  /** Sets switches; those that are not named stay. */
  set(switches: Partial<Switches>): void;
  traffic(): readonly TrafficEntry[];
  /** Calls back with each event from now on, as it is handed to the push channel. Returns a function that ends it. */
  watchEvents(listener: (letter: Letter) => void): () => void;
  stop(): Promise<void>;
}

/** Starts a practice dialer on 127.0.0.1. Rejects when the port is taken. */
export async function startPracticeDialer(options: PracticeOptions = {}): Promise<PracticeDialer> {
  const resolved = resolveOptions(options);
  const switches = createSwitches(resolved.switches);
  // How far the dialer's clock is ahead. Sign-in goes by the real one: nobody's session ends because a test looks at tomorrow.
  let ahead = 0;
  const now = () => resolved.now() + ahead;

  const engine = createEngine({
    now,
    random: createRandom(resolved.seed),
    switches,
    agents: resolved.agents,
    campaigns: resolved.campaigns,
    callPlan: resolved.calls,
    tell: (event) => tellDesktop(server, event),
    option: (agent, name) => server.optionStore.of(agent, name),
    onPlan: () => clock.set(),
  });
  const clock = createAlarmClock({ ...engine, now });
  for (const { name, status = 'running' } of resolved.campaigns) {
    const campaign = engine.world.campaigns.get(name);
    if (!campaign || status === 'unloaded') continue;
    campaign.status = status;
    campaign.lastEvent = status === 'running' ? 'CampaignStarted' : 'CampaignLoaded';
  }

  const traffic = createTraffic((key) => {
    if (server.attachedKeys.has(key)) return true;
    for (const { lists } of engine.world.campaigns.values())
      for (const { list } of lists) if (list.fields.some(({ name }) => name === key)) return true;
    return false;
  });
  const watchers = new Set<(letter: Letter) => void>();
  const bayeux = createBayeux({
    switches,
    pollTimeout: resolved.pollTimeout,
    clientTimeout: resolved.clientTimeout,
    acknowledgements: resolved.acknowledgements,
    sessionOf: (exchange) => openSession(server, exchange),
    onHandshake: (session) => {
      if (switches.deliverUnsubscribed) tellInitialization(server, session.agent);
      if (switches.lateSession) buildLate(server, session);
      else if (switches.deliverUnsubscribed)
        for (const which of ['voice', 'media'] as const) tellStates(server, session.agent, which);
    },
    onSubscribed: (session, channel) => {
      if (switches.deliverUnsubscribed) return;
      if (channel === initialization || channel.endsWith('/**')) tellInitialization(server, session.agent);
      if (switches.lateSession) return;
      if (channel === '/workspace/v3/voice') tellStates(server, session.agent, 'voice');
      if (channel === '/workspace/v3/media') tellStates(server, session.agent, 'media');
    },
  });
  const server: PracticeServer = {
    options: resolved,
    switches,
    engine,
    sessions: createSessions(),
    grants: createGrants(resolved.now),
    bayeux,
    mail: createMail((letter) => {
      traffic.note('out', 'POST /workspace/v3/notifications', letter.channel, letter.data);
      for (const listener of [...watchers]) listener(letter);
      bayeux.deliver(letter);
    }, clock.later),
    optionStore: createOptionStore({
      groups: [...new Set(resolved.agents.flatMap(({ groups }) => groups))],
      agents: resolved.agents.map(({ userName }) => userName),
      application: resolved.settings,
      ofAgents: resolved.agentSettings,
    }),
    control: undefined as unknown as Control,
    traffic,
    answerFaults: createFaults(),
    responseFaults: createFaults(),
    downServices: new Set(),
    hiddenCalls: new Set(),
    swallowedEvents: new Map(),
    attachedKeys: new Set(),
    favourites: new Map(),
    allowedOrigins: resolved.allowedOrigins,
    failingInitializations: 0,
    refuseSignIn: false,
    current: { operationId: null },
    now,
    moveClock(ms) {
      // What is due by now belongs to the time before: done after the move, it would find an agent's rest over, or an alert.
      engine.advance();
      ahead += ms;
      engine.advance();
      clock.set();
    },
    later: clock.later,
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => void handleRequest(server, request, response);
  const listener: Listener = await listen(resolved.port, answer).catch((error: unknown) => {
    bayeux.close();
    throw error;
  });
  server.control = createControl(server, () => listener);
  const url = `http://127.0.0.1:${listener.port}`;
  return {
    url,
    port: listener.port,
    adminUrl: `${url}/practice/`,
    admin: server.control,
    log: () => engine.world.log.entries(),
    waitFor: (fits) =>
      new Promise((resolve) => {
        const past = engine.world.log.entries().find(fits);
        if (past) {
          resolve(past);
          return;
        }
        const end = engine.world.log.watch((entry) => {
          if (!fits(entry)) return;
          end();
          resolve(entry);
        });
      }),
    report: (which = {}) => engine.report().filter((record) => fitsChoice(record, which)),
    moveClock: (ms) => server.control.moveClock(ms),
    set(settings) {
      for (const name of switchNames) if (settings[name] !== undefined) server.control.setSwitch(name, settings[name]);
    },
    traffic: () => traffic.entries(),
    watchEvents(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    async stop() {
      clock.stop();
      bayeux.close();
      await listener.stop();
    },
  };
}
