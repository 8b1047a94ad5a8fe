import { createHash } from 'node:crypto';
import { docxOf, paper } from '../../unit/documents/paperSupport.ts';
import { huabeiFacts } from '../../unit/documents/sampleFacts.ts';

/** Run as a process of its own by wordFiles.test.ts: prints the hash of one paper. */
const docx = await docxOf(paper(huabeiFacts(), 'complaint', 'institution'));
process.stdout.write(createHash('sha256').update(docx).digest('hex'));
