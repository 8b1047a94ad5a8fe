/**
 * The inside of `{% … %}`, as templates for docxtpl write loops and conditions, in the words of a tag in
 * `{{ … }}`: `tr for 项 in 证据` is `#each 项 in 证据`, `endif` is `/if`.
 * @returns the words, or why there are none
 */
export function statementWords(inside: string): { words: string } | { problem: string } {
  const text = inside.replace(TRIMMING, '').replace(/\s+/g, ' ').trim().replace(WHOLE_PART, '');
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(text) ?? [];
  switch (word) {
    case 'for':
      return /[()|]/.test(rest)
        ? { problem: 'for 后面请只写“项 in 列表”' }
        : { words: `#each ${rest}` };
    case 'if':
      return { words: `#if ${asCondition(rest)}` };
    case 'endfor':
      return { words: '/each' };
    case 'endif':
      return { words: '/if' };
    case 'else':
      return { words: 'else' };
    case 'elif':
      return { problem: '不支持 elif；请在 {% else %} 里另写一个 {% if … %} … {% endif %}' };
    default:
      return { problem: '只支持 {% for … %}、{% if … %}、{% else %}、{% endif %}、{% endfor %}' };
  }
}

/** How docxtpl calls the row, paragraph, cell or run that a statement takes the place of. */
const WHOLE_PART = /^(?:tr|tc|p|r) (?=\S)/;
const TRIMMING = /^[-+]|[-+]$/g;

/** `列表|length > 0` asks what the list itself asks. */
function asCondition(text: string): string {
  return text
    .replace(/^(\S+?)\s*\|\s*length\s*(?:>\s*0)?$/, '$1')
    .replace(/^(\S+) is not (?:none|None)$/, '$1')
    .replace(/^(\S+) is (?:none|None)$/, 'not $1')
    .replace(/^(\S+) is not defined$/, 'not $1')
    .replace(/^(\S+) is defined$/, '$1');
}

/** What ends a block, written as its beginning is: `{% endfor %}`, `{{/证据}}`. */
export function endMark(opening: string, end: string): string {
  if (!/^[{｛][%％]/.test(opening)) return `{{/${end}}}`;
  return end === 'each' ? '{% endfor %}' : '{% endif %}';
}
