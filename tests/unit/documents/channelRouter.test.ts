import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { type ChannelRoute, routeChannels } from '../../../domain/documents/channelRouter.ts';
import {
  type RecipientKind,
  RecipientKind as RecipientKinds,
  recipientInfo,
} from '../../../domain/documents/recipients.ts';
import { usualPapers } from '../../../domain/packs/pack.ts';
import { TODAY } from './paperSupport.ts';
import {
  at,
  huabeiFacts,
  jiexinFacts,
  minimalFacts,
  paidFacts,
  sampleCheck,
  sampleContact,
} from './sampleFacts.ts';

function route(facts: CaseFacts, kind: RecipientKind, today = TODAY): ChannelRoute {
  const found = routeChannels(facts, today).find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(`no route to ${kind}`);
  return found;
}

function collected(): CaseFacts {
  const facts = jiexinFacts();
  facts.details = {};
  facts.verdict.outcomes = ['B'];
  facts.answers = { ...facts.answers, borrowed: 'yes', callerKnows: [] };
  facts.client.name = '何建民';
  return facts;
}

describe('the channel router', () => {
  it('judges every channel with a whole sentence, the suited ones first', () => {
    for (const facts of [huabeiFacts(), jiexinFacts(), paidFacts(), minimalFacts()]) {
      const routes = routeChannels(facts, TODAY);
      expect(routes.map(({ kind }) => kind).sort()).toEqual([...RecipientKinds.options].sort());
      for (const { reason, kind } of routes) expect(reason, kind).toMatch(/[。）]$/);
      const order = routes.map(({ state }) => ['suited', 'not_yet', 'unsuited'].indexOf(state));
      expect(order).toEqual([...order].sort());
    }
  });

  it('sends one who paid a suspected fraudster to 110 first, and never lets a letter go to the number', () => {
    expect(route(paidFacts(), 'police').reason).toContain('110');
    expect(route(paidFacts(), 'police').papers[0]).toBe('police-report');
    expect(route(paidFacts(), 'collector').state).toBe('unsuited');
  });

  it('wants the institution to be turned to before its regulator, and says from which day', () => {
    const facts = collected();
    expect(route(facts, 'nfra_12378')).toMatchObject({ state: 'not_yet', from: null });
    facts.details = { institutionComplaintOn: '2026-11-10' };
    expect(route(facts, 'nfra_12378')).toMatchObject({ state: 'not_yet', from: '2026-11-26' });
    expect(route(facts, 'nfra_12378', '2026-11-25').state).toBe('not_yet');
    expect(route(facts, 'nfra_12378', '2026-11-26').state).toBe('suited');
    facts.details.institutionReplyOn = '2026-11-20';
    expect(route(facts, 'nfra_12378').reason).toContain('2026年11月20日答复');
    expect(route(facts, 'nfra_12378').state).toBe('suited');
  });

  it('counts the 15 days over a change of month and year', () => {
    const facts = collected();
    facts.details = { institutionComplaintOn: '2025-12-20' };
    expect(route(facts, 'nfra_12378', '2025-12-31').from).toBe('2026-01-05');
  });

  it('takes a complaint for made only where a version was marked as sent, whatever was ticked', () => {
    const facts = collected();
    facts.checks = [sampleCheck('platform_report', 'favourable', '', '2026-11-01')];
    facts.documents = [{ recipientKind: 'institution', complainedOn: null }];
    expect(route(facts, 'nfra_12378')).toMatchObject({ state: 'not_yet', from: null });
    expect(route(facts, 'nfra_12378').reason).toContain('尚无已发出的投诉记录');
    facts.documents = [{ recipientKind: 'institution', complainedOn: '2026-11-03' }];
    expect(route(facts, 'nfra_12378').reason).toContain('已于2026年11月3日向机构投诉，满15日');
  });

  it('sends nobody to the financial regulator over an institution not known to be licensed', () => {
    const facts = collected();
    facts.institution.licensedLender = null;
    expect(route(facts, 'nfra_12378')).toMatchObject({ state: 'not_yet' });
    expect(route(facts, 'market_12315').state).toBe('not_yet');
    facts.institution.licensedLender = true;
    expect(route(facts, 'market_12315').state).toBe('unsuited');
  });

  it('takes 12300 for the carrier’s failure alone, after 15 days', () => {
    const facts = collected();
    expect(route(facts, 'telecom_12300').reason).toContain('先向运营商投诉');
    facts.details = { carrierComplaintOn: '2026-11-01' };
    expect(route(facts, 'telecom_12300')).toMatchObject({ state: 'suited' });
  });

  it('asks for the credit report before a credit objection, and for the objection before the complaint', () => {
    const facts = jiexinFacts();
    facts.details = {};
    expect(route(facts, 'credit_agency')).toMatchObject({ state: 'not_yet' });
    facts.checks.push(sampleCheck('credit_report', 'unfavourable', '', '2026-11-02'));
    expect(route(facts, 'credit_agency')).toMatchObject({ state: 'suited' });
    expect(route(facts, 'pboc_credit').state).toBe('not_yet');
    facts.details = { creditObjectionOn: '2026-11-10' };
    expect(route(facts, 'pboc_credit').from).toBe('2026-12-01');
    expect(route(facts, 'institution').papers).toContain('credit-objection');
  });

  it('tells a debtor’s collector from that of somebody who owes nothing', () => {
    const facts = collected();
    expect(route(facts, 'collector').reason).toContain('按正当方式联系');
    facts.verdict.outcomes = ['C'];
    facts.answers.borrowed = 'no';
    expect(route(facts, 'collector').reason).toContain('不是借款人');
  });

  it('has nothing but the notice to stop for a caller known by a number alone, and ticks no caller', () => {
    const facts = collected();
    facts.case.represented = true;
    expect(route(facts, 'collector')).toMatchObject({
      state: 'suited',
      papers: ['stop-notice'],
      enclosures: [],
    });
    const taken = usualPapers(routeChannels(facts, TODAY)).map((paper) => paper.recipientKind);
    expect(taken).not.toContain('collector');
    expect(taken).toContain('institution');
    facts.details = { collectorName: '某某信用管理有限公司' };
    expect(route(facts, 'collector').papers).toContain('lawyer-letter');
  });

  it('offers papers of a lawyer only where one acts, and an annex of breaches only where there are any', () => {
    const facts = collected();
    facts.case.represented = false;
    const alone = route(facts, 'institution');
    expect(alone.papers).not.toContain('lawyer-letter');
    expect(alone.enclosures.join()).not.toContain('由律师');
    expect(alone.papers).not.toContain('breach-annex');
    const night = { occurredAtMs: at('2026-11-03 22:40'), from: '02200000000' };
    facts.contacts.push(sampleContact(61, { ...night, durationSeconds: 30 }));
    facts.case.represented = true;
    expect(route(facts, 'institution').papers).toEqual(
      expect.arrayContaining(['lawyer-letter', 'authorization', 'breach-annex']),
    );
  });

  it('ticks one paper that speaks a channel, and no channel before what comes first', () => {
    const facts = collected();
    facts.case.represented = true;
    expect(route(facts, 'institution').papers).toContain('lawyer-letter');
    expect(route(facts, 'institution').usual).not.toContain('lawyer-letter');
    expect(route(facts, 'institution').ticked).toBe(true);
    expect(route(facts, 'nfra_12378')).toMatchObject({ ticked: false, first: 'institution' });
    expect(route(facts, 'pi_handler').ticked).toBe(false);
    expect(route(facts, 'client_file').ticked).toBe(false);
    facts.verdict.outcomes = ['D'];
    expect(route(facts, 'pi_handler').ticked).toBe(true);
    expect(route(facts, 'pi_authority').first).toBe('pi_handler');
  });

  it('follows what is registered as sent and answered: a refusal opens the regulator, full consent closes it', () => {
    const facts = collected();
    const sent = { recipientKind: 'institution' as const, kind: 'complaint' as const };
    const days = { complainedOn: '2026-11-10', sentOn: '2026-11-10' };
    facts.documents = [{ ...sent, ...days }];
    expect(route(facts, 'nfra_12378').state).toBe('not_yet');
    expect(route(facts, 'institution')).toMatchObject({ state: 'suited', ticked: false });
    const reply = { receivedOn: '2026-11-15', outcome: 'refused' as const };
    facts.documents = [{ ...sent, ...days, reply }];
    expect(route(facts, 'nfra_12378')).toMatchObject({ state: 'suited', ticked: true });
    facts.documents = [{ ...sent, ...days, reply: { ...reply, outcome: 'granted' } }];
    expect(route(facts, 'nfra_12378').state).toBe('unsuited');
  });

  it('counts a request and an objection that are registered as sent', () => {
    const facts = jiexinFacts();
    facts.details = {};
    facts.documents = [
      { recipientKind: 'pi_handler', kind: 'pi-request', sentOn: '2026-10-01' },
      { recipientKind: 'credit_agency', kind: 'credit-objection', sentOn: '2026-10-01' },
    ];
    facts.checks.push(sampleCheck('credit_report', 'unfavourable', '', '2026-11-02'));
    expect(route(facts, 'pi_authority').state).toBe('suited');
    expect(route(facts, 'pboc_credit').reason).toContain('2026年10月1日提出征信异议');
  });

  it('keeps 12345 for matters that nobody else takes', () => {
    expect(route(huabeiFacts(), 'hotline_12345').state).toBe('unsuited');
    expect(route(minimalFacts(), 'hotline_12345').state).toBe('suited');
  });
});

describe('the table of channels', () => {
  it('prints no unverified statement among what it states as fact', () => {
    const stated = RecipientKinds.options.flatMap((kind) => {
      const { accepts, preconditions, replyTime, identity, notes } = recipientInfo(kind);
      return [accepts, ...preconditions, replyTime ?? '', identity, ...notes];
    });
    // reference/domain.md marks these [U] or not checked.
    expect(stated.join('\n')).not.toMatch(/45个工作日|60日|15日，最长/);
  });
});
