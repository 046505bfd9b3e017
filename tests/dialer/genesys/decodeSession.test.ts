import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSession, decodeWorkspace } from '../../../lib/dialer/genesys/decodeSession';
import { createNotes } from '../support/notes';
import { outboundCall, pushPreview, recordPairs, user, voiceChannel } from '../support/samples';

const silent = (): void => undefined;

describe('the workspace', () => {
  it('SES-1 names the agent and the default place, and reads no password', () => {
    const workspace = decodeWorkspace({ user, configuration: {} }, silent);
    expect(workspace?.agent).toEqual({
      id: '5000',
      userName: 'KateLondon',
      firstName: 'Kate',
      lastName: 'London',
      place: 'Place_5000',
    });
    expect(JSON.stringify(workspace)).not.toContain('never read');
  });

  it.each([
    [{ agentLogin: '5000', employeeId: 'kate' }, '5000'],
    [{ employeeId: 'kate', userName: 'K' }, 'kate'],
    [{ userName: 'K' }, 'K'],
    [{ agentLogin: 5000 }, '5000'],
  ])('SES-1 knows the agent %j as %s', (given, id) => {
    expect(decodeWorkspace({ user: given }, silent)?.agent).toMatchObject({ id, place: null });
  });

  it('SES-1 takes the place of the session over the default one', () => {
    const given = { ...user, activeSession: { currentPlace: 'Desk_9' } };
    expect(decodeWorkspace({ user: given }, silent)?.agent.place).toBe('Desk_9');
  });

  it.each([null, {}, { user: {} }, { user: [user] }, { user: { firstName: 'x' } }])(
    'LIVE-4 is refused as %j',
    (raw) => {
      const { note, reasons } = createNotes();
      expect(decodeWorkspace(raw, note)).toBeNull();
      expect(reasons).toEqual(['workspace: no user']);
    },
  );
});

describe('the account that the dialer gives', () => {
  const activeSession = {
    currentPlace: 'Place_5000',
    dn: voiceChannel,
    calls: [outboundCall, { id: 'x' }],
    media: { channels: [{ name: 'outboundpreview', state: 'Ready', interactions: [pushPreview] }] },
    services: [{ serviceName: 'VOICE', serviceState: 'AVAILABLE' }],
  };

  it('LIVE-2 tells calls, channels and services', () => {
    const body = { status: { code: 0 }, data: { user: { ...user, activeSession }, configuration: {} } };
    expect(decodeSession(body, silent)).toMatchObject({
      agent: { id: '5000' },
      active: {
        calls: [{ id: 'aafd', record: '134/9' }],
        channels: [
          { name: 'voice', status: { is: 'notReady', reason: 'Break' } },
          { name: 'outboundpreview', status: { is: 'ready' } },
        ],
        interactions: [{ id: pushPreview.id, state: 'invited', record: { key: '139/77', origin: 'push' } }],
        services: [{ type: 'ServiceChanged', service: 'VOICE', available: true }],
      },
    });
  });

  it.each([
    ['no part for media', undefined, false],
    ['nothing readable there', 7, false],
    ['no channels', {}, true],
    ['channels without any', { channels: [{ name: 'outboundpreview', state: 'Ready' }] }, true],
  ])('says nothing of push previews where it has %s: %j', (_what, media, saysSo) => {
    const body = { data: { user: { ...user, activeSession: { ...activeSession, media } } } };
    expect(decodeSession(body, silent)?.active?.interactions).toEqual(saysSo ? [] : undefined);
  });

  it('names the agent’s tenant where it is told', () => {
    expect(decodeSession({ data: { user: { ...user, tenantDBID: 101 } } }, silent)?.tenant).toBe('101');
    expect(decodeSession({ data: { user } }, silent)?.tenant).toBeNull();
  });

  it('has calls with campaign and record', () => {
    const calls = [{ ...outboundCall, userData: recordPairs }];
    const body = { data: { user: { ...user, activeSession: { ...activeSession, calls } } } };
    expect(decodeSession(body, silent)?.active?.calls).toMatchObject([
      { campaign: 'CampaignSIP2', record: '139/77', data: { phone: '+33647000' } },
    ]);
  });

  it('LIVE-2 tells that the channels are not logged in', () => {
    expect(decodeSession({ data: { user } }, silent)?.active).toBeNull();
  });

  it('LIVE-4 is read from any body without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (active) => {
        decodeSession({ data: { user: { ...user, activeSession: active } } }, silent);
        decodeSession(active, silent);
      }),
    );
  });
});
