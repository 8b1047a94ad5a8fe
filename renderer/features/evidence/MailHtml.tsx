import { useLayoutEffect, useRef } from 'react';

/**
 * The static HTML of a mail, in a shadow tree of its own so that its looks stay inside. The engine
 * made it from an allow-list (electron/engine/parsers/jobs/mailHtml.ts); here every element is made
 * anew from a second one, so that nothing that runs, loads or leads anywhere can come through.
 */
export function MailHtml({ html }: { html: string }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = host.current;
    if (!node) return;
    const root = node.shadowRoot ?? node.attachShadow({ mode: 'open' });
    root.replaceChildren(...copyOf(html));
  }, [html]);
  return <div className="evidence-mail-html" ref={host} />;
}

const elements = new Set(
  'abbr address b bdi big blockquote br caption center cite code col colgroup dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var'.split(
    ' ',
  ),
);
const attributes = new Set(
  'align valign width height colspan rowspan border cellpadding cellspacing bgcolor color size face start dir alt class'.split(
    ' ',
  ),
);
const mostLevels = 120;

/** New nodes for a fragment. Styles are set rule by rule: the page's policy forbids them as text. */
function copyOf(html: string): Node[] {
  // In the source every quote outside of a tag is escaped, so this finds attributes alone. Under its own name the
  // parser of the browser would already apply the policy and complain.
  const inert = new DOMParser().parseFromString(
    html.replaceAll(' style="', ' data-style="'),
    'text/html',
  );
  return [...inert.body.childNodes].flatMap((node) => copyNode(node, 0));
}

function copyNode(node: Node, level: number): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
  if (!(node instanceof Element) || level > mostLevels) return [];
  const name = node.localName;
  const inside = () => [...node.childNodes].flatMap((child) => copyNode(child, level + 1));
  if (!elements.has(name)) return inside();
  const copy = document.createElement(name);
  for (const { name: key, value } of node.attributes) {
    if (attributes.has(key)) copy.setAttribute(key, value);
  }
  const picture = node.getAttribute('src') ?? '';
  if (copy instanceof HTMLImageElement) {
    if (!/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,/.test(picture)) return [];
    copy.src = picture;
  }
  setStyle(copy, node.getAttribute('data-style') ?? '');
  copy.append(...inside());
  return [copy];
}

function setStyle(element: HTMLElement, rules: string): void {
  for (const rule of rules.split(';')) {
    const [, name, value] = /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(rule) ?? [];
    if (name && value && !/url|position|content/i.test(`${name}:${value}`)) {
      element.style.setProperty(name, value);
    }
  }
}
