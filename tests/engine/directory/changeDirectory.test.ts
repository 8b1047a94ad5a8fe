import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { OrganisationId } from '../../../domain/ids.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
beforeEach(async () => {
  test = await openTestVault();
});
afterEach(() => test.close());

const own: Organisation = {
  id: OrganisationId.parse('firm-shili'),
  name: '示例小额贷款有限公司',
  aliases: ['示例快贷'],
  formerNames: [],
  category: '消费金融与网贷',
  website: null,
  numbers: [
    {
      number: '0571-2888 0000',
      normalised: '',
      use: 'collection',
      source: '本所致电核实',
      checkedOn: '2026-11-20',
      status: 'verified',
    },
  ],
  domains: [],
  apps: [],
  licences: [],
  note: '',
  source: '本所登记',
  checkedOn: '2026-11-20',
  status: 'verified',
};
const save = (organisation: Organisation, reason = '来函所载') =>
  test.client.directory.save({ commandId: test.commandId(), organisation, reason });

describe('the directory of a firm', () => {
  it('takes an entry of its own, which numbers and names are then matched with', async () => {
    await save(own);
    const { organisation, origin } = await test.client.directory.get({ organisationId: own.id });
    expect(origin).toBe('added');
    expect(organisation.numbers[0]?.normalised).toBe('057128880000');
    const [match] = await test.client.directory.matchNumbers({ numbers: ['0571 28880000'] });
    expect(match).toMatchObject({ organisationName: own.name, use: 'collection' });
  });

  it('keeps the shipped entry under a change and brings it back', async () => {
    const shipped = (await test.client.directory.list()).find(({ name }) => name === '支付宝');
    if (!shipped) throw new Error('支付宝 ships');
    await save({ ...shipped, note: '2026-11 电话核实' }, '重新核对');
    const changed = await test.client.directory.get({ organisationId: shipped.id });
    expect(changed).toMatchObject({
      origin: 'changed',
      organisation: { note: '2026-11 电话核实' },
    });
    const restore = () =>
      test.client.directory.restore({ commandId: test.commandId(), organisationId: shipped.id });
    await restore();
    const back = await test.client.directory.get({ organisationId: shipped.id });
    expect(back).toMatchObject({ origin: 'shipped', organisation: shipped });
    await expect(restore()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leaves out what was withdrawn, says why, and stands in the audit', async () => {
    const [first] = await test.client.directory.list();
    if (!first) throw new Error('a directory ships');
    const organisationId = first.id;
    await test.client.directory.withdraw({
      commandId: test.commandId(),
      organisationId,
      reason: '号码已停用',
    });
    await expect(test.client.directory.get({ organisationId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await test.client.directory.withdrawn()).toEqual([
      { organisationId, name: first.name, reason: '号码已停用' },
    ]);
    const entries = await test.client.audit.list({ beforeSeq: null, limit: 5 });
    expect(JSON.stringify(entries)).toContain('号码已停用');
  });

  it('refuses a number that is none, and a name that another entry has', async () => {
    const [number] = own.numbers;
    if (!number) throw new Error('one number');
    await expect(save({ ...own, numbers: [{ ...number, number: '客服' }] })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      data: { fields: ['numbers.0.number'] },
    });
    await expect(save({ ...own, name: '支付宝' })).rejects.toMatchObject({
      data: { fields: ['name'] },
    });
  });
});
