import { describe, expect, it } from 'vitest';
import { RecipientKind } from '../../../domain/documents/recipients.ts';
import { deliveryWays } from '../../../domain/packs/deliveryWays.ts';
import { missingNamed } from '../../../domain/packs/missingNamed.ts';
import { huabeiFacts, minimalFacts } from '../documents/sampleFacts.ts';

describe('where the papers of a pack go', () => {
  it('is told for every channel in whole sentences, an address nobody checked as 待核实', () => {
    for (const kind of RecipientKind.options) {
      const ways = deliveryWays(minimalFacts(), kind);
      expect(ways.length, kind).toBeGreaterThan(0);
      for (const way of ways) expect(way, kind).toMatch(/。$/);
      for (const way of ways.filter((text) => text.includes('地址：'))) {
        expect(way, kind).toContain('待核实');
      }
    }
  });

  it('names the hotline of an institution with the day it was checked, and none that was not', () => {
    const facts = huabeiFacts();
    facts.institution.officialNumbers = [
      { number: '0000-95001', source: '示例官网', checkedOn: '2026-11-20' },
    ];
    expect(deliveryWays(facts, 'institution')[0]).toBe(
      '客服电话：0000-95001（2026-11-20核对，来源：示例官网）。',
    );
    facts.institution.officialNumbers = [];
    expect(deliveryWays(facts, 'institution')[0]).toContain('待核实');
  });

  it('takes a collector’s address from the case, to be looked at before anything is sent', () => {
    const facts = minimalFacts();
    facts.details = { collectorAddress: '示例市示例路9号' };
    expect(deliveryWays(facts, 'collector')[0]).toContain(
      '示例市示例路9号（本案登记，寄出前核对）',
    );
  });
});

describe('a missing value in the list of a pack', () => {
  it('says of which item or contact it is', () => {
    const facts = huabeiFacts();
    const [item] = facts.evidence;
    const [contact] = facts.contacts;
    if (!item || !contact) throw new Error('the sample has both');
    const medium = { fieldId: `evidence.${item.id}.medium`, label: '原始存储介质', where: '' };
    expect(missingNamed(facts, medium).label).toBe(
      `证据${item.number}“${item.title}”：原始存储介质`,
    );
    const number = { fieldId: `contact.${contact.id}.fromNumber`, label: '对方号码', where: '' };
    expect(missingNamed(facts, number).label).toMatch(/^\d{4}年.*：对方号码$/);
    const name = { fieldId: 'client.name', label: '当事人姓名', where: '' };
    expect(missingNamed(facts, name)).toBe(name);
  });
});
