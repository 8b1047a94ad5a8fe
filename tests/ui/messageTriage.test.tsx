import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { institutionNames } from '../../domain/directory/institutionNames.ts';
import { shippedOrganisations } from '../../domain/directory/shippedOrganisations.ts';
import { MessageReader } from '../../renderer/features/intake/MessageReader.tsx';

const names = institutionNames(shippedOrganisations);

function Reader(props: { initial: string; isSpoken?: boolean }) {
  const [text, setText] = useState(props.initial);
  return (
    <MessageReader
      id="words"
      text={text}
      reviewedFacts={[]}
      placeholder=""
      minRows={4}
      disabled={false}
      triage={{ occurredAtMs: null, names, isSpoken: props.isSpoken ?? false }}
      onText={setText}
      onReview={() => undefined}
    />
  );
}

const collection = '【安逸花】您的借款逾期多天，再不还款将安排外访人员上门核实，并联系您的单位。';

afterEach(cleanup);

describe('Below a message', () => {
  it('stand its kind, why, and what in it should make one look twice', () => {
    render(<Reader initial={collection} />);
    expect(screen.getByText('像是催收')).toBeTruthy();
    expect(screen.getByText(/称已经逾期：/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^称要上门：.*上门/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^称要联系单位：/ })).toBeTruthy();
  });

  it('a suspicion is called one, and not a fact', () => {
    render(<Reader initial="您的百万保障今天到期，请共享屏幕，由客服把资金转到安全账户。" />);
    expect(screen.getByText('疑似诈骗，待核实')).toBeTruthy();
    expect(screen.getByText(/是否属实以核实步骤为准/)).toBeTruthy();
  });

  it('the words of a flag stand out in the message while it is pointed at', () => {
    const { container } = render(<Reader initial={collection} />);
    const pointed = () =>
      [...container.querySelectorAll('[data-pointed]')].map((mark) => mark.textContent).join('|');
    expect(container.querySelectorAll('[data-flagged]').length).toBeGreaterThan(1);
    expect(pointed()).toBe('');
    const flag = screen.getByRole('button', { name: /^称要联系单位：/ });
    fireEvent.focus(flag);
    expect(pointed()).toContain('单位');
    fireEvent.blur(flag);
    expect(pointed()).toBe('');
  });

  it('notes of a talk get no kind, but what was threatened', () => {
    render(<Reader initial="对方说再不还钱就上门，还要联系单位领导。" isSpoken />);
    expect(screen.queryByText(/^像是/)).toBeNull();
    expect(screen.getByRole('button', { name: /^称要上门：/ })).toBeTruthy();
  });

  it('nothing is said of a few characters', () => {
    const { container } = render(<Reader initial="你好" />);
    expect(container.querySelector('.triage-note')).toBeNull();
  });
});
