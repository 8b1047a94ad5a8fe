import { describe, expect, it } from 'vitest';
import {
  type ClientMark,
  hasSeveralClients,
  isSameClient,
} from '../../../domain/links/sameClient.ts';

const mark = (clientName: string, clientIdNumber = '', clientPhone = ''): ClientMark => ({
  clientName,
  clientIdNumber,
  clientPhone,
});
const ID = '11010119900307003X';
const OTHER_ID = '110101198805050019';

describe('two matters of one client', () => {
  it('are known by the name, as long as no number says otherwise', () => {
    expect(isSameClient(mark('林小满', ID), mark('林小满'))).toBe(true);
    expect(isSameClient(mark('林小满', ID), mark('林小满', ID.toLowerCase()))).toBe(true);
    expect(isSameClient(mark('林小满', ID), mark('林小满', OTHER_ID))).toBe(false);
    expect(
      isSameClient(mark('林小满', '', '170 0000 0001'), mark('林小满', '', '17000000001')),
    ).toBe(true);
    expect(isSameClient(mark('林小满', '', '17000000001'), mark('林小满', '', '17000000002'))).toBe(
      false,
    );
    expect(isSameClient(mark('林小满', ID), mark('罗春和', ID))).toBe(false);
    expect(isSameClient(mark(''), mark(''))).toBe(false);
  });

  it('are no coincidence by themselves', () => {
    expect(hasSeveralClients([mark('林小满', ID), mark('林小满')])).toBe(false);
    expect(hasSeveralClients([mark('林小满', ID), mark('林小满'), mark('罗春和')])).toBe(true);
    expect(hasSeveralClients([])).toBe(false);
  });
});
