import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameMismatch } from '../../../domain/evidence/nameMismatch.ts';
import { readPartName } from '../../../domain/evidence/partName.ts';

describe('the name of a file inside a zip or mail', () => {
  it.each([
    ['../../evil.txt', 'evil.txt'],
    ['..\\..\\evil.txt', 'evil.txt'],
    ['/etc/passwd', 'passwd'],
    ['C:\\Windows\\evil.txt', 'evil.txt'],
    ['证据/../../evil.txt', 'evil.txt'],
  ])('%s leads out of it', (raw, name) => {
    expect(readPartName(raw)).toMatchObject({ leadsOut: true, name });
  });

  it('shows what was hidden in it', () => {
    expect(readPartName('截图\u202Egnp.exe')).toEqual({
      name: '截图gnp.exe',
      path: '截图⟨U+202E⟩gnp.exe',
      leadsOut: false,
    });
  });

  it('keeps its ending when it is cut', () => {
    const { name } = readPartName(`${'长'.repeat(400)}.pdf`);
    expect(name).toHaveLength(200);
    expect(name.endsWith('….pdf')).toBe(true);
  });

  it('is harmless whatever it was', () => {
    fc.assert(
      fc.property(fc.uint16Array({ maxLength: 600 }), (codes) => {
        const raw = String.fromCharCode(...codes);
        const { name, path } = readPartName(raw);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(path.length).toBeLessThanOrEqual(1_000);
      }),
    );
  });

  it('that promises something else than the contents is told', () => {
    expect(nameMismatch('录音.mp3', 'text/plain')).toContain('内容不是');
    expect(nameMismatch('截图.jpg', 'image/png')).toContain('内容实际是 image/png');
    expect(nameMismatch('截图.png', 'image/png')).toBeNull();
    expect(nameMismatch('说明', 'text/plain')).toBeNull();
  });
});
