import { Drop } from 'liquidjs';
import {
  type DocumentValue,
  isMissing,
  isRich,
  type MissingValue,
} from '../domain/documents/documentValue.ts';

/** A missing value inside a template: false in a condition, 【待补：…】 where it is printed. */
export class MissingDrop extends Drop {
  readonly missing: MissingValue;

  constructor(missing: MissingValue) {
    super();
    this.missing = missing;
  }

  override valueOf(): null {
    return null;
  }
}

/** The values with every missing mark turned into a drop. */
export function withDrops(value: DocumentValue): unknown {
  if (isMissing(value)) return new MissingDrop(value);
  if (isRich(value) || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withDrops);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withDrops(part)]));
}
