import { serveParser } from './serveParser.ts';

// Entry of the parser process: one job, then the end. Each job is loaded only when it is asked for:
// spreadsheets and sound decoders cost more to load than a small file to read.
serveParser({
  bundle: async () => (await import('./jobs/bundle.ts')).bundle,
  imageFacts: async () => (await import('./jobs/image.ts')).imageFacts,
  imagePreview: async () => (await import('./jobs/image.ts')).imagePreview,
  mail: async () => (await import('./jobs/mail.ts')).mail,
  mailParts: async () => (await import('./jobs/mailParts.ts')).mailParts,
  mmsParts: async () => (await import('./jobs/mmsParts.ts')).mmsParts,
  paperTemplate: async () => (await import('./jobs/paperTemplate.ts')).paperTemplate,
  smsXml: async () => (await import('./jobs/smsXml.ts')).smsXml,
  soundDecode: async () => (await import('./jobs/audio.ts')).soundDecode,
  soundFacts: async () => (await import('./jobs/audio.ts')).soundFacts,
  soundPeaks: async () => (await import('./jobs/audio.ts')).soundPeaks,
  table: async () => (await import('./jobs/table.ts')).table,
  wordTemplate: async () => (await import('./jobs/wordTemplate.ts')).wordTemplate,
  zip: async () => (await import('./jobs/zip.ts')).zip,
});
