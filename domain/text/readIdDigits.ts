import { checkCitizenId } from '../identity/citizenId.ts';
import { matchesOf } from './matchesOf.ts';
import {
  claim,
  clauseBefore,
  factAt,
  isFree,
  type MessageView,
  withoutOverlaps,
} from './messageView.ts';
import type { TextFactOf } from './textFact.ts';

const WHOLE =
  /(?<![\dA-Za-z])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])/g;
const MASKED = /(?<![\d*])(?:\d{1,10}\*{3,16}[\dXx]{1,5}|\d{4,14}[*xX×]{4,14})(?![\d*])/g;
const TAIL =
  /(?:身份证|证件)(?:号码?|件)?[^\d,。;]{0,6}(?:尾号|尾数|末尾|[后末][四五六4-6]位)[^\d,。;]{0,4}(\d{3,5}[\dXx]|\d{6})(?![\dXx])/g;
/** A long run of digits, a mask or the word itself: without them nothing below can be found. */
const MAYBE = /\d{6}|\d\*|身份证|证件/;
const LABEL = /(?:身份证|证件|身份|证号|ID)[^\d。;]{0,6}$/i;

/** Finds citizen identity numbers: whole, with a masked middle, or the tail alone. */
export function readIdDigits(view: MessageView): TextFactOf<'id_digits'>[] {
  const facts: TextFactOf<'id_digits'>[] = [];
  if (!MAYBE.test(view.half)) return facts;
  const take = (start: number, end: number, part: 'whole' | 'masked' | 'tail') => {
    if (!isFree(view, start, end)) return;
    claim(view, start, end);
    const digits = view.half.slice(start, end).replace(/[ -]/g, '').toUpperCase();
    facts.push(factAt(view, 'id_digits', start, end, { digits, part }));
  };
  for (const match of matchesOf(WHOLE, view.half)) {
    const labelled = LABEL.test(clauseBefore(view, match.index, 14));
    if (labelled || checkCitizenId(match[0]).ok) {
      take(match.index, match.index + match[0].length, 'whole');
    }
  }
  for (const match of matchesOf(MASKED, view.half)) {
    const labelled = LABEL.test(clauseBefore(view, match.index, 14));
    if (labelled || match[0].length === 18) {
      take(match.index, match.index + match[0].length, 'masked');
    }
  }
  for (const match of matchesOf(TAIL, view.half)) {
    const end = match.index + match[0].length;
    take(end - (match[1]?.length ?? 0), end, 'tail');
  }
  return withoutOverlaps(facts);
}
