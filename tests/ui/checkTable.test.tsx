import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { shippedOrganisations } from '../../domain/directory/shippedOrganisations.ts';
import { emptyAnswers, emptyContact } from '../../domain/intake/intakeForm.ts';
import { computeVerdict } from '../../domain/verification/computeVerdict.ts';
import { CheckTable } from '../../renderer/features/verification/CheckTable.tsx';

it('the table of checks says 发现 only of what was found, never of its contrary or of what is open', () => {
  const call = {
    ...emptyContact('019a0000-0000-7000-8000-0000000000c1', 'call'),
    from: '01055500234',
    content: '催还一笔逾期借款',
  };
  const verdict = computeVerdict({
    form: { contacts: [call], answers: { ...emptyAnswers, borrowed: 'no' } },
    steps: [],
    numberMatches: [],
    organisations: shippedOrganisations,
  });
  render(<CheckTable verdict={verdict} />);
  const resultOf = (label: string) =>
    screen.getByRole('rowheader', { name: new RegExp(`^${label}`) }).nextElementSibling
      ?.textContent;
  expect(resultOf('从未借款却被催收')).toBe('发现');
  expect(resultOf('当事人有这笔借款且已逾期')).toBe('情况相反');
  expect(resultOf('征信报告查询')).toBe('待核实');
  expect(resultOf('没有借款却已付款')).toBe('尚未问到');
  expect(screen.getAllByRole('row')).toHaveLength(verdict.checks.length);
});
