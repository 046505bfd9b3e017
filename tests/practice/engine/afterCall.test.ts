import { describe, expect, it } from 'vitest';
import { changeVoice } from '../../../lib/practice/engine/agentStates';
import { hangUp, ringAgent } from '../../../lib/practice/engine/calls';
import { answerAfter, benchOf, callOf, close, ready, use } from '../support/delivery';
import type { Bench } from '../support/engine';

const voice = (bench: Bench) => bench.desk('kate').voice;

describe('after-call work', () => {
  const start = (isOn = true) => {
    const bench = benchOf('progressive', 'contactFirst');
    if (isOn) bench.switches.afterCall = 'afterCallWork';
    ready(bench, 'kate');
    bench.pass(answerAfter);
    return bench;
  };

  it.each([
    ['the agent', (bench: Bench) => void use(bench, 'kate', 'release')],
    ['the contact', (bench: Bench) => void hangUp(bench.engine.world, callOf(bench, 'kate')?.id ?? '')],
  ])('begins when %s ends a campaign call, and no call comes until the agent is Ready again', (_who, end) => {
    const bench = start();
    use(bench, 'kate', 'answer');
    end(bench);
    expect(voice(bench)).toMatchObject({ agentState: 'NotReady', workMode: 'AfterCallWork', reason: null });
    expect(close(bench, 'kate', 1)).toBe('RecordProcessedAcknowledge');
    bench.pass(60_000);
    expect(callOf(bench, 'kate')).toBeUndefined();
    ready(bench, 'kate');
    expect(voice(bench)).toMatchObject({ agentState: 'Ready', workMode: null });
    bench.pass(answerAfter);
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Ringing', number: '4472' });
  });

  it('is off unless it is switched on', () => {
    const bench = start(false);
    use(bench, 'kate', 'answer');
    use(bench, 'kate', 'release');
    expect(voice(bench)).toMatchObject({ agentState: 'Ready', workMode: null });
  });

  it('does not begin after a call that was rejected, nor one of no campaign, nor for who is Not Ready', () => {
    const bench = start();
    use(bench, 'kate', 'release');
    expect(voice(bench).agentState).toBe('Ready');
    const other = benchOf('preview', 'contactFirst');
    other.switches.afterCall = 'afterCallWork';
    ready(other, 'kate');
    ringAgent(other.engine.world, other.desk('kate'), '4479');
    use(other, 'kate', 'answer');
    use(other, 'kate', 'release');
    expect(voice(other).agentState).toBe('Ready');
    const third = start();
    use(third, 'kate', 'answer');
    changeVoice(third.engine.world, third.desk('kate'), { verb: 'not-ready', reason: 'Break', workMode: null });
    use(third, 'kate', 'release');
    expect(voice(third)).toMatchObject({ agentState: 'NotReady', reason: 'Break', workMode: null });
  });
});
