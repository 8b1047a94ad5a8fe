import { AnDunError } from '../../../domain/errors.ts';
import { hasTag } from './linkAddresses.ts';
import {
  type ContentTypes,
  contentTypeOf,
  type Relation,
  readContentTypes,
  readRelations,
} from './packageRelations.ts';
import type { WordParts } from './wordPackage.ts';

/** What a paper is made of; a part that none of these lead to stays behind. */
const KEPT = new Set([
  'officeDocument',
  'styles',
  'stylesWithEffects',
  'numbering',
  'settings',
  'webSettings',
  'fontTable',
  'font',
  'theme',
  'themeOverride',
  'header',
  'footer',
  'footnotes',
  'endnotes',
  'image',
  'hdphoto',
  'hyperlink',
  'chart',
  'chartEx',
  'chartStyle',
  'chartColorStyle',
  'chartUserShapes',
  'diagramData',
  'diagramLayout',
  'diagramQuickStyle',
  'diagramColors',
  'diagramDrawing',
]);

/** Content types of the parts whose kind decides; some writers declare them wrongly or not at all. */
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const TYPED = new Set([
  'styles',
  'numbering',
  'settings',
  'webSettings',
  'fontTable',
  'header',
  'footer',
  'footnotes',
  'endnotes',
]);

/** Left behind with a word to the lawyer, because the paper may look different without it. */
const TOLD: Readonly<Record<string, string>> = {
  vbaProject: '模板带有宏，成品中已去掉',
  oleObject: '模板嵌有或链接了其他文件（OLE 对象），成品中只保留其图片',
  package: '模板嵌有其他办公文件，成品中只保留其图片',
  control: '模板带有 ActiveX 控件，成品中已去掉',
  aFChunk: '模板引入了外部内容（altChunk），成品中已去掉；请把这部分内容直接粘贴进模板',
  subDocument: '模板引用了子文档，成品中已去掉；请把子文档内容并入模板',
  attachedTemplate: '模板链接着另一个模板文件，成品中已断开',
  mailMergeSource: '模板连接着邮件合并的数据源，成品中已断开',
  comments: '模板里有批注，成品中已去掉',
};

export interface KeptParts {
  main: string;
  /** Relations that stay, by the part that declares them. */
  relations: Map<string, Relation[]>;
  /** Content type of every part that stays. */
  types: Map<string, string>;
  /** What each of them is, by the relation that leads to it: officeDocument, header, styles … */
  kinds: Map<string, string>;
  warnings: string[];
}

/**
 * Follows the relations from the root through the kinds that a paper needs. Macros, embedded and
 * linked files, comments, custom XML, thumbnails, signatures and properties are not reached.
 * @throws AnDunError TEMPLATE_NOT_WORD when there is no main document
 */
export function keepParts(parts: WordParts): KeptParts {
  const types = readContentTypes(parts);
  const main = findMain(parts, types);
  const kept: KeptParts = {
    main,
    relations: new Map(),
    types: new Map(),
    kinds: new Map(),
    warnings: [],
  };
  const warnings = new Set<string>();
  const queue = [{ target: main, kind: 'officeDocument' }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { target: name, kind } = next;
    if (kept.types.has(name)) continue;
    kept.kinds.set(name, kind);
    kept.types.set(name, keptType(types, name, kind));
    const relations = readRelations(parts, name);
    const staying = relations.filter((relation) => stays(relation, parts, warnings));
    if (staying.length > 0) kept.relations.set(name, staying);
    queue.push(...staying.filter(({ external }) => !external));
  }
  if (/macroEnabled/i.test(contentTypeOf(types, main))) warnings.add(TOLD.vbaProject ?? '');
  kept.warnings = [...warnings];
  return kept;
}

function findMain(parts: WordParts, types: ContentTypes): string {
  const relation = readRelations(parts, '').find(({ kind }) => kind === 'officeDocument');
  const main = relation?.target ?? 'word/document.xml';
  const type = contentTypeOf(types, main);
  const isWord = /wordprocessingml|ms-word/i.test(type);
  if (!parts.has(main) || (type !== '' && !isWord && /spreadsheet|presentation/i.test(type))) {
    throw new AnDunError('TEMPLATE_NOT_WORD');
  }
  return main;
}

/** A template (.dotx) or a file with macros becomes a plain document. */
function keptType(types: ContentTypes, name: string, kind: string): string {
  if (kind === 'officeDocument') return `${WORD_TYPE}document.main+xml`;
  if (TYPED.has(kind)) return `${WORD_TYPE}${kind}+xml`;
  return contentTypeOf(types, name) || 'application/xml';
}

function stays(relation: Relation, parts: WordParts, warnings: Set<string>): boolean {
  const told = TOLD[relation.kind];
  if (told) warnings.add(told);
  if (!KEPT.has(relation.kind)) return false;
  if (!relation.external) return parts.has(relation.target);
  const { kind, target } = relation;
  if (kind === 'hyperlink' && (hasTag(target) || /^(?:https?:|mailto:|tel:|#)/i.test(target))) {
    return true;
  }
  warnings.add(
    relation.kind === 'image'
      ? '模板里有链接到别处的图片，成品中已去掉；请把图片直接插入模板'
      : '模板里有指向本机或网络文件的链接，成品中只保留其文字',
  );
  return false;
}
