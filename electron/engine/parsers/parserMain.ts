import { bundle } from './jobs/bundle.ts';
import { smsXml } from './jobs/smsXml.ts';
import { table } from './jobs/table.ts';
import { zip } from './jobs/zip.ts';
import { serveParser } from './serveParser.ts';

// Entry of the parser process: one job, then the end.
serveParser({ bundle, smsXml, table, zip });
