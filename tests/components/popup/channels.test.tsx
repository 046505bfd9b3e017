// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../lib/session/campaign';
import { campaign, emily, openSession, recordOf } from '../support/fakes';
import { nameOf } from '../support/screen';
import { drawPopup } from './drawPopup';

const offering = (each: readonly ('ready' | 'notReady' | 'afterCallWork' | 'doNotDisturb')[], all = each) => {
  const session = openSession();
  return { ...session, allowances: { ...session.allowances, offeredStates: { each, all } } };
};

describe('My Channels', () => {
  it('SES-3 offers the states that the administrator lets agents choose, for one channel and for all together', () => {
    const { click, roles } = drawPopup(offering(['ready', 'afterCallWork'], ['notReady']));
    click('Voice: Ready');
    expect(roles('menuitemradio').map(nameOf)).toEqual(['Ready', 'After-call work']);
    click('Set both');
    expect(roles('menuitemradio').map(nameOf)).toEqual([
      'Not Ready',
      'Not Ready: Break',
      'Not Ready: Lunch',
      'Not Ready: Training',
    ]);
  });

  it('SES-3 has no way to set all channels where none is offered', () => {
    expect(drawPopup(offering(['ready'], [])).hasButton('Set both')).toBe(false);
  });

  it('SES-3 sets what comes after the record, and shows that it is set', () => {
    const session = openSession({ records: [recordOf(emily)] });
    const { click, role, show, hasButton, intents } = drawPopup(session);
    click('Not ready after this record');
    click(role('menuitemradio', 'After-call work'));
    expect(intents.desk.orders).toEqual([{ type: 'SetAfterRecord', target: { is: 'afterCallWork' } }]);
    show({ ...session, afterRecord: { is: 'afterCallWork' } });
    expect(hasButton('After this record: After-call work')).toBe(true);
    // What was set stays in sight, with a record or without.
    show({ ...session, records: [], afterRecord: { is: 'afterCallWork' } });
    expect(hasButton('After this record: After-call work')).toBe(true);
    show({ ...session, records: [] });
    expect(hasButton('Not ready after this record')).toBe(false);
  });
});

describe('My Campaigns', () => {
  const listed = (mode: Campaign['mode'], more: Partial<Campaign> = {}) =>
    openSession({ campaigns: [{ ...campaign('Renewals', 'running', mode), ...more }] });

  it.each([
    ['AUTO-7', 'predictive'],
    ['AUTO-7', 'progressive'],
    ['PUSH-5', 'pushPreview'],
  ] as const)('%s says stopped and resumes: %s', (_, mode) => {
    const { click, text, intents } = drawPopup(listed(mode, { joined: true, stopped: true }));
    expect(text()).toContain('Stopped by you');
    click('Resume: Renewals');
    expect(intents.desk.orders).toEqual([{ type: 'JoinCampaign', campaign: 'Renewals', becomeReady: true }]);
  });

  it('PULL-7 asks again for the records of a preview campaign that was stopped', () => {
    const { hasButton } = drawPopup(listed('preview', { stopped: true }));
    expect(hasButton('Get Record: Renewals')).toBe(true);
    expect(hasButton('Resume: Renewals')).toBe(false);
  });

  it('CAMP-7 shows the new mode and its controls when the mode changes', () => {
    const { show, text, hasButton } = drawPopup(listed('preview', { joined: true }));
    expect(text()).toContain('Manual');
    expect(hasButton('Get Record: Renewals')).toBe(true);
    show(listed('progressive', { joined: false }));
    expect(text()).toContain('Automatic');
    expect(text()).toContain('Progressive');
    expect(hasButton('Get Record: Renewals')).toBe(false);
    expect(hasButton('OK: Renewals')).toBe(true);
  });
});
