import { afterEach, vi } from 'vitest';

afterEach(() => vi.restoreAllMocks());

/** happy-dom lays nothing out: gives every element a size, so that a virtual list has rows to show. */
export function giveElementsSize(width: number, height: number): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
}
