import { describe, expect, it } from 'vitest';
import { institutionNames } from '../../../domain/directory/institutionNames.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { readScreen } from '../../../domain/ocr/readScreen.ts';
import { screenFacts } from '../../../domain/ocr/screenFacts.ts';
import { textPlaces, wordsPlaces } from '../../../domain/ocr/textPlaces.ts';
import { centred, green, line, phone, statusBar } from './screenLines.ts';

const lines = [
  ...statusBar,
  centred('106900001234', 150, 44),
  line('【捷信】您的借款已逾期15', 90, 446),
  line('天，应还8,650.00元', 90, 516),
  line('我欠500元吗', 700, 700, green),
];
const reading = { lines, ...readScreen(lines, phone, '2026-11-22') };
const facts = screenFacts(reading, institutionNames(shippedOrganisations));
const boxesOf = (kind: string) => facts.find(({ fact }) => fact.kind === kind)?.boxes;

describe('facts on a picture', () => {
  it('show the place that they were read from', () => {
    const [box, ...more] = boxesOf('amount') ?? [];
    expect(more).toEqual([]);
    expect(box?.y).toBe(516);
    const whole = lines[4]?.box;
    expect(box?.x).toBeGreaterThan((whole?.x ?? 0) + (whole?.width ?? 0) * 0.25);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo((whole?.x ?? 0) + (whole?.width ?? 0), 0);
  });

  it('show both places when the phone broke the line in their middle', () => {
    expect(boxesOf('overdue_days')?.map(({ y }) => y)).toEqual([446, 516]);
  });

  it('are taken from what the other side wrote, not from the client’s own words', () => {
    expect(facts.filter(({ fact }) => fact.kind === 'amount').map(({ fact }) => fact.text)).toEqual(
      ['8,650.00元'],
    );
  });

  it('are found again by their words after a person has corrected the text around them', () => {
    const bubble = reading.bubbles[0];
    expect(bubble && wordsPlaces(lines, bubble, '8,650.00元')).toEqual(boxesOf('amount'));
    expect(bubble && wordsPlaces(lines, bubble, '9,650.00元')).toEqual([]);
  });

  it('cover every line of a message when the whole of it is asked for', () => {
    const bubble = reading.bubbles[0];
    const places = bubble && textPlaces(lines, bubble, 0, bubble.text.length);
    expect(places).toEqual([lines[3]?.box, lines[4]?.box]);
  });
});
