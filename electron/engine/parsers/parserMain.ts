import { bundle } from './jobs/bundle.ts';
import { mail } from './jobs/mail.ts';
import { mailParts } from './jobs/mailParts.ts';
import { smsXml } from './jobs/smsXml.ts';
import { table } from './jobs/table.ts';
import { zip } from './jobs/zip.ts';
import { serveParser } from './serveParser.ts';

// Entry of the parser process: one job, then the end.
serveParser({ bundle, mail, mailParts, smsXml, table, zip });
