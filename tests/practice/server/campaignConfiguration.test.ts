import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeFields } from '../../../lib/dialer/genesys/decodeFields';
import { parseCallingList } from '../../../lib/practice/engine/callingList';
import { fieldModes } from '../../../lib/practice/engine/switches';
import { exampleList, exampleLists } from '../../../lib/practice/server/examples';
import { unlisted } from '../../../lib/practice/server/protocolList';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { dispositionOptions } from '../../../lib/practice/server/workspace/businessAttributes';
import { type Desktop, openSession } from '../support/desktop';
import { campaignOf } from '../support/lists';

const head =
  'name,phone_1,time_zone,from,until,crm_id:varchar(12) read-only label CRM id,due:datetime nullable,visits:int,balance:float,grade:char,plan:varchar(40) mandatory label Plan';
const list = parseCallingList(`${head}\nAnn,4471,Europe/London,00:00,24:00,C-1,,1,2.5,A,Basic`);

describe('the configuration of a campaign', () => {
  let dialer: PracticeDialer;
  let kate: Desktop;
  beforeEach(async () => {
    if (!list.ok) throw new Error(JSON.stringify(list.problem));
    dialer = await startPracticeDialer({ campaigns: [campaignOf(list.value, { name: 'Spring / 春' })] });
    kate = await openSession(dialer, 'kate');
  });
  afterEach(async () => {
    await kate.signOff();
    await dialer.stop();
  });
  const ask = async () =>
    (await kate.get(`/workspace/v3/campaigns/${encodeURIComponent('Spring / 春')}/configuration`)).json;
  type Field = Record<string, unknown>;
  const fieldsOf = (answer: Record<string, unknown>): Field[] => {
    const data = answer.data as {
      campaign?: { callingLists: { fields: Field[] }[] };
      callingLists?: { fields: Field[] }[];
    };
    return (data.campaign?.callingLists ?? data.callingLists)?.[0]?.fields ?? [];
  };

  it('is the declared model, with what an agent may do beside it, and the dialer’s own fields', async () => {
    const answer = await ask();
    expect(answer).toMatchObject({
      status: { code: 0 },
      data: { name: 'Spring / 春', callingLists: [{ name: 'Spring list' }] },
    });
    const fields = fieldsOf(answer);
    expect(fields.filter(({ isCustomField }) => isCustomField === false).map(({ name }) => name)).toEqual([
      'record_id',
      'contact_info',
      'dial_sched_time',
    ]);
    expect(fields.map(({ name, type }) => [name, type]).slice(3)).toEqual([
      ['crm_id', 'var-char'],
      ['due', 'date-time'],
      ['visits', 'int'],
      ['balance', 'float'],
      ['grade', 'char'],
      ['plan', 'var-char'],
    ]);
    expect(fields.at(-1)).toEqual({
      name: 'plan',
      type: 'var-char',
      sendAttribute: 'plan',
      isCustomField: true,
      isNullable: false,
      length: 40,
      fieldType: 16,
      userProperties: {
        OCServer: { send_attribute: 'plan' },
        'interaction-workspace': { 'read-only': 'false', mandatory: 'true', 'display-name': 'Plan' },
      },
    });
  });

  it('is that model and nothing else where the switch says so', async () => {
    dialer.set({ fieldConfiguration: 'bare' });
    expect(fieldsOf(await ask()).at(-1)).toEqual({
      name: 'plan',
      type: 'var-char',
      sendAttribute: 'plan',
      isCustomField: true,
      isNullable: false,
      length: 40,
    });
  });

  it('is as the simulator has it: no status, no names, booleans as text, and one section inside the other', async () => {
    dialer.set({ fieldConfiguration: 'simulator' });
    const answer = await ask();
    expect(answer).not.toHaveProperty('status');
    const [first, ...others] = fieldsOf(answer);
    expect(first).toEqual({
      type: 'var-char',
      isCustomField: 'true',
      fieldType: 16,
      isNullable: 'false',
      length: 12,
      userProperties: {
        OCServer: {
          send_attribute: 'crm_id',
          'interaction-workspace': { 'read-only': 'true', mandatory: 'false', 'display-name': 'CRM id' },
        },
      },
    });
    expect(others.at(-1)).toMatchObject({
      userProperties: { OCServer: { send_attribute: 'plan' }, 'interaction-workspace': { mandatory: 'true' } },
    });
  });

  it.each(fieldModes)('is read by the extension in every shape: %s', async (fieldConfiguration) => {
    dialer.set({ fieldConfiguration });
    const notes: string[] = [];
    const lists = decodeFields(await ask(), (what) => notes.push(what));
    const rules = Object.values(lists ?? {})[0] ?? [];
    expect(rules.map(({ name, type }) => [name, type])).toEqual([
      ['crm_id', 'varchar'],
      ['due', 'datetime'],
      ['visits', 'int'],
      ['balance', 'float'],
      ['grade', 'char'],
      ['plan', 'varchar'],
    ]);
    // The bare model cannot say what an agent may do.
    const isBare = fieldConfiguration === 'bare';
    expect(rules.map(({ isReadOnly }) => isReadOnly)).toEqual([!isBare, false, false, false, false, false]);
    expect(rules.at(-1)).toMatchObject({ isMandatory: !isBare, label: isBare ? null : 'Plan', length: 40 });
    expect(notes).toEqual([]);
    expect(unlisted(dialer.traffic())).toEqual([]);
  });
});

describe('dispositions', () => {
  it('are a business attribute of the configuration, and asked for by options', async () => {
    const dialer = await startPracticeDialer({ settings: dispositionOptions(true) });
    const kate = await openSession(dialer, 'kate');
    const { json } = await kate.get('/workspace/v3/configuration?types=businessAttributes,settings');
    expect(json.data).toMatchObject({
      businessAttributes: [
        {
          name: 'Disposition',
          displayName: 'Disposition',
          values: expect.arrayContaining([{ id: 30_100, name: 'renewed', displayName: 'Renewed', default: false }]),
        },
      ],
    });
    expect(JSON.stringify(json.data)).toContain('interaction.disposition.is-mandatory');
    const plain = await kate.get('/workspace/v3/configuration/business-attributes');
    expect(plain.json.data).toMatchObject({ businessAttributes: [{ name: 'Disposition' }] });
    expect(unlisted(dialer.traffic())).toEqual([]);
    await kate.signOff();
    await dialer.stop();
  });
});

describe.each(exampleLists)('the example list %s', (name) => {
  it('has a typed, a mandatory and a read-only field', () => {
    const { fields } = exampleList(name);
    expect(fields.some(({ type, readOnly }) => (type === 'int' || type === 'datetime') && !readOnly)).toBe(true);
    expect(fields.some(({ mandatory, readOnly }) => mandatory && !readOnly)).toBe(true);
    expect(fields.some(({ readOnly }) => readOnly)).toBe(true);
  });
});
