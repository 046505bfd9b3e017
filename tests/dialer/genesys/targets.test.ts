import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../lib/dialer/genesys/answer';
import { decodeAnswer } from '../../../lib/dialer/genesys/answer';
import { decodeTargets } from '../../../lib/dialer/genesys/decodeTargets';
import { askName, findTargets } from '../../../lib/dialer/genesys/findTargets';
import type { Agent } from '../../../lib/session/agent';
import { createNotes } from '../support/notes';

const silent = (): void => undefined;
const body = (targets: unknown) => ({ status: { code: 0 }, data: { targets, totalMatches: 1 } });
const decode = (targets: unknown, kind: 'agent' | 'favourite' = 'agent') =>
  decodeTargets(body(targets), kind, null, silent);

/** As the official client's model Target has it, with the availability that the simulator fills in. */
const smith = {
  DBID: 103,
  name: 'John Smith',
  type: 'agent',
  firstName: 'John',
  lastName: 'Smith',
  employeeId: 'E5001',
  userName: 'JohnSmith',
  switchName: 'SIP_Switch',
  availability: {
    channels: [
      { name: 'outboundpreview', activity: 'Idle', available: true, userState: { state: 'Ready' } },
      { name: 'voice', activity: 'Idle', available: true, userState: { state: 'Ready' }, phoneNumber: '5001' },
    ],
  },
};
const voice = (more: object) => ({ availability: { channels: [{ ...smith.availability.channels[1], ...more }] } });

describe('a target', () => {
  it('CALL-2a is an agent with name, number and whether they are there', () => {
    expect(decode([smith])).toEqual([{ kind: 'agent', number: '5001', name: 'John Smith', presence: 'ready' }]);
  });

  it('CALL-2a is whom the simulator names: a whole user, without availability when logged out', () => {
    const user = {
      DBID: 104,
      userName: 'MarySue',
      firstName: 'Mary',
      lastName: 'Sue',
      agentLogin: '5002',
      password: 'x',
    };
    expect(decode([user])).toEqual([{ kind: 'agent', number: '5002', name: 'Mary Sue', presence: 'unknown' }]);
  });

  it('CALL-2a is a favourite, with each of its numbers', () => {
    const favourite = {
      type: 'custom-contact',
      id: '03470f34',
      firstName: 'Kate',
      lastName: 'London',
      phoneNumbers: ['+33298025000', '+33298025000', 33298025001],
      emailAddresses: ['kate@example.org'],
      favoriteDisplayName: 'Billing',
      category: 'SIP',
    };
    expect(decode([favourite], 'favourite')).toEqual(
      ['+33298025000', '33298025001'].map((number) => ({
        kind: 'favourite',
        number,
        name: 'Billing',
        presence: 'unknown',
      })),
    );
    const client = { type: 'CUSTOM_CONTACT', id: '1', firstName: 'Night', lastName: 'desk', numbers: ['+4471'] };
    expect(decode([client], 'favourite')).toMatchObject([{ number: '+4471', name: 'Night desk' }]);
  });

  it.each([
    [voice({}), 'ready'],
    [voice({ available: undefined }), 'ready'],
    [voice({ available: false }), 'notReady'],
    [voice({ available: 'false' }), 'notReady'],
    [voice({ userState: { state: 'NotReady' } }), 'notReady'],
    [voice({ userState: { state: 'LoggedOut' }, activity: 'HandlingInboundCall' }), 'signedOut'],
    [voice({ activity: 'HandlingOutboundCall', available: false }), 'onCall'],
    [voice({ activity: 'CallOnHold', userState: { state: 'NotReady' } }), 'onCall'],
    [voice({ userState: undefined }), 'unknown'],
    [voice({ userState: 'Ready' }), 'unknown'],
    [{ availability: { channels: [] }, number: '5001' }, 'signedOut'],
    [{ availability: {}, number: '5001' }, 'signedOut'],
    [{ availability: null, number: '5001' }, 'unknown'],
    [{ availability: 'yes', number: '5001' }, 'unknown'],
  ])('CALL-2a of %j is %s', (more, presence) => {
    expect(decode([{ ...smith, ...more }])).toMatchObject([{ number: '5001', presence }]);
  });

  it.each([
    [{ name: 'Nobody' }, []],
    [{ name: 'Letters', number: 'ask the desk' }, []],
    [{ name: 'Long', number: '1'.repeat(41) }, []],
    [{ number: '+4471' }, [{ number: '+4471', name: '' }]],
    [{ number: ' 5001 ', userName: 'jane' }, [{ number: '5001', name: 'jane' }]],
    [{ number: ['5001'], name: 'Wrong type' }, []],
    [{ number: '5001', name: 'K'.repeat(5000) }, [{ name: 'K'.repeat(120) }]],
    [{ number: '5001', firstName: {}, lastName: 7, name: 'Jane' }, [{ name: '7' }]],
    [null, []],
    ['5001', []],
    [[smith], []],
  ])('LIVE-4 written as %j is what can be used of it', (raw, targets) => {
    expect(decode([raw])).toMatchObject(targets);
  });

  it.each([null, {}, { data: null }, body(null), body({}), body('many'), [], 'html'])(
    'LIVE-4 out of %j is none, with a note',
    (raw) => {
      const { note, reasons } = createNotes();
      expect(decodeTargets(raw, 'agent', null, note)).toBeNull();
      expect(reasons).toEqual(['targets: no list']);
    },
  );

  it('LIVE-4 whatever is in the answer, nothing throws, and what is told can be dialed', () => {
    const part = fc.constantFrom(
      'number',
      'agentLogin',
      'phoneNumbers',
      'numbers',
      'availability',
      'name',
      'firstName',
    );
    fc.assert(
      fc.property(fc.array(fc.dictionary(part, fc.jsonValue())), (targets) => {
        for (const { number } of decode(targets, 'favourite') ?? []) expect(number).toMatch(/\d/);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (raw) => void decodeTargets(raw, 'agent', null, silent)));
  });
});

/** A server that answers each path as told, and what it was asked. */
function server(answers: { agents?: Answer; favourites?: Answer }) {
  const asked: string[] = [];
  const nothing: Answer = { is: 'silent', why: 'timeout' };
  const get = async (path: string): Promise<Answer> => {
    asked.push(path);
    return (path.includes('personal-favorites') ? answers.favourites : answers.agents) ?? nothing;
  };
  return { get, asked };
}
const says = (targets: unknown) => decodeAnswer(200, 'application/json', JSON.stringify(body(targets)));
const desk = { favoriteDisplayName: 'Billing', phoneNumbers: ['+44 20 7946 0902'] };

describe('a target with a name that does harm', () => {
  it('LIVE-4 is shown by what can be read of it', () => {
    const name = '\u202eJohn\u2069\n Smith\u200e';
    expect(decode([{ ...smith, firstName: name, lastName: '' }])).toMatchObject([{ name: 'John Smith' }]);
    expect(decode([{ ...smith, firstName: 'J'.repeat(100_000) }])?.[0]?.name).toHaveLength(120);
    expect(decode([{ ...smith, ...voice({ phoneNumber: '\u202e5001' }) }])).toMatchObject([{ number: '5001' }]);
  });
});

describe('a search for targets', () => {
  it('CALL-2a without text has the favourites alone, and asks for nothing else', async () => {
    const { get, asked } = server({ agents: says([smith]), favourites: says([desk]) });
    expect(await findTargets(get, '  ', null, silent)).toMatchObject([{ kind: 'favourite', name: 'Billing' }]);
    expect(asked).toEqual(['/workspace/v3/targets/personal-favorites?limit=50']);
  });

  it.each([
    ['bill', ['Billing', 'John Smith']],
    ['79460902', ['Billing', 'John Smith']],
    ['0', ['John Smith']],
    ['smith', ['John Smith']],
  ])('CALL-2a for %j has the favourites that match before the agents whom the server found', async (text, names) => {
    const { get } = server({ agents: says([smith]), favourites: says([desk]) });
    expect((await findTargets(get, text, null, silent))?.map(({ name }) => name)).toEqual(names);
  });

  it('CALL-2a asks with all that was typed, whatever is in it', async () => {
    const { get, asked } = server({ agents: says([]), favourites: says([]) });
    await findTargets(get, ' O’Neill & 山下 ', null, silent);
    const { searchParams } = new URL(asked[0] ?? '', 'https://dialer.example');
    expect(Object.fromEntries(searchParams)).toEqual({ searchTerm: 'O’Neill & 山下', types: 'agent', limit: '20' });
  });

  it('CALL-2a names an agent who is a favourite too once, and says whether they are there', async () => {
    const both = { favoriteDisplayName: 'John, nights', phoneNumbers: ['5001'] };
    const { get } = server({ agents: says([smith]), favourites: says([both]) });
    expect(await findTargets(get, 'john', null, silent)).toEqual([
      { kind: 'favourite', number: '5001', name: 'John, nights', presence: 'ready' },
    ]);
  });

  it('CALL-2a has twenty at most, of however many the server sends', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      ...smith,
      ...voice({ phoneNumber: `${6000 + index}` }),
    }));
    const { get } = server({ agents: says(many), favourites: says([desk]) });
    expect(await findTargets(get, 'john', null, silent)).toHaveLength(20);
  });

  const kate: Agent = { id: '5000', userName: 'kate', firstName: 'John', lastName: 'Smith', place: null };
  it.each([
    ['user name', { userName: 'Kate' }, 0],
    ['employee id', { employeeId: '5000' }, 0],
    ['login', { agentLogin: 5000 }, 0],
    ['nothing but the name of a person', {}, 1],
  ])('CALL-2a never names the agent themselves, known by %s', async (_what, known, count) => {
    const { get } = server({ agents: says([{ ...smith, ...known }]), favourites: says([]) });
    expect(await findTargets(get, 'john', kate, silent)).toHaveLength(count);
  });

  it.each([
    ['personal-favorites', ['John Smith']],
    ['searchTerm', ['Billing']],
  ])('CALL-2a has what comes in time where the other half hangs: %s', async (hanging, names) => {
    vi.useFakeTimers();
    const { get } = server({ agents: says([smith]), favourites: says([desk]) });
    const half = (path: string) => (path.includes(hanging) ? new Promise<Answer>(() => undefined) : get(path));
    const found = findTargets(half, 'i', null, silent);
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await found)?.map(({ name }) => name)).toEqual(names);
    vi.useRealTimers();
  });

  it.each<[string, Answer | undefined, Answer | undefined, number | null]>([
    ['neither is answered', undefined, undefined, null],
    ['both are refused', decodeAnswer(503, '', ''), decodeAnswer(404, '', 'Not Found'), null],
    ['one is a page', decodeAnswer(200, 'text/html', '<html>'), says([desk]), 1],
    ['one is an envelope that refuses', decodeAnswer(200, '', '{"status":{"code":500}}'), says([desk]), 1],
    ['there are no favourites', says([smith]), decodeAnswer(501, 'text/plain', 'Not Implemented'), 1],
  ])('CALL-2a says what it can where %s', async (_what, agents, favourites, count) => {
    const { note, reasons } = createNotes();
    const { get } = server({ ...(agents ? { agents } : {}), ...(favourites ? { favourites } : {}) });
    const found = await findTargets(get, 'i', null, note);
    expect(found?.length ?? null).toBe(count);
    expect(reasons.includes('targets: no answer')).toBe(count === null);
  });
});

describe('the name to a number', () => {
  it.each([
    ['5001', says([{ ...smith, ...voice({ phoneNumber: '5099' }) }, smith]), 'John Smith'],
    ['5001', says([{ ...smith, ...voice({ phoneNumber: '5099' }) }]), null],
    ['5001', says([]), null],
    ['5001', decodeAnswer(404, 'text/html', '<h1>Not Found</h1>'), null],
    ['+44 20 7946 0902', says([{ name: 'Claire', number: '02079460902' }]), 'Claire'],
  ])('CALL-5 %s is the agent’s whose number it is, or nobody’s', async (number, agents, name) => {
    expect(await askName(server({ agents }).get, number, silent)).toEqual({ type: 'NameTold', number, name });
  });
});
