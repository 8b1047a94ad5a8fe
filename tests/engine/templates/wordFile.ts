import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Word files made by hand, with whatever trap a test needs. */
export interface WordFile {
  body: string;
  header?: string;
  footer?: string;
  footnote?: string;
  /** More parts by name. */
  parts?: Record<string, string>;
  /** More relations of the main part, as XML. */
  relations?: string;
  /** Kind of the main part; document.main unless given. */
  mainType?: string;
}

const NAMES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function wordFile(file: WordFile): Uint8Array {
  const parts = new Map<string, string>();
  const types: string[] = [];
  const relations: string[] = [];
  const add = (name: string, kind: string, root: string, content: string) => {
    parts.set(`word/${name}.xml`, xml(`<w:${root} ${NAMES}>${content}</w:${root}>`));
    types.push(override(`word/${name}.xml`, `${WORD}.${kind}+xml`));
    relations.push(relation(`rId${kind}`, kind, `${name}.xml`));
  };
  const references = [];
  if (file.header !== undefined) {
    add('header1', 'header', 'hdr', file.header);
    references.push('<w:headerReference w:type="default" r:id="rIdheader"/>');
  }
  if (file.footer !== undefined) {
    add('footer1', 'footer', 'ftr', file.footer);
    references.push('<w:footerReference w:type="default" r:id="rIdfooter"/>');
  }
  if (file.footnote !== undefined) {
    const note = (id: number, type: string, content: string) =>
      `<w:footnote ${type === '' ? '' : `w:type="${type}" `}w:id="${id}">${content}</w:footnote>`;
    add(
      'footnotes',
      'footnotes',
      'footnotes',
      `${note(-1, 'separator', '<w:p><w:r><w:separator/></w:r></w:p>')}${note(0, 'continuationSeparator', '<w:p><w:r><w:continuationSeparator/></w:r></w:p>')}${note(2, '', file.footnote)}`,
    );
  }
  const section = `<w:sectPr>${references.join('')}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`;
  parts.set(
    'word/document.xml',
    xml(`<w:document ${NAMES}><w:body>${file.body}${section}</w:body></w:document>`),
  );
  types.push(override('word/document.xml', file.mainType ?? `${WORD}.document.main+xml`));
  for (const [name, content] of Object.entries(file.parts ?? {})) parts.set(name, content);
  parts.set(
    'word/_rels/document.xml.rels',
    relationsXml(relations.join('') + (file.relations ?? '')),
  );
  parts.set('_rels/.rels', relationsXml(relation('rId1', 'officeDocument', 'word/document.xml')));
  parts.set(
    '[Content_Types].xml',
    xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>${types.join('')}</Types>`,
    ),
  );
  return zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])));
}

/** One paragraph; each argument a run of its own, in bold. */
export function p(...runs: string[]): string {
  return `<w:p>${runs.map(r).join('')}</w:p>`;
}

export function r(text: string): string {
  return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function table(...rows: string[][]): string {
  const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="3000"/>').join('');
  const cells = (row: string[]) =>
    row
      .map(
        (cell) =>
          `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`,
      )
      .join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A text box as Word writes it: once for new readers, once more for old ones. */
export function textBox(content: string): string {
  const inner = `<w:txbxContent>${content}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2000000" cy="600000"/><wp:docPr id="7" name="文本框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="box" style="width:200pt;height:60pt"><v:textbox>${inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

export function relation(id: string, kind: string, target: string, external = false): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
}

/** The text of a part, one line a paragraph, cells apart by a bar. */
export function textOf(bytes: Uint8Array, part = 'word/document.xml'): string {
  return partOf(bytes, part)
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace(/<w:pPr>[\s\S]*?<\/w:pPr>/g, '')
    .replace(/<w:br\/>/g, '⏎')
    .replace(/<w:tab\/>/g, '⇥')
    .replace(/<\/w:p><\/w:tc>(?=<w:tc>)/g, '|')
    .replace(/<\/w:p>|<w:p\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\n+$/, '');
}

export function partOf(bytes: Uint8Array, part: string): string {
  const content = unzipSync(bytes)[part];
  if (!content) throw new Error(`no part ${part}`);
  return strFromU8(content);
}

export function partNames(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes)).sort();
}

export function xml(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

function override(name: string, type: string): string {
  return `<Override PartName="/${name}" ContentType="${type}"/>`;
}

function relationsXml(content: string): string {
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
  );
}
